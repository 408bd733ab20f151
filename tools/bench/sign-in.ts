import process from 'node:process'
import { hashPassword, passwordFits } from '#outside/sign-in/password.ts'
import type { Part } from './figure.ts'
import { processorSeconds } from './processor.ts'
import { inFolder, startProgram } from './program.ts'
import { expectGo, foundSchool, login, newBrowser, pause } from './school.ts'

const milliseconds = 6000
const atOnce = 4
const checks = 40
/** Until the work after a start is over. */
const settling = 3000

/** Browsers that come new, several at once: how many sign-ins one second of processor is enough for, all threads of the
 *  program together, and by the clock. The check of the password is slow on purpose; it is timed alone in the same run. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const program = await startProgram(folder)
    try {
      await foundSchool(program)
      await pause(settling)
      const [from, used] = [performance.now(), processorSeconds(program.pid)]
      let count = 0
      const comeIn = async () => {
        for (; performance.now() - from < milliseconds; count += 1)
          await expectGo(newBrowser(program), '/sign-in', login)
      }
      await Promise.all(Array.from({ length: atOnce }, comeIn))
      const byClock = (count * 1000) / (performance.now() - from)
      const aCore = count / (processorSeconds(program.pid) - used)
      return [
        {
          what: 'sign-ins by password',
          figure: aCore,
          unit: 'a second of processor',
          bound: { atLeast: 40 },
          note: 'argon2id, 19 MiB, 2 passes',
        },
        { what: 'the same by the clock', figure: byClock, unit: 'a second', note: `${atOnce} at once` },
        { what: 'the check alone', figure: await checksASecond(), unit: 'a second of processor' },
      ]
    } finally {
      await program.stop()
    }
  })

async function checksASecond(): Promise<number> {
  const kept = await hashPassword(login.password)
  const before = process.cpuUsage()
  for (let one = 0; one < checks; one += 1) await passwordFits(kept, login.password)
  const { user, system } = process.cpuUsage(before)
  return (checks * 1e6) / (user + system)
}
