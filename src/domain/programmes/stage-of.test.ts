import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { type Instant, instant, later } from '#kit/instant.ts'
import { needsProgramme } from './needs-programme.ts'
import {
  currentVersion,
  type Mark,
  type MarkKind,
  type ProgrammeVersionId,
  type VersionOutline,
  versionInForce,
} from './programme.ts'
import { isFrozen, isReadyToApprove, mayMark, stageOf } from './stage-of.ts'

const [mentor, mentee, curator] = ['Иванова', 'Петров', 'Соколова'] as unknown as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
]
const pair = {
  members: [
    { person: mentor, side: 'mentor', topics: [], consent: null },
    { person: mentee, side: 'mentee', topics: [], consent: null },
  ],
} as const
const saved = instant(Date.parse('2026-09-10T08:00:00Z'))

function said(...marks: readonly (readonly [kind: MarkKind, by: PersonId])[]): VersionOutline {
  return {
    id: 'в1' as ProgrammeVersionId,
    number: 1,
    from: day('2026-10-01'),
    through: day('2027-05-31'),
    firstMeeting: day('2026-10-01'),
    because: '',
    createdAt: saved,
    createdBy: curator,
    savedAt: saved,
    marks: marks.map(([kind, by], at) => mark(kind, by, later(saved, at + 1))),
  }
}

function mark(kind: MarkKind, by: PersonId, at: Instant): Mark {
  const remark = kind === 'returned' ? 'Мало встреч' : null
  return { kind, by, on: day('2026-09-10'), source: 'account', enteredBy: null, remark, at }
}

const agreed = [
  ['proposed', curator],
  ['agreed', mentor],
  ['agreed', mentee],
] as const

describe('R-PRG-4 the stage of a version', () => {
  it.each([
    ['draft', 'proposer', []],
    ['proposed', 'members', agreed.slice(0, 2)],
    ['agreed', 'curator', agreed],
    ['endorsed', 'head', [...agreed, ['endorsed', curator]]],
    ['approved', null, [...agreed, ['endorsed', curator], ['approved', curator]]],
    ['returned', 'proposer', [...agreed, ['returned', curator]]],
    ['proposed', 'members', [...agreed, ['returned', curator], ['proposed', mentor]]],
  ] as const)('%s: %s acts next', (name, next, marks) => {
    expect(stageOf(said(...marks), pair, false)).toMatchObject({ name, next })
  })

  it('waits for the council where there is one, and a council that comes later sends nothing back', () => {
    expect(stageOf(said(...agreed), pair, true)).toMatchObject({ name: 'agreed', next: 'council' })
    expect(stageOf(said(...agreed, ['seen_by_council', curator]), pair, true).next).toBe('curator')
    expect(stageOf(said(...agreed, ['endorsed', curator]), pair, true).next).toBe('head')
  })

  it('names those who have not agreed', () => {
    expect(stageOf(said(...agreed.slice(0, 2)), pair, false).missing).toEqual([mentee])
  })

  it('may be approved when all before the head have said yes, and not sooner', () => {
    expect(isReadyToApprove(said(...agreed), pair, false)).toBe(false)
    expect(isReadyToApprove(said(...agreed, ['endorsed', curator]), pair, false)).toBe(true)
  })
})

describe('R-PRG-4 each in turn', () => {
  const around = { mentorship: pair, hasCouncil: true, isCurrent: true }
  const ask = (version: VersionOutline, kind: MarkKind, by = curator, more: Partial<typeof around> = {}) => {
    const answer = mayMark(version, { kind, by, remark: 'Мало встреч' }, { ...around, ...more })
    return answer.ok ? 'yes' : answer.refusal.reason
  }

  it.each([
    ['agreed', mentee, [], 'not-proposed'],
    ['agreed', curator, agreed.slice(0, 1), 'not-a-member'],
    ['agreed', mentor, agreed.slice(0, 2), 'already-said'],
    ['agreed', mentee, agreed.slice(0, 2), 'yes'],
    ['proposed', mentor, agreed.slice(0, 1), 'already-said'],
    ['returned', mentee, [], 'not-proposed'],
    ['returned', mentee, agreed.slice(0, 1), 'yes'],
    ['seen_by_council', curator, agreed.slice(0, 2), 'not-agreed'],
    ['seen_by_council', curator, agreed, 'yes'],
    ['endorsed', curator, agreed, 'not-seen'],
    ['endorsed', curator, agreed.slice(0, 2), 'not-agreed'],
    ['endorsed', curator, [...agreed, ['seen_by_council', curator]], 'yes'],
    ['approved', curator, [...agreed, ['seen_by_council', curator]], 'not-endorsed'],
    ['approved', curator, [...agreed, ['endorsed', curator]], 'yes'],
    ['returned', curator, [...agreed, ['endorsed', curator], ['approved', curator]], 'already-approved'],
  ] as const)('%s: %s', (kind, by, marks, answer) => {
    expect(ask(said(...marks), kind, by)).toBe(answer)
  })

  it('says nothing of an old version, and waits for no council where there is none', () => {
    expect(ask(said(), 'proposed', curator, { isCurrent: false })).toBe('old-version')
    expect(ask(said(...agreed), 'endorsed', curator, { hasCouncil: false })).toBe('yes')
    expect(ask(said(...agreed), 'seen_by_council', curator, { hasCouncil: false })).toBe('no-council')
  })

  it('returns nothing without a remark', () => {
    const silent = { kind: 'returned', by: mentee, remark: '  ' } as const
    expect(mayMark(said(['proposed', curator]), silent, around)).toMatchObject({
      refusal: { reason: 'no-remark' },
    })
  })
})

describe('R-PRG-5 what was said of another text', () => {
  it('counts no more once the text is changed', () => {
    const changed = { ...said(...agreed), savedAt: later(saved, 60_000) }
    expect(stageOf(changed, pair, false)).toMatchObject({ name: 'draft', missing: [mentor, mentee] })
  })
})

describe('R-PRG-6 the text stands', () => {
  it('once both sides have agreed, and may be changed again when it is returned', () => {
    expect(isFrozen(said(...agreed.slice(0, 2)), pair)).toBe(false)
    expect(isFrozen(said(...agreed), pair)).toBe(true)
    expect(isFrozen(said(...agreed, ['returned', curator]), pair)).toBe(false)
  })
})

describe('R-PRG-7 versions', () => {
  it('the last approved is in force while a later one is being agreed', () => {
    const first = said(...agreed, ['endorsed', curator], ['approved', curator])
    const second = { ...said(['proposed', mentor]), number: 2 }
    const programme = { mentorship: 'пара' as never, versions: [first, second] }
    expect(currentVersion(programme)).toBe(second)
    expect(versionInForce(programme)).toBe(first)
    expect(versionInForce({ ...programme, versions: [second] })).toBeUndefined()
  })
})

describe('R-PRG-1 who needs a programme', () => {
  it.each([
    [['traditional'], true],
    [['speed'], false],
    [['traditional', 'speed'], true],
  ])('%s: %s', (types, needs) => {
    const form = 'teacher_teacher'
    expect(needsProgramme({ form, types, droppedOn: null })).toBe(needs)
    expect(needsProgramme({ form, types, droppedOn: day('2026-09-12') })).toBe(false)
  })
})
