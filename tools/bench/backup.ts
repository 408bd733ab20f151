import { statSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { type Part, timed } from './figure.ts'
import { inFolder, startProgram } from './program.ts'
import { fillSchool, foundSchool } from './school.ts'

/** A school of 80 people into a file and out of it, by the command line. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const data = join(folder, 'data')
    const program = await startProgram(data)
    try {
      await fillSchool(await foundSchool(program), 80)
    } finally {
      await program.stop()
    }
    const file = join(folder, 'school.backup')
    const written = await timed(() => command(['backup', file], data))
    const read = await timed(() => command(['restore', file], join(folder, 'other')))
    const note = `80 people, ${Math.round(statSync(file).size / 1000)} kB`
    return [
      { what: 'backup of a school', figure: written.seconds, unit: 's', note },
      { what: 'restore of a school', figure: read.seconds, unit: 's', note: 'into an empty folder' },
    ]
  })
