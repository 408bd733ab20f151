import { nextNight } from '#domain/rights/retention.ts'
import { endTermsAtTheGate } from '#store/end-terms.ts'
import type { Engine } from '#store/engine.ts'
import { addJob, isWaitingLater, listWithoutJob } from '#store/jobs.ts'
import { atTheGate, type House, inOrganisation } from '#store/scope.ts'

/** The first page waits for no work of the night. */
const firstAfter = 20_000
const every = 60 * 60_000

export type Nights = {
  /** Every organisation has the work of its next night waiting; done twice it does nothing more. */
  readonly look: () => Promise<void>
  readonly start: () => void
  readonly stop: () => Promise<void>
}

/**
 * R-RGT-9. The work of the night does not depend on anybody's deeds: soon after the start and every hour it is looked which organisation has
 * none waiting. A computer that is off at night does it in the morning.
 */
export function keepNights(
  { engine, house }: { readonly engine: Pick<Engine, 'asOwner'>; readonly house: House },
  onFailure: (failure: unknown) => void,
): Nights {
  const look = async () => {
    await atTheGate(house, endTermsAtTheGate)
    const without = await engine.asOwner((owner) => listWithoutJob(owner, 'end-terms', house.now()))
    for (const organisation of without)
      await inOrganisation(house, { organisation, as: { job: 'end-terms' } }, async (scope) => {
        if (await isWaitingLater(scope, 'end-terms')) return
        await addJob(scope, 'end-terms', {}, nextNight(scope.now, scope.zone))
      })
  }
  let first: NodeJS.Timeout | undefined
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const quietly = () => {
    running = running.then(look).catch(onFailure)
  }
  return {
    look,
    start: () => {
      first = setTimeout(quietly, firstAfter).unref()
      timer = setInterval(quietly, every).unref()
    },
    stop: async () => {
      clearTimeout(first)
      clearInterval(timer)
      await running
    },
  }
}
