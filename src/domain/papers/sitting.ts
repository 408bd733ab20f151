import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { currentVersion, type Programme, type ProgrammeVersion } from '#domain/programmes/programme.ts'
import { type Stage, stageOf } from '#domain/programmes/stage-of.ts'
import { lacksForOrder, type OrderContext, type OrderLack } from './order-lacks.ts'

/** A pair before the head: what its line of the order lacks, and how far its programme is. */
export type SittingLine = {
  readonly pair: Mentorship
  readonly lacks: readonly OrderLack[]
  readonly programme: { readonly version: ProgrammeVersion; readonly stage: Stage } | undefined
}

/** R-PAP-13. Every pair that is being agreed on, those that may be ordered first; one that lacks something stays out and
 *  goes into a next order. A pair with a programme that is not ready is ordered all the same: the order says until when. */
export function sittingOf(
  pairs: readonly Mentorship[],
  programmes: readonly Programme[],
  context: OrderContext & { readonly hasCouncil: boolean },
): readonly SittingLine[] {
  const of = new Map(programmes.map((one) => [one.mentorship, currentVersion(one)]))
  const lines = pairs
    .filter((pair) => ['asked', 'agreed', 'draft'].includes(phaseOf(pair, context)))
    .map((pair): SittingLine => {
      const version = of.get(pair.id)
      const stage = version && stageOf(version, pair, context.hasCouncil)
      return {
        pair,
        lacks: lacksForOrder(pair, context),
        programme: version && stage ? { version, stage } : undefined,
      }
    })
  return [...lines.filter(isReady), ...lines.filter((one) => !isReady(one))]
}

export function isReady({ lacks }: SittingLine): boolean {
  return lacks.length === 0
}

/** The head may approve it now, or has approved it before. */
export function mayApprove({ programme }: SittingLine): boolean {
  return programme?.stage.name === 'endorsed'
}

export function isApproved({ programme }: SittingLine): boolean {
  return programme?.stage.name === 'approved'
}
