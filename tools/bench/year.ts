import process from 'node:process'
import { allParts } from '../steps/digests.mjs'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import type { Figure, Part } from './figure.ts'
import { inFolder, type Program, startProgram } from './program.ts'
import type { LivingSchool } from './year/living-school.ts'
import { mixed } from './year/mixed.ts'
import { pages } from './year/pages.ts'
import { printed } from './year/printed.ts'
import { bigSchool, day, demoSchool } from './year/schools.ts'

const schools = { demo: demoSchool, big: bigSchool }
type Name = keyof typeof schools

/** The working year: the demo school, and one of 5,000 people with half a million meetings. `BENCH_SCHOOL` asks for one. */
export const measure: Part = async (say) => {
  if (!(await ensureBuilt(process.execPath, allParts))) throw new Error('the demo was not built')
  const asked = process.env.BENCH_SCHOOL
  const names = (Object.keys(schools) as Name[]).filter((name) => !asked || asked === name)
  const figures: Figure[] = []
  for (const name of names) figures.push(...(await measured(name, say)))
  return figures
}

function measured(name: Name, say: (line: string) => void): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    say(`  ${name}: made ready`)
    const school = await schools[name](folder)
    const program = await startProgram(folder, {
      env: { VEKTOR_TIME_TRAVEL: 'allowed', VEKTOR_TODAY: day },
      nodeOptions: (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean),
    })
    try {
      const figures = await figuresOf(name, { program, school, say })
      return figures.map((one) => ({ ...one, what: `${name}: ${one.what}` }))
    } finally {
      await program.stop()
    }
  })
}

type Running = {
  readonly program: Program
  readonly school: LivingSchool
  readonly say: (line: string) => void
}

async function figuresOf(name: Name, { program, school, say }: Running): Promise<readonly Figure[]> {
  return [
    ...(await pages(program, school, say)),
    ...(name === 'demo' ? [await printed(program, school)] : []),
    ...(await mixed(program, school)),
  ]
}
