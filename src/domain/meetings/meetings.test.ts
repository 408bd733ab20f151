import { describe, expect, it } from 'vitest'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import { addDays, type Day, day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { awaitedOf, mayConfirm, mayCorrect } from './confirming.ts'
import { checkEntry, type Entry } from './enter-meeting.ts'
import { isAtWork, mayEnter } from './may-meet.ts'
import { type Confirmation, type Held, isConfirmed, type Meeting, type MeetingId } from './meeting.ts'
import { meetingKinds } from './meeting-rules.ts'
import { planProgress, proposedRow } from './plan-progress.ts'
import { scheduledAhead, subjectNear } from './programme-schedule.ts'
import { daysLate, isEmptyPhrase, isInTime, timeliness } from './timeliness.ts'

const [mentor, coMentor, mentee, other, curator] = ['m', 'c', 'p', 'o', 'k'] as PersonId[]
const consent = {
  answer: 'yes',
  on: day('2026-08-25'),
  source: 'paper',
  enteredBy: null,
  scan: null,
} as const
const member = (person: PersonId | undefined, side: Mentorship['members'][number]['side']) => ({
  person: person!,
  side,
  topics: [],
  consent,
})
const pair = mentorshipOf({
  id: 'pair' as MentorshipId,
  from: day('2026-09-01'),
  basis: 'job_function',
  madeOn: day('2026-08-20'),
  askedOn: null,
  members: [member(mentor, 'mentor'), member(coMentor, 'co_mentor'), member(mentee, 'mentee')],
})
const group: Mentorship = { ...pair, members: [...pair.members, member(other, 'mentee')] }
const once: Mentorship = { ...pair, types: ['speed'] }
const ordered = new Set([pair.id])
const at = (today: string) => ({ ordered, today: day(today) })

function held(on: string, by = mentor!, more: Partial<Meeting> = {}, late = 0): Meeting & { held: Held } {
  return {
    id: `met ${on}` as MeetingId,
    mentorship: pair.id,
    kind: 'individual_consult',
    mode: 'in_person',
    subject: '',
    topics: [],
    planRow: null,
    plannedOn: null,
    plannedAt: null,
    place: '',
    plannedBy: null,
    cancelledOn: null,
    confirmations: [],
    ...more,
    held: {
      on: day(on),
      minutes: 45,
      outcome: 'Составили критерии',
      worth: null,
      enteredBy: by,
      enteredAt: `${addDays(day(on), late)}T10:00:00.000Z` as Instant,
      enteredOn: addDays(day(on), late),
      source: 'account',
    },
  }
}
const said = (person: PersonId, answer: Confirmation['answer'] = 'confirmed'): Confirmation => ({
  person,
  answer,
  worth: null,
  on: day('2026-10-05'),
  source: 'link',
  enteredBy: null,
})

describe('R-MTG-1 who may meet', () => {
  it('a pair in a signed order within its term, and thirty days after it for entries', () => {
    expect(isAtWork(pair, at('2026-10-01'))).toBe(true)
    expect(isAtWork(pair, { ordered: new Set(), today: day('2026-10-01') })).toBe(false)
    expect(isAtWork(pair, at('2027-06-01'))).toBe(false)
    expect(mayEnter(pair, at('2027-06-30')).ok).toBe(true)
    expect(mayEnter(pair, at('2027-07-01'))).toMatchObject({ refusal: { reason: 'too-late' } })
    expect(mayEnter(pair, at('2026-08-31'))).toMatchObject({ refusal: { reason: 'not-at-work' } })
  })
  it('counts from the day it ended, when it ended early', () => {
    const ended = { ...pair, ending: { on: day('2027-01-31'), way: 'done' as const, by: null } }
    expect(isAtWork(ended, at('2027-02-01'))).toBe(false)
    expect(mayEnter(ended, at('2027-03-02')).ok).toBe(true)
    expect(mayEnter(ended, at('2027-03-03')).ok).toBe(false)
  })
  it('a single meeting needs no order, only everybody’s consent', () => {
    const none = { ordered: new Set<MentorshipId>(), today: day('2026-10-01') }
    expect(isAtWork(once, none)).toBe(true)
    expect(isAtWork({ ...once, members: once.members.map((one) => ({ ...one, consent: null })) }, none)).toBe(
      false,
    )
  })
})

const entry: Entry = {
  kind: 'individual_consult',
  mode: 'in_person',
  topics: ['methodical_01'],
  on: day('2026-10-05'),
  minutes: 45,
  outcome: 'Составили критерии',
  worth: 'useful',
  planRow: null,
}
const taken = (more: Partial<Entry>, world: { mentorship?: Mentorship; meetings?: Meeting[] } = {}) => {
  const found = checkEntry(
    { ...entry, ...more },
    { ...at('2026-10-17'), mentorship: pair, meetings: [], rows: [], by: mentor!, ...world },
  )
  return found.ok ? 'taken' : found.refusal.reason
}

describe('R-MTG-2 an entry', () => {
  it('is taken late, and from the first day of the pair', () => {
    expect(taken({})).toBe('taken')
    expect(taken({ on: day('2026-09-01') })).toBe('taken')
    expect(taken({ on: day('2026-10-17'), outcome: '' })).toBe('taken')
  })
  it.each([
    ['in-future', { on: day('2026-10-18') }],
    ['outside', { on: day('2026-08-31') }],
    ['minutes', { minutes: 4 }],
    ['minutes', { minutes: 601 }],
    ['kind', { kind: 'ped_council' }],
    ['topics', { topics: ['methodical_01', 'psych_ped_99'] }],
    ['plan-row', { planRow: 'r-9' }],
  ] as const)('is refused: %s', (reason, more) => {
    expect(taken(more)).toBe(reason)
  })
  it('is taken once, however often the button was pressed', () => {
    expect(taken({}, { meetings: [held('2026-10-05')] })).toBe('same')
    expect(taken({ minutes: 30 }, { meetings: [held('2026-10-05')] })).toBe('taken')
    expect(taken({}, { meetings: [held('2026-10-05', mentee)] })).toBe('taken')
  })
  it('is the only one of a single meeting', () => {
    expect(taken({ minutes: 30 }, { mentorship: once, meetings: [held('2026-10-05')] })).toBe('once')
  })
  it('is of a kind that a pair may do, the usual ones first', () => {
    expect(meetingKinds[0]!.code).toBe('individual_consult')
    expect(new Set(meetingKinds.map(({ code }) => code)).size).toBe(meetingKinds.length)
  })
})

describe('R-MTG-3 who confirms', () => {
  const met = held('2026-10-05')
  it('of a mentor’s entry every mentee, and neither the author nor the co-mentor', () => {
    expect(awaitedOf(met, group)).toEqual([mentee, other])
    expect([mentor!, coMentor!, mentee!, other!].map((one) => mayConfirm(met, group, one))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(awaitedOf({ ...met, confirmations: [said(mentee!)] }, group)).toEqual([other])
  })
  it('of a mentee’s entry the mentor, or the co-mentor instead', () => {
    const own = held('2026-10-05', mentee)
    expect(awaitedOf(own, pair)).toEqual([mentor])
    expect(mayConfirm(own, pair, coMentor!)).toBe(true)
    expect(mayConfirm(own, pair, mentee!)).toBe(false)
    expect(awaitedOf({ ...own, confirmations: [said(coMentor!)] }, pair)).toEqual([])
  })
  it('of an entry from paper anybody of the pair, and one is enough', () => {
    const paper = held('2026-10-05', curator)
    expect(awaitedOf(paper, pair)).toEqual([mentor, mentee])
    expect(awaitedOf({ ...paper, confirmations: [said(mentor!)] }, pair)).toEqual([])
    expect(mayConfirm(paper, pair, curator!)).toBe(false)
  })
  it('holds while nobody says that it was otherwise', () => {
    expect(isConfirmed({ ...met, confirmations: [said(mentee!)] })).toBe(true)
    expect(isConfirmed({ ...met, confirmations: [said(mentee!), said(other!, 'disputed')] })).toBe(false)
  })
})

describe('R-MTG-4 correcting', () => {
  it('is the author’s until somebody has confirmed', () => {
    const met = held('2026-10-05')
    expect(mayCorrect(met, mentor!)).toBe(true)
    expect(mayCorrect(met, mentee!)).toBe(false)
    expect(mayCorrect({ ...met, confirmations: [said(mentee!, 'disputed')] }, mentor!)).toBe(true)
    expect(mayCorrect({ ...met, confirmations: [said(mentee!)] }, mentor!)).toBe(false)
  })
})

const row = (id: string, from: string, through: string, more: Partial<PlanRow> = {}) =>
  ({ id, from: day(from), through: day(through), topics: [], activity: 'reflection', ...more }) as PlanRow

describe('R-MTG-5 lines of the plan', () => {
  const rows = [
    row('r-1', '2026-09-01', '2026-09-30'),
    row('r-2', '2026-10-01', '2026-10-31', { activity: 'lesson_observation' }),
    row('r-3', '2026-11-01', '2026-11-30', { topics: ['methodical_01'] }),
  ]
  const states = (meetings: Meeting[], today: string) =>
    planProgress(rows, meetings, day(today)).map(({ state }) => state)
  it('are done by the first meeting that names them, in time or late', () => {
    const done = [
      held('2026-10-03', mentor, { planRow: 'r-1' }),
      held('2026-10-02', mentor, { planRow: 'r-1' }),
      held('2026-10-05', mentor, { planRow: 'r-2' }),
    ]
    expect(states(done, '2026-10-10')).toEqual(['late', 'done', 'ahead'])
    expect(planProgress(rows, done, day('2026-10-10'))[0]!.done).toMatchObject({ on: '2026-10-02' })
  })
  it('are overdue after their last day, and a disputed meeting does none', () => {
    const disputed = held('2026-09-05', mentor, {
      planRow: 'r-1',
      confirmations: [said(mentee!, 'disputed')],
    })
    expect(states([disputed], '2026-10-10')).toEqual(['overdue', 'due', 'ahead'])
  })
  it('one is proposed: of the kind first, then of the topic', () => {
    const progress = planProgress(rows, [], day('2026-11-05'))
    expect(proposedRow(progress, { kind: 'lesson_observation', topics: ['methodical_01'] })).toBe('r-2')
    expect(proposedRow(progress, { kind: 'individual_consult', topics: ['methodical_01'] })).toBe('r-3')
    expect(proposedRow(progress, { kind: 'individual_consult', topics: [] })).toBeNull()
  })
  it('the acquaintance is the first meeting, the induction what fits nothing else', () => {
    const plan = [
      row('start', '2026-09-01', '2026-09-14', { turning: 'start', activity: 'interview' }),
      row('induction', '2026-09-01', '2026-09-21', { turning: 'induction', activity: 'briefing' }),
      ...rows,
    ]
    const proposed = (meetings: Meeting[], kind: string) =>
      proposedRow(planProgress(plan, meetings, day('2026-10-20')), { kind, topics: [] })
    const first = held('2026-09-05', mentor, { planRow: 'start' })
    expect(proposed([], 'lesson_observation')).toBe('start')
    expect(proposed([first], 'lesson_observation')).toBe('r-2')
    expect(proposed([first], 'individual_consult')).toBe('induction')
  })
})

describe('R-MTG-6 the schedule of the programme', () => {
  const schedule = ['2026-10-01', '2026-10-15', '2026-10-29'].map((one, at) => ({
    day: day(one),
    subject: `Тема ${at + 1}`,
  }))
  it('gives its subject to a meeting near its day', () => {
    expect(subjectNear(schedule, day('2026-10-18'))).toBe('Тема 2')
    expect(subjectNear(schedule, day('2026-10-22'))).toBe('')
    const taken = { subject: 'Тема 2', cancelledOn: null }
    expect(subjectNear(schedule, day('2026-10-18'), [taken])).toBe('')
    expect(subjectNear(schedule, day('2026-10-18'), [{ ...taken, cancelledOn: day('2026-10-16') }])).toBe(
      'Тема 2',
    )
  })
  it('shows days ahead that have no meeting of the pair’s own', () => {
    const ahead = (meetings: Meeting[]) =>
      scheduledAhead(schedule, meetings, day('2026-10-12')).map(({ subject }) => subject)
    expect(ahead([])).toEqual(['Тема 2', 'Тема 3'])
    const planned = { ...held('2026-10-16'), held: null, plannedOn: '2026-10-16' as Day }
    expect(ahead([planned])).toEqual(['Тема 3'])
    expect(ahead([{ ...planned, cancelledOn: day('2026-10-12') }])).toEqual(['Тема 2', 'Тема 3'])
  })
})

describe('R-MTG-7 signs of life', () => {
  it('late is more than three days after', () => {
    expect(daysLate(held('2026-10-05', mentor, {}, 12))).toBe(12)
    expect([3, 4].map((late) => isInTime(held('2026-10-05', mentor, {}, late)))).toEqual([true, false])
  })
  it.each(['', '  ', 'Всё хорошо!', 'ОК', 'Встреча  прошла.'])('«%s» says nothing', (text) => {
    expect(isEmptyPhrase(text)).toBe(true)
  })
  it('counts numerators over what was held', () => {
    const met = held('2026-10-05', mentor, { confirmations: [said(mentee!)] }, 5)
    const empty = { ...met, confirmations: [], held: { ...met.held, outcome: '', enteredOn: met.held.on } }
    expect(timeliness([met, empty, { ...met, held: null }])).toEqual({
      held: 2,
      inTime: 1,
      confirmed: 1,
      empty: 1,
    })
  })
})
