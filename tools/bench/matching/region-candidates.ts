import { candidatesOf } from '#domain/matching/candidates.ts'
import { featuresOf } from '#tests/matching-features.ts'
import { seeded } from '#tests/matching-pools.ts'
import type { Figure } from '../figure.ts'
import { leastOf, processorOf } from './processor.ts'

/** 20,000 requests against 6,000 mentors in ten territories, the best 50 of each. */
export function candidateFigure(say: (line: string) => void): Figure {
  const next = seeded(11)
  const [requests, mentors] = [featuresOf(20_000, 10, next), featuresOf(6_000, 10, next)]
  let found = 0
  const figure = leastOf(2, () =>
    processorOf(() => {
      found = candidatesOf(requests, mentors, 50).to.length
    }),
  )
  say(`  candidates of a region: ${figure.toFixed(0)} ms, ${found} pairs`)
  return {
    what: 'candidates of a region',
    figure,
    unit: 'ms',
    bound: { atMost: 3_000 },
    note: `20,000 requests, 6,000 mentors, 50 each of those who cover a topic: ${found} pairs; processor time`,
  }
}
