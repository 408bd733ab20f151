import { describe, expect, it } from 'vitest'
import evidence from '#reference/matching/weight_evidence.json' with { type: 'json' }
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { openPool } from './open-pool.ts'
import { type PairSettings, scorePartNames, usualSettings, usualThresholds } from './pair-settings.ts'
import { costsOfLevels, costsOfPolicies, differenceOf, partsAtWork } from './try-settings.ts'

const staff = [
  teacher('иванова', { categories: [{ category: 'first', from: null, through: null }] }),
  teacher('историк', { subject: 'история' }),
  teacher('без категории', { categories: [], subject: 'история' }),
  novice('петров'),
  novice('сидоров', { subject: 'история' }),
]
const opened = (settings: PairSettings = usualSettings) => {
  const open = openPool(staff, { ...usual, kind: 'school', settings })
  if (!open.ok) throw new Error(open.refusal.reason)
  return open.value
}

describe('R-PST-4 how the proposal would differ', () => {
  it('names who would be with whom, who could be asked, and the plan before and after', () => {
    const loose = { ...usualThresholds, mentorCategory: false, usualPlaces: 1 }
    const tried = differenceOf(opened(), opened({ ...usualSettings, thresholds: loose }))
    expect(tried.mentors).toEqual({ more: ['без категории'], fewer: [] })
    expect(tried.mentees).toEqual({ more: [], fewer: [] })
    expect(tried.before.served).toBe(2)
    expect(differenceOf(opened(), opened()).moved).toEqual([])
  })

  it('says whose mentor appears and whose goes', () => {
    const few = openPool(staff.slice(0, 4), { ...usual, kind: 'school' })
    if (!few.ok) throw new Error(few.refusal.reason)
    const { moved, mentees } = differenceOf(few.value, opened())
    expect(mentees.more).toEqual(['сидоров'])
    expect(moved).toContainEqual({ mentee: 'сидоров', before: undefined, after: 'историк' })
    expect(differenceOf(opened(), few.value).moved).toContainEqual({
      mentee: 'сидоров',
      before: 'историк',
      after: undefined,
    })
  })

  it('shows what each policy and each level gives on these people', () => {
    const open = opened()
    expect([...costsOfPolicies(open).keys()]).toEqual(['maxMin', 'sum', 'stable'])
    expect(costsOfLevels(open).map((one) => one.level)).toEqual(['worst', 'total', 'spread', 'classes'])
    expect(costsOfLevels(open)[0]!.with).toMatchObject({ worst: open.question.base.worst })
  })
})

describe('R-PST-5 which parts of the score tell anybody apart', () => {
  it('is seen by what they differ in here', () => {
    const works = partsAtWork(opened())
    expect(works.get('subject')).toBe('differs')
    expect(works.get('place')).toBe('same')
    expect(works.get('style')).toBe('no-facts')
  })

  it('and every part says what its weight stands on', () => {
    expect(evidence.items.map(({ part }) => part)).toEqual(scorePartNames)
    for (const { says, strength, verified } of evidence.items)
      expect([says, strength, verified].every((text) => text.length > 5)).toBe(true)
  })
})
