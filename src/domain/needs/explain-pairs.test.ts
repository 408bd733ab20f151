import { describe, expect, it } from 'vitest'
import { blockingList } from '#domain/explanations/blocking-list.ts'
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { menteeRepairs } from './mentee-repairs.ts'
import { soughtMentors } from './newcomers.ts'
import { openPool } from './open-pool.ts'
import { explainChoice } from './other-mentors.ts'
import { noCorrections } from './proposal.ts'

const historian = teacher('историк', { subject: 'история' })
const school = [teacher('иванова'), historian, novice('петров'), novice('сидоров', { subject: 'история' })]

function opened(staff = school, corrections: Partial<typeof noCorrections> = {}) {
  const open = openPool(staff, {
    ...usual,
    kind: 'school',
    corrections: { ...noCorrections, ...corrections },
  })
  if (!open.ok) throw new Error(open.refusal.reason)
  return open.value
}

describe('R-NEE-11, R-EXP-2, R-EXP-4 the choice of one mentee', () => {
  it('says what another mentor would cost, exactly, and how firm the answer is', () => {
    const found = explainChoice(opened(), 'петров', 'историк')
    expect(found.alternatives).toMatchObject([
      { pair: { block: 'историк' }, loss: { served: 0, worst: 60, total: 60 }, moved: [] },
    ])
    expect(found.instead).toEqual(found.alternatives[0])
    expect(found.others).toMatchObject([{ mentor: 'историк', why: { kind: 'costs' } }])
    expect(found.firm).toEqual({ kind: 'changes', by: 61 })
  })
  it('has the reason of whom it may not be, and nothing to weigh for a locked pair', () => {
    const lock = { mentee: 'петров', mentor: 'историк' }
    expect(explainChoice(opened(school, { bans: [lock] }), 'петров').others).toEqual([
      { mentor: 'историк', why: { kind: 'removed', reason: 'curator-ban' } },
    ])
    expect(explainChoice(opened(school, { locks: [lock] }), 'петров').alternatives).toEqual([])
  })
})

describe('R-EXP-6 what a curator may do for somebody without a pair', () => {
  const kinds = (repairs: ReturnType<typeof menteeRepairs>) => repairs.map((one) => one.what)
  it('lifts a ban first', () => {
    const bans = ['иванова', 'историк'].map((mentor) => ({ mentee: 'петров', mentor }))
    const [first, second] = kinds(menteeRepairs(opened(school, { bans }), 'петров'))
    expect([first, second]).toEqual([
      { kind: 'lift-ban', mentor: 'иванова' },
      { kind: 'lift-ban', mentor: 'историк' },
    ])
  })
  it('asks for a place where the places are short', () => {
    const places = [
      { mentor: 'историк', places: 0 },
      { mentor: 'иванова', places: 1 },
    ]
    const open = opened(school, { places })
    const [alone] = open.question.base.unmatched
    const found = menteeRepairs(open, alone!.request)
    expect(kinds(found)).toContainEqual({ kind: 'add-place', mentor: 'историк' })
    expect(found.every((one) => one.newly.includes(alone!.request))).toBe(true)
  })
  it('never proposes to overrule a refusal or a boss', () => {
    const refusals = ['иванова', 'историк'].map((mentor) => ({ mentee: 'петров', mentor }))
    expect(kinds(menteeRepairs(opened(school, { refusals }), 'петров'))).toEqual([])
  })
  it('asks about a kind and a topic, widens a request, admits whom only the rule leaves out', () => {
    const newcomer = teacher('новая', { categories: [] })
    const others = ['иванова', 'историк'].map((one) => [one, ['group']] as const)
    const asked = kinds(menteeRepairs(opened([...school, newcomer], { kinds: new Map(others) }), 'петров'))
    expect(asked.map((one) => one.kind)).toEqual(['ask-kind', 'ask-kind', 'admit'])
    const offered = new Map(['иванова', 'историк'].map((one) => [one, ['subject_01']] as const))
    const topics = [{ person: 'петров', topics: ['methodical_04'] }]
    const led = kinds(menteeRepairs(opened(school, { offered, topics }), 'петров'))
    expect(led[0]).toEqual({ kind: 'ask-topic', mentor: 'иванова', topic: 'methodical_04' })
    const refusals = ['иванова', 'историк'].map((mentor) => ({ mentee: 'петров', mentor }))
    expect(kinds(menteeRepairs(opened([...school, newcomer], { refusals }), 'петров'))).toEqual([
      { kind: 'admit', mentor: 'новая' },
    ])
  })
})

describe('R-EXP-7 where to look for mentors', () => {
  it('says who gets a pair by one more colleague or one more for a topic', () => {
    const places = ['иванова', 'историк'].map((mentor) => ({ mentor, places: 0 }))
    const found = soughtMentors(opened(school, { places }))
    expect(found[0]?.loss.served).toBe(-2)
    expect(found[0]?.newly).toEqual(['петров', 'сидоров'])
    expect(found.every((one) => one.what.kind === 'topic' || one.what.position === 'teacher')).toBe(true)
  })
})

describe('R-DSK-7 who would rather be together', () => {
  it('is named where another pair needs the mentor, and never what may not be', () => {
    const physicist = novice('сидоров', { subject: 'физика' })
    const staff = [teacher('иванова'), historian, novice('петров'), physicist]
    const places = ['иванова', 'историк'].map((mentor) => ({ mentor, places: 1 }))
    const kept = { mentee: 'сидоров', mentor: 'историк' }
    const named = (other: Partial<typeof noCorrections>) =>
      blockingList(opened(staff, { places, ...other }).question, 0)
    expect(named({ bans: [kept] })).toEqual([{ request: 'петров', block: 'иванова' }])
    const refusals = [{ mentee: 'петров', mentor: 'иванова' }]
    expect(named({ bans: [kept], refusals })).toEqual([])
  })
})
