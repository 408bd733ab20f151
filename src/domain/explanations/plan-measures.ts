import type { Measures } from '#domain/matching/level-costs.ts'
import type { Solution } from '#domain/matching/problem.ts'

/** What a plan is worth by each level, as a person reads it. */
export type PlanMeasures = Omit<Measures, 'moved'> & {
  /** How many ask at all. */
  readonly asked: number
  /** How many the most loaded mentor leads. */
  readonly mostLed: number
}

export function measuresOf(plan: Solution): PlanMeasures {
  const { served, servedByClass, worst, total, spread, blocking } = plan
  const led = Map.groupBy(plan.pairs, (pair) => pair.block)
  return {
    ...{ served, servedByClass, worst, total, spread, blocking },
    asked: served + plan.unmatched.length,
    mostLed: Math.max(0, ...[...led.values()].map((own) => own.length)),
  }
}
