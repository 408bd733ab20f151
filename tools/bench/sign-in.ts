import type { Part } from './figure.ts'
import { inFolder, startProgram } from './program.ts'
import { expectGo, foundSchool, login } from './school.ts'

const milliseconds = 4000

/** Passwords checked one after another: each fills one core. Slow on purpose. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const program = await startProgram(folder)
    try {
      const curator = await foundSchool(program)
      const from = performance.now()
      let count = 0
      for (; performance.now() - from < milliseconds; count += 1) await expectGo(curator, '/sign-in', login)
      const figure = (count * 1000) / (performance.now() - from)
      return [
        {
          what: 'sign-ins by password',
          figure,
          unit: 'a second a core',
          bound: { atLeast: 40 },
          note: 'argon2id, 19 MiB, 2 passes',
        },
      ]
    } finally {
      await program.stop()
    }
  })
