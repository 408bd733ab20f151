import { openPool } from '#domain/needs/open-pool.ts'
import { noCorrections } from '#domain/needs/proposal.ts'
import { proposalOf } from '#domain/needs/propose-pairs.ts'
import { trialOf } from '#domain/needs/trial.ts'
import { ok } from '#kit/result.ts'
import { usual } from '#tests/pool-people.ts'
import { schoolOfEighty } from '#tests/school-of-eighty.ts'
import type { Figure } from '../figure.ts'
import { leastOf, processorOf } from './processor.ts'

/** R-DSK-1. Both plans from the list of people on: with the change, and without it; everybody has written something. */
export function triedChangeFigure(say: (line: string) => void): Figure {
  const figure = leastOf(12, () => {
    const said = { ...noCorrections, words: schoolOfEighty.words() }
    return processorOf(() => {
      const kept = opened(said)
      const change = { kind: 'lock' as const, mentee: 'mentee 3', mentor: 'mentor 20' }
      const trial = trialOf(kept, opened({ ...said, locks: [change] }), [change])
      if (trial.kind !== 'stands') throw new Error(trial.kind)
    })
  })
  say(`  a tried change in a school of 80: ${figure.toFixed(1)} ms`)
  return {
    what: 'a tried change in a school of 80',
    figure,
    unit: 'ms',
    bound: { atMost: 100 },
    note: '35 requests, 45 mentors, everybody wrote in their own words; both plans; processor time, without the page',
  }
}

function opened(corrections: typeof noCorrections) {
  const found = openPool(schoolOfEighty.staff, { ...usual, kind: 'school', corrections })
  if (!found.ok) throw new Error(found.refusal.reason)
  return { open: found.value, proposal: ok(proposalOf(found.value)) }
}
