import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forcePair } from '#domain/explanations/force-pair.ts'
import { lossOf } from '#domain/explanations/plan-loss.ts'
import { ok } from '#kit/result.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { openPool } from './open-pool.ts'
import { usualSettings } from './pair-settings.ts'
import { type Corrections, noCorrections } from './proposal.ts'
import { proposalOf } from './propose-pairs.ts'
import { trialOf } from './trial.ts'
import { decidedWith, type TriedChange } from './tried-changes.ts'

const subjects = ['математика', 'история', 'физика']
const staff = [
  ...['иванова', 'орлова', 'титов', 'уткина'].map((id, at) => teacher(id, { subject: subjects[at % 3]! })),
  ...['абаев', 'белов', 'вагин', 'гусев', 'дёмин'].map((id, at) =>
    novice(id, { subject: subjects[at % 3]! }),
  ),
]

function opened(tried: readonly TriedChange[], other: Partial<Corrections> = {}) {
  const pairs = decidedWith([], tried)
  const locks = pairs.filter((one) => one.correction === 'lock')
  const bans = pairs.filter((one) => one.correction === 'ban')
  const found = openPool(staff, {
    today,
    kind: 'school',
    settings: usualSettings,
    corrections: { ...noCorrections, locks, bans, ...other },
  })
  return found.ok
    ? { open: found.value, proposal: ok(proposalOf(found.value)) }
    : { open: undefined, proposal: found }
}
const change: fc.Arbitrary<TriedChange> = fc.record({
  kind: fc.constantFrom('lock', 'ban'),
  mentee: fc.constantFrom('абаев', 'белов', 'вагин', 'гусев', 'дёмин'),
  mentor: fc.constantFrom('иванова', 'орлова', 'титов', 'уткина'),
})
const of = (tried: readonly TriedChange[]) => trialOf(opened([]), opened(tried), tried)

describe('R-DSK-1 what a tried change says', () => {
  it('is the difference of two plans solved alike, whatever is tried together', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (tried) => {
        const after = opened(tried)
        const trial = of(tried)
        if (!after.open) return expect(trial).toMatchObject({ kind: 'refused' })
        const [first, second] = [opened([]).open!.question.base, after.open.question.base]
        if (trial.kind !== 'stands') throw new Error(trial.kind)
        expect(trial.before.served - trial.after.served).toBe(lossOf(first, second).served)
        expect(trial.before.worst - trial.after.worst).toBe(lossOf(first, second).worst)
        expect(trial.before.total - trial.after.total).toBe(lossOf(first, second).total)
        const now = new Map(first.pairs.map((pair) => [pair.request, pair.block]))
        for (const { request, to } of trial.moved)
          if (to === null) now.delete(request)
          else now.set(request, to)
        expect([...now].sort()).toEqual(second.pairs.map((pair) => [pair.request, pair.block]).sort())
      }),
      { numRuns: 60, seed: 6 },
    )
  })
  it('of one lock is what the choice page says of it', () => {
    const { question } = opened([]).open!
    for (const { request, block } of question.problem.edges) {
      const forced = forcePair(question, { request, block })
      const trial = of([{ kind: 'lock', mentee: request, mentor: block }])
      if (forced.kind === 'impossible' || trial.kind !== 'stands') throw new Error('no plan')
      expect(trial.moved.filter((one) => one.request !== request)).toEqual(forced.moved)
      expect(trial.before.total - trial.after.total).toBe(forced.loss.total)
    }
  })
  it('is nothing for the pair that is proposed anyway', () => {
    const [pair] = opened([]).open!.question.base.pairs
    const trial = of([{ kind: 'lock', mentee: pair!.request, mentor: pair!.block }])
    if (trial.kind !== 'stands') throw new Error(trial.kind)
    expect(trial.moved).toEqual([])
    expect({ ...trial.after, blocking: trial.before.blocking }).toEqual(trial.before)
  })
  it('says which tried lock does not come into the plan: an answer stands before it', () => {
    const [pair] = opened([]).open!.question.base.pairs
    const other = ['иванова', 'орлова', 'титов', 'уткина'].find((one) => one !== pair!.block)!
    const lock: TriedChange = { kind: 'lock', mentee: pair!.request, mentor: other }
    expect(trialOf(opened([]), opened([]), [lock])).toMatchObject({ kind: 'stands', outside: [lock] })
    expect(of([lock])).toMatchObject({ kind: 'stands', outside: [] })
  })
  it('scores nothing where fewer than two may be mentors', () => {
    const few = (notAdmitted: readonly string[], tried: readonly TriedChange[] = []) =>
      opened(tried, { notAdmitted })
    const [one, nobody] = [
      ['иванова', 'орлова', 'титов'],
      ['иванова', 'орлова', 'титов', 'уткина'],
    ]
    expect(trialOf(few(one), few(one), [])).toEqual({ kind: 'too-few', eligible: 1 })
    expect(trialOf(few(nobody), few(nobody), [])).toEqual({ kind: 'too-few', eligible: 0 })
    expect(trialOf(few(one), few([]), [])).toEqual({ kind: 'too-few', eligible: 1 })
    expect(trialOf(few([]), few([]), [])).toMatchObject({ kind: 'stands' })
  })
  it('names what cannot stand, and that it can again', () => {
    const locks = ['абаев', 'белов', 'вагин', 'гусев', 'дёмин'].map(
      (mentee): TriedChange => ({ kind: 'lock', mentee, mentor: mentee === 'дёмин' ? 'дёмин' : 'иванова' }),
    )
    expect(of(locks)).toMatchObject({ kind: 'refused', refusal: { reason: 'lock-forbidden' } })
    expect(trialOf(opened(locks), opened([]), [])).toEqual({ kind: 'freed' })
  })
})
