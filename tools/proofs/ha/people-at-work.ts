import { randomUUID } from 'node:crypto'
import { browserOf, personOf, type Running, surnameOf } from '../durable/school.ts'
import { pause } from '../durable/settings.ts'

/** What was answered, and when. */
export type AtWork = {
  /** Surnames of people whose form was answered «saved». */
  readonly acknowledged: readonly string[]
  /** Of those, how many needed their form to be sent more than once: its first outcome was not known. */
  readonly resent: () => number
  /** When the last form was answered, as `performance.now()`. */
  readonly lastAt: () => number
  readonly strange: readonly string[]
  /** Ends when each form that was begun has its answer. */
  readonly end: () => Promise<void>
}

const giveUpAfter = 120_000

/** People who send form after form, each now to one process and now to another. A form without an answer is sent again as
 *  it was, with the key it was rendered with, as a browser does on «reload». */
export function putToWork(
  processes: readonly Running[],
  cookie: string,
  people: number,
  from: number,
): AtWork {
  const acknowledged: string[] = []
  const strange: string[] = []
  let resent = 0
  let lastAt = performance.now()
  let ending = false
  let next = from

  const one = async (at: number) => {
    const browsers = processes.map((each) => browserOf(each, cookie))
    while (!ending) {
      const n = next++
      const form = { ...personOf(n), once: randomUUID() }
      const deadline = performance.now() + giveUpAfter
      for (let tried = 0; ; tried++) {
        const answer = await browsers[(at + n + tried) % browsers.length]!.post('/people/new', form).catch(
          () => undefined,
        )
        if (answer?.status === 303) {
          acknowledged.push(surnameOf(n))
          lastAt = performance.now()
          if (tried > 0) resent += 1
          break
        }
        if (answer && answer.status < 500)
          strange.push(`answered ${answer.status}: ${answer.text.replace(/<[^>]+>/g, ' ').slice(0, 300)}`)
        if ((answer && answer.status < 500) || performance.now() > deadline) {
          if (performance.now() > deadline) strange.push('a form had no answer for two minutes')
          break
        }
        await pause(300)
      }
    }
  }
  const all = Promise.all(Array.from({ length: people }, (_, at) => one(at)))
  return {
    acknowledged,
    resent: () => resent,
    lastAt: () => lastAt,
    strange,
    end: async () => {
      ending = true
      await all
    },
  }
}
