import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { noCorrections, type Proposal, type ProposalContext } from './proposal.ts'
import { proposePairs } from './propose-pairs.ts'

const context: ProposalContext = { ...usual, kind: 'school' }
const historian = teacher('историк', { subject: 'история' })
const school = [teacher('иванова'), historian, novice('петров'), novice('сидоров', { subject: 'история' })]

describe('R-NEE-10 one proposal for the whole staff', () => {
  it('joins people of one subject and gives every part of the score', () => {
    const proposal = proposed(proposePairs(school, context))
    expect(proposal.pairs.map((pair) => [pair.mentee, pair.mentor, pair.type])).toEqual([
      ['петров', 'иванова', 'traditional'],
      ['сидоров', 'историк', 'traditional'],
    ])
    expect(proposal.pairs[0]?.score.parts.map((part) => part.of)).toEqual([
      280, 200, 120, 100, 100, 80, 60, 60,
    ])
    expect(proposal.mentees.map((one) => [one.person, one.topics.length])).toEqual([
      ['петров', 3],
      ['сидоров', 3],
    ])
    expect(proposal.certificate).toEqual({ primal: proposal.total, dual: proposal.total, exact: true })
  })

  it('is the same whatever the order of the staff', () => {
    const turned = proposed(proposePairs([...school].reverse(), context))
    expect(turned.pairs).toEqual(proposed(proposePairs(school, context)).pairs)
  })

  it('proposes nobody on leave, and neither the head nor a deputy', () => {
    const staff = [
      ...school,
      novice('в отпуске', { onLeave: true }),
      novice('директор', { role: 'head' }),
      teacher('завуч', { role: 'deputy' }),
    ]
    const proposal = proposed(proposePairs(staff, context))
    expect(proposal.mentees.map((one) => one.person)).toEqual(['петров', 'сидоров'])
    expect(proposal.pairs.some((pair) => pair.mentor === 'завуч')).toBe(false)
  })
})

describe('R-NEE-9 places and groups', () => {
  it('leads groups of up to six only when mentees outnumber the places', () => {
    const many = Array.from({ length: 8 }, (_, at) => novice(`п${at}`))
    const proposal = proposed(proposePairs([teacher('и1'), teacher('и2'), ...many], context))
    expect(proposal).toMatchObject({ groups: true, alone: [] })
    expect(new Set(proposal.pairs.map((pair) => pair.type))).toEqual(new Set(['group']))
    expect(load(proposal, 'и1')).toBe(4)
    const few = proposed(proposePairs([teacher('и1'), teacher('и2'), ...many.slice(0, 4)], context))
    expect(few.groups).toBe(false)
    expect(load(few, 'и1')).toBe(2)
  })

  it('keeps to the places that were said', () => {
    const places = [
      { mentor: 'историк', places: 0 },
      { mentor: 'иванова', places: 1 },
    ]
    const proposal = proposed(proposePairs(school, { ...context, corrections: { ...noCorrections, places } }))
    expect(proposal.pairs).toHaveLength(1)
    expect(proposal.alone).toMatchObject([{ why: 'no-place' }])
  })
})

describe('R-NEE-8 what people decided stays decided', () => {
  const corrected = (corrections: Partial<typeof noCorrections>) =>
    proposePairs(school, { ...context, corrections: { ...noCorrections, ...corrections } })

  it('keeps a locked pair and respects a ban and a refusal', () => {
    const lock = { mentee: 'петров', mentor: 'историк' }
    const locked = proposed(corrected({ locks: [lock] }))
    expect(locked.pairs[0]).toMatchObject({ ...lock, locked: true })
    const banned = proposed(corrected({ bans: [lock], refusals: [{ mentee: 'петров', mentor: 'иванова' }] }))
    expect(banned.alone).toEqual([
      {
        mentee: 'петров',
        why: 'no-eligible',
        counts: [
          { reason: 'curator-ban', mentors: 1 },
          { reason: 'refused', mentors: 1 },
        ],
      },
    ])
  })

  it('refuses a lock against a ban, with the reason', () => {
    const lock = { mentee: 'петров', mentor: 'иванова' }
    expect(corrected({ locks: [lock], refusals: [lock] })).toEqual({
      ok: false,
      refusal: { reason: 'lock-forbidden', conflict: [{ ...lock, code: 'refused' }] },
    })
    expect(corrected({ locks: [{ mentee: 'петров', mentor: 'никто' }] })).toMatchObject({
      refusal: { reason: 'unknown-person', person: 'никто' },
    })
    expect(corrected({ locks: [{ mentee: 'петров', mentor: 'петров' }] })).toMatchObject({
      refusal: { reason: 'lock-forbidden', conflict: [{ code: 'self' }] },
    })
  })

  it('takes categories and topics chosen by hand, never a sensitive one', () => {
    const categories = [
      { person: 'иванова', category: 'growth_seeker', holds: true },
      { person: 'историк', category: 'burnout', holds: true },
      { person: 'сидоров', category: 'young_teacher', holds: false },
    ]
    const topics = [{ person: 'петров', topics: ['subject_03', 'psych_ped_13'] }]
    const proposal = proposed(corrected({ categories, topics }))
    expect(proposal.mentees.map((one) => [one.person, one.topics])).toEqual([
      ['иванова', ['methodical_15', 'methodical_26', 'methodical_25']],
      ['петров', ['subject_03']],
    ])
    expect(proposal.candidates.find((one) => one.person === 'иванова')?.verdict).toBe('yes')
    expect(proposal.pairs.find((pair) => pair.mentee === 'иванова')?.mentor).toBe('историк')
  })

  it('admits by hand whom the list does not prove, and leaves out whom the curator leaves out', () => {
    const admitted = proposed(corrected({ admitted: ['сидоров'], notMentees: ['сидоров'] }))
    expect(admitted.candidates.find((one) => one.person === 'сидоров')).toMatchObject({
      verdict: 'yes',
      by: 'hand',
    })
    expect(corrected({ notAdmitted: ['историк'] })).toMatchObject({ value: { kind: 'too-few-mentors' } })
  })
})

describe('R-NEE-12 with fewer than two mentors nothing is scored', () => {
  it('names the only choice and no score', () => {
    const found = proposePairs([teacher('иванова'), novice('петров')], context)
    expect(found).toMatchObject({
      ok: true,
      value: { kind: 'too-few-mentors', eligible: 1, only: [{ mentee: 'петров', mentor: 'иванова' }] },
    })
    expect(JSON.stringify(found)).not.toContain('"score"')
  })

  it('says so when there is nobody', () => {
    const found = proposePairs([novice('петров', { hiredOn: day('2026-10-01') })], context)
    expect(found).toMatchObject({ value: { kind: 'too-few-mentors', eligible: 0, only: [] } })
  })
})

function proposed(found: ReturnType<typeof proposePairs>): Extract<Proposal, { kind: 'proposal' }> {
  if (!found.ok || found.value.kind !== 'proposal') throw new Error('a proposal was expected')
  return found.value
}

function load(proposal: Extract<Proposal, { kind: 'proposal' }>, mentor: string): number {
  return proposal.pairs.filter((pair) => pair.mentor === mentor).length
}
