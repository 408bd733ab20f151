import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decided } from './pool-of-staff.ts'
import {
  areKept,
  areOfSamePairs,
  changesBetween,
  decidedWith,
  mostTried,
  type TriedChange,
  triedKinds,
  withTried,
} from './tried-changes.ts'

const change: fc.Arbitrary<TriedChange> = fc.record({
  kind: fc.constantFrom(...triedKinds),
  mentee: fc.constantFrom('петров', 'сидоров', 'яковлев'),
  mentor: fc.constantFrom('иванова', 'орлова', 'титов'),
})
const changes = fc.array(change, { maxLength: 8 })
const runs = { numRuns: 300, seed: 6 }

const asText = (pairs: Decided['pairs']) =>
  pairs.map((one) => `${one.mentee} ${one.mentor} ${one.correction}`).sort()

describe('R-DSK-2 changes tried together', () => {
  it('keep one lock a mentee and one word a pair', () => {
    const lock = (mentor: string): TriedChange => ({ kind: 'lock', mentee: 'петров', mentor })
    const ban: TriedChange = { kind: 'ban', mentee: 'петров', mentor: 'иванова' }
    expect(asText(decidedWith([], [lock('иванова'), lock('орлова')]))).toEqual(['петров орлова lock'])
    expect(asText(decidedWith([], [lock('иванова'), ban]))).toEqual(['петров иванова ban'])
    expect(withTried([lock('иванова')], lock('орлова'))).toEqual([lock('орлова')])
  })
  it('are what is left of them all, with what they make void left out', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const tried = all.reduce<readonly TriedChange[]>(withTried, [])
        expect(tried.length).toBeLessThanOrEqual(mostTried)
        expect(asText(decidedWith([], tried))).toEqual(asText(decidedWith([], all)))
      }),
      runs,
    )
  })
})

describe('R-DSK-4 taking back what was kept', () => {
  it('leads to what there was, whatever was kept', () => {
    fc.assert(
      fc.property(changes, changes, (earlier, later) => {
        const before = decidedWith([], earlier)
        const after = decidedWith(before, later)
        const kept = changesBetween(before, after)
        expect(asText(decidedWith(before, kept))).toEqual(asText(after))
        expect(areKept(after, kept)).toBe(true)
        expect(areOfSamePairs(kept, changesBetween(after, before))).toBe(true)
        expect(asText(decidedWith(after, changesBetween(after, before)))).toEqual(asText(before))
      }),
      runs,
    )
  })
  it('is nothing where nothing changed', () => {
    const kept = decidedWith([], [{ kind: 'lock', mentee: 'петров', mentor: 'иванова' }])
    expect(changesBetween(kept, kept)).toEqual([])
  })
})
