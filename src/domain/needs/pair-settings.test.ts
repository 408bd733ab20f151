import { describe, expect, it } from 'vitest'
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { openPool } from './open-pool.ts'
import { type PairSettings, type PairThresholds, usualSettings, usualThresholds } from './pair-settings.ts'
import { proposalOf, proposePairs } from './propose-pairs.ts'

const staff = [
  teacher('иванова', { categories: [{ category: 'first', from: null, through: null }] }),
  teacher('историк', { subject: 'история' }),
  teacher('без категории', { categories: [], pedagogicalMonths: 50 }),
  novice('петров'),
  novice('сидоров', { subject: 'история' }),
]
const proposed = (settings: PairSettings) => {
  const open = openPool(staff, { ...usual, kind: 'school', settings })
  if (!open.ok) throw new Error(open.refusal.reason)
  const proposal = proposalOf(open.value)
  if (proposal.kind !== 'proposal') throw new Error(proposal.kind)
  return proposal
}
const mentors = (set: Partial<PairThresholds>) =>
  proposed({ ...usualSettings, thresholds: { ...usualThresholds, ...set } })
    .candidates.filter((one) => one.verdict === 'yes')
    .map((one) => one.person)

describe('R-PST-1 pairs by the settings of the organisation', () => {
  it('gives the plan of a program without settings by the usual ones', () => {
    const plain = proposePairs(staff, { today: usual.today, kind: 'school' })
    expect(plain).toEqual({ ok: true, value: proposed(usualSettings) })
  })

  it('weighs by the weights that were set, and every score names their version', () => {
    const weights = { ...usualSettings.weights, subject: 60, results: 120 }
    const [pair] = proposed({ ...usualSettings, version: 3, weights }).pairs
    const parts = pair!.score.parts.map(({ part, points, of }) => [part, points, of])
    expect(parts).toContainEqual(['subject', 30, 60])
    expect(parts).toContainEqual(['results', 80, 120])
    expect(pair!.score.weights).toBe('1.3')
    expect(proposed(usualSettings).pairs[0]!.score.weights).toBe('1')
  })

  it('takes the levels and the policy', () => {
    const set = { ...usualSettings, levels: ['total', 'worst'], classes: false } as const
    expect(proposed({ ...set, policy: 'sum' })).toMatchObject({ policy: 'sum' })
    const open = openPool(staff, { ...usual, kind: 'school', settings: set })
    expect(open).toMatchObject({
      value: { question: { base: { levels: ['total', 'worst'] }, classes: false } },
    })
  })

  it('asks of a mentor what was set', () => {
    expect(mentors({})).toEqual(['иванова', 'историк'])
    expect(mentors({ mentorMonths: 48 })).toEqual(['иванова', 'историк'])
    expect(mentors({ mentorMonths: 48, mentorCategory: false })).toEqual([
      'иванова',
      'историк',
      'без категории',
    ])
  })

  it('needs and places follow the thresholds', () => {
    const long = { ...usualThresholds, newcomerMonths: 24, usualPlaces: 1 }
    const { mentees, groups } = proposed({ ...usualSettings, thresholds: long })
    expect(mentees[0]!.categories.map((one) => one.category)).toContain('newcomer')
    expect(proposed(usualSettings).mentees[0]!.categories.map((one) => one.category)).not.toContain(
      'newcomer',
    )
    expect(groups).toBe(false)
  })
})
