import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '#features/services.ts'
import { isFull } from './perform.ts'

const lookEvery = 2_000

type Work<Given> = (given: Given) => Promise<void>

/** R-STO-14. Jobs write too: on a full disk they wait until there is room. */
export function withRoom<Name extends string, Given>(
  services: Services,
  queues: Readonly<Record<Name, Work<Given>>>,
): Readonly<Record<Name, Work<Given>>> {
  const waiting = Object.entries<Work<Given>>(queues).map(([name, work]) => [
    name,
    async (given: Given) => {
      while (isFull(services)) await sleep(lookEvery, undefined, { ref: false })
      await work(given)
    },
  ])
  return Object.fromEntries(waiting)
}
