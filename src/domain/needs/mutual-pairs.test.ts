import { describe, expect, it } from 'vitest'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { mutualPairs } from './mutual-pairs.ts'
import { openPool } from './open-pool.ts'
import { usualSettings } from './pair-settings.ts'
import { type Corrections, noCorrections } from './proposal.ts'

const staff = [teacher('иванова'), teacher('титов'), novice('белов'), novice('вагин')]

/** Иванова asks for digital tools, Белов leads them; each place is one. */
const asked: Corrections = {
  ...noCorrections,
  categories: [{ person: 'иванова', category: 'ict_seeker', holds: true }],
  topics: [{ person: 'иванова', topics: ['ict_01'] }],
  admitted: ['белов'],
  offered: new Map([['белов', ['ict_01']]]),
  places: ['иванова', 'титов', 'белов'].map((mentor) => ({ mentor, places: 1 })),
}

function opened(corrections: Partial<Corrections> = {}, people = staff) {
  const found = openPool(people, {
    today,
    kind: 'school',
    settings: usualSettings,
    corrections: { ...asked, ...corrections },
  })
  if (!found.ok) throw new Error(found.refusal.reason)
  return found.value
}
const lock = (mentee: string, mentor: string) => ({ mentee, mentor })

describe('R-DSK-11 who could lead one another', () => {
  it('is each two once, with what either leads', () => {
    const found = mutualPairs(opened())
    expect(found).toMatchObject([{ one: 'белов', other: 'иванова', oneLeads: ['ict_01'] }])
    expect(found[0]!.otherLeads.length).toBeGreaterThan(0)
  })
  it('is nobody where one of the two ways is not possible', () => {
    expect(mutualPairs(opened({ admitted: [] }))).toEqual([])
    expect(mutualPairs(opened({ refusals: [lock('белов', 'иванова')] }))).toEqual([])
    expect(mutualPairs(opened({ wishes: asked.wishes, bans: [lock('иванова', 'белов')] }))).toEqual([])
  })
  it('asks for both or none where the plan has one half (R-MAT-19)', () => {
    const half = opened({ locks: [lock('вагин', 'иванова')] })
    expect(mutualPairs(half)).toMatchObject([{ planned: 1, linked: { together: false } }])
    const linked = mutualPairs(half)[0]!.linked!
    expect(linked.after.served).toBe(linked.before.served - 1)
  })
  it('says that both are better, and what they cost, where one half alone would have to go', () => {
    const staff = [
      teacher('иванова'),
      teacher('титов', { subject: 'физика' }),
      novice('белов', { subject: 'физика' }),
    ]
    expect(mutualPairs(opened({}, staff))).toMatchObject([
      { planned: 1, linked: { together: true, moved: [{ request: 'иванова', from: 'титов', to: 'белов' }] } },
    ])
    const { before, after } = mutualPairs(opened({}, staff))[0]!.linked!
    expect([after.served, after.total < before.total]).toEqual([before.served, true])
  })
  it('has nothing to ask where both halves are planned', () => {
    const both = opened({ locks: [lock('белов', 'иванова'), lock('иванова', 'белов')] })
    expect(mutualPairs(both)).toMatchObject([{ planned: 2, linked: undefined }])
  })
})
