import { describe, expect, it } from 'vitest'
import type { Measurement } from '#domain/impressions/measurement.ts'
import type { Meeting } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import type { Need } from '#domain/surveys/need.ts'
import { day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { changesIn } from './deficit-change.ts'
import { countThreads, type ThreadSources, threadsOf } from './threads.ts'

const id = <Is>(text: string) => text as Is
const petrov = id<PersonId>('петров')
const pair = id<MentorshipId>('пара')
const sensitive = deficits.items.find((one) => 'sensitive' in one)!.code

const mentorship = mentorshipOf({
  id: pair,
  members: [
    { person: id('иванова'), side: 'mentor', topics: ['methodical_01', 'methodical_04'], consent: null },
    { person: petrov, side: 'mentee', topics: [], consent: null },
  ],
})
const row = (rowId: string, topic: string): PlanRow => ({
  id: rowId,
  topics: [topic],
  turning: null,
  direction: null,
  activity: 'lesson_visit',
  form: '',
  text: 'Показ урока',
  from: day('2026-10-01'),
  through: day('2026-11-30'),
  responsible: ['mentor'],
  result: '',
})
const held = (meeting: string, more: Partial<Meeting>): Meeting => ({
  id: id(meeting),
  mentorship: pair,
  kind: 'consultation',
  mode: 'in_person',
  subject: 'Структура урока',
  topics: [],
  planRow: null,
  plannedOn: null,
  plannedAt: null,
  place: '',
  plannedBy: null,
  cancelledOn: null,
  confirmations: [],
  held: {
    on: day('2026-10-08'),
    minutes: 40,
    outcome: '',
    worth: null,
    enteredBy: id('иванова'),
    enteredAt: '2026-10-08T10:00:00.000Z' as never,
    enteredOn: day('2026-10-08'),
    source: 'account',
  },
  ...more,
})
const need: Need = {
  person: petrov,
  on: day('2026-09-10'),
  topics: [
    { code: 'methodical_01', level: 3 },
    { code: 'methodical_07', level: 1 },
  ],
  words: '',
  strengths: '',
  mode: null,
  hours: '',
  habits: { style: {}, times: [] },
}
const measured = (
  moment: Measurement['moment'],
  on: string,
  levels: Record<string, number>,
): Measurement => ({
  mentorship: pair,
  person: petrov,
  moment,
  on: day(on),
  levels,
  source: 'account',
  enteredBy: null,
})
const sources: ThreadSources = {
  needs: new Map([[petrov, need]]),
  mentorships: [mentorship],
  rows: new Map([[pair, [row('r1', 'methodical_01')]]]),
  meetings: [
    held('по строке плана', { planRow: 'r1' }),
    held('по теме', {
      topics: ['methodical_04'],
      confirmations: [
        {
          person: petrov,
          answer: 'confirmed',
          worth: null,
          on: day('2026-10-09'),
          source: 'link',
          enteredBy: null,
        },
      ],
    }),
    held('назначена', { topics: ['methodical_01'], held: null }),
  ],
  measured: [
    measured('entry', '2026-10-01', { methodical_01: 3, methodical_04: 2, [sensitive]: 3 }),
    measured('exit', '2027-05-20', { methodical_01: 1, [sensitive]: 0 }),
  ],
  on: day('2027-05-31'),
}

describe('R-REP-1 a thread leads from a need to its result', () => {
  const threads = threadsOf(sources)
  const about = (topic: string) => threads.find((one) => one.topic === topic)!

  it('there is one for every answer and every topic of the pair, the hardest first', () => {
    expect(threads.map(({ topic, need: said }) => [topic, said?.level ?? null])).toEqual([
      ['methodical_01', 3],
      ['methodical_07', 1],
      ['methodical_04', null],
    ])
  })
  it('a meeting belongs to it by its topic or by its line of the plan, once it was held', () => {
    expect(about('methodical_01').meetings.map((one) => one.id)).toEqual(['по строке плана'])
    expect(about('methodical_01').confirmed).toBe(0)
    expect(about('methodical_04').confirmed).toBe(1)
  })
  it('stops where the facts do', () => {
    expect(about('methodical_07')).toMatchObject({ mentorship: null, rows: [], meetings: [], change: null })
    expect(about('methodical_04').change?.outcome).toBe('not-measured')
    expect(about('methodical_01').change).toMatchObject({ before: 3, now: 1, outcome: 'closed' })
  })
  it('knows nothing later than its day', () => {
    const early = threadsOf({ ...sources, on: day('2026-10-07') })
    expect(countThreads(early)).toEqual({
      all: 3,
      paired: 2,
      planned: 1,
      worked: 0,
      confirmed: 0,
      measured: 0,
      closed: 0,
      eased: 0,
    })
  })
  it('never tells of a sensitive topic', () => {
    const members = mentorship.members.map((one) => ({ ...one, topics: [sensitive] }))
    const told = threadsOf({
      ...sources,
      needs: new Map([[petrov, { ...need, topics: [{ code: sensitive, level: 3 }] }]]),
      mentorships: [{ ...mentorship, members }],
    })
    expect(told).toEqual([])
    expect(changesIn(sources.measured, { mentorship: pair, person: petrov, on: sources.on })).toHaveLength(2)
  })
})

describe('R-REP-2 what became of a difficulty', () => {
  it.each([
    [3, 1, 'closed'],
    [2, 0, 'closed'],
    [3, 2, 'eased'],
    [1, 0, 'eased'],
    [2, 2, 'same'],
    [1, 2, 'harder'],
    [2, null, 'not-measured'],
    [null, 1, 'not-measured'],
  ] as const)('from %s to %s: %s', (before, now, outcome) => {
    const taken = [
      ...(before === null ? [] : [measured('entry', '2026-10-01', { methodical_01: before })]),
      ...(now === null ? [] : [measured('exit', '2027-05-20', { methodical_01: now })]),
    ]
    expect(changesIn(taken, { mentorship: pair, person: petrov, on: sources.on })[0]?.outcome).toBe(outcome)
  })
})
