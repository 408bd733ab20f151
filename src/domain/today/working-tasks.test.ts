import { describe, expect, it } from 'vitest'
import type { HelpRequestId } from '#domain/meetings/help-request.ts'
import type { Meeting, MeetingId } from '#domain/meetings/meeting.ts'
import type { ChangeRequest } from '#domain/mentorships/change-request.ts'
import type { Consent, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Programme, ProgrammeVersionId, VersionOutline } from '#domain/programmes/programme.ts'
import type { Standing } from '#domain/roadmaps/measure-states.ts'
import { type Day, day } from '#kit/day.ts'
import { instant } from '#kit/instant.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { type OwnWork, ownWorkTasks } from './own-work.ts'
import { curatorTasks, headTasks, type Working } from './working-tasks.ts'

const today = day('2026-11-20')
const [mentor, mentee] = ['иванова', 'петров'] as PersonId[] as [PersonId, PersonId]
const yes: Consent = { answer: 'yes', on: today, source: 'link', enteredBy: null, scan: null }
const id = 'пара' as MentorshipId
const pair = mentorshipOf({
  id,
  from: day('2026-09-01'),
  basis: 'job_function',
  madeOn: day('2026-08-20'),
  askedOn: day('2026-08-20'),
  members: [
    { person: mentor, side: 'mentor', topics: [], consent: yes },
    { person: mentee, side: 'mentee', topics: [], consent: yes },
  ],
})
const at = instant(Date.parse('2026-08-28T08:00:00Z'))
const version = 'в1' as ProgrammeVersionId
const programme: Programme<VersionOutline> = {
  mentorship: id,
  versions: [
    {
      id: version,
      number: 1,
      from: pair.from,
      through: pair.through,
      firstMeeting: pair.from,
      because: '',
      createdAt: at,
      createdBy: null,
      savedAt: at,
      marks: [
        {
          kind: 'approved',
          by: mentor,
          on: day('2026-08-28'),
          source: 'paper',
          enteredBy: null,
          remark: null,
          at,
        },
      ],
    },
  ],
}
const meeting = (
  name: string,
  fields: { readonly plannedOn?: Day; readonly heldOn?: Day; readonly by?: PersonId },
): Meeting => ({
  id: name as MeetingId,
  mentorship: id,
  kind: 'individual_consult',
  mode: 'in_person',
  subject: '',
  topics: [],
  planRow: null,
  plannedOn: fields.plannedOn ?? null,
  plannedAt: null,
  place: '',
  plannedBy: mentor,
  held: fields.heldOn
    ? {
        on: fields.heldOn,
        minutes: 45,
        outcome: '',
        worth: null,
        enteredBy: fields.by ?? mentor,
        enteredAt: instant(Date.parse(`${fields.heldOn}T10:00:00Z`)),
        enteredOn: fields.heldOn,
        source: 'account',
      }
    : null,
  cancelledOn: null,
  confirmations: [],
})
const entry = { mentorship: id, person: mentee, moment: 'entry' as const }
const given = (moment: 'entry' | 'interim' | 'exit', person: PersonId) => ({
  id: `${moment} ${person}` as OwnWork['impressions'][number]['id'],
  mentorship: id,
  person,
  questionnaire: '',
  version: 1,
  moment,
  askedOn: day('2026-08-10'),
  handedIn: { on: day('2026-09-02'), source: 'link' as const, enteredBy: null },
})
const work: OwnWork = {
  today,
  ordered: new Set([id]),
  person: mentor,
  mentorships: [pair],
  programmes: [programme],
  meetings: [
    meeting('давняя', { heldOn: day('2026-11-16'), by: mentee }),
    meeting('завтра', { plannedOn: day('2026-11-21') }),
  ],
  requests: [],
  openRows: [],
  measurements: [entry],
  impressions: [given('entry', mentor), given('entry', mentee)],
  paused: new Set(),
  accounts: new Set(),
}
const tasks = (fields: Partial<OwnWork>) =>
  ownWorkTasks({ ...work, ...fields }).map(({ task, by }) => `${task} ${by}`)

describe('R-TOD-5 what the working year asks of one', () => {
  it('a planned meeting whose day has passed is written down by the mentor or by whoever planned it', () => {
    const meetings = [meeting('вчера', { plannedOn: day('2026-11-19') })]
    expect(tasks({ meetings })).toEqual(['log-meeting 2026-11-20'])
    expect(tasks({ meetings, person: mentee })).toEqual([])
    expect(tasks({ meetings: [{ ...meetings[0]!, plannedBy: mentee }], person: mentee })).toEqual([
      'log-meeting 2026-11-20',
    ])
  })
  it('what the other side has written is confirmed within a week', () => {
    expect(tasks({})).toEqual(['confirm-entries 2026-11-23'])
    expect(tasks({ person: mentee })).toEqual([])
  })
  it('a rhythm that is about to be missed asks the mentor for a day, while nothing is planned', () => {
    const meetings = [meeting('давно', { heldOn: day('2026-11-06') })]
    expect(tasks({ meetings })).toEqual(['plan-meeting 2026-11-20'])
    expect(tasks({ meetings: [...meetings, meeting('план', { plannedOn: today })] })).toEqual([])
    expect(tasks({ meetings: [meeting('недавно', { heldOn: day('2026-11-13') })] })).toEqual([])
  })
  it('a request for help is answered the next day, by a mentor, even on a pause', () => {
    const request: OwnWork['requests'][number] = {
      id: 'просьба' as HelpRequestId,
      mentorship: id,
      person: mentee,
      says: 'завтра открытый урок',
      askedAt: at,
      askedOn: day('2026-11-19'),
      answer: null,
      withdrawnAt: null,
    }
    const paused = new Set([id])
    expect(tasks({ requests: [request], paused })).toEqual(['answer-help 2026-11-20'])
    expect(tasks({ requests: [{ ...request, withdrawnAt: at }], paused })).toEqual([])
    expect(tasks({ requests: [request], paused, person: mentee })).toEqual([])
  })
  it('a line of the plan in force that is near or late asks whoever answers for it', () => {
    const row = { mentorship: id, version, id: 'с1', text: 'открытый урок', through: day('2026-11-24') }
    const openRows = [{ ...row, responsible: ['mentee' as const] }]
    expect(tasks({ openRows, person: mentee })).toEqual(['do-plan-row 2026-11-24'])
    expect(tasks({ openRows })).not.toContain('do-plan-row 2026-11-24')
    const other = [{ ...openRows[0]!, version: 'в0' as ProgrammeVersionId }]
    expect(tasks({ openRows: other, person: mentee })).toEqual([])
  })
  it('whoever wrote an entry hears that it was not so', () => {
    const entry = meeting('спор', { heldOn: day('2026-11-18'), by: mentor })
    const said = {
      person: mentee,
      answer: 'disputed',
      on: day('2026-11-19'),
    } as Meeting['confirmations'][number]
    const meetings = [{ ...entry, confirmations: [said] }]
    expect(tasks({ meetings })).toContain('mend-entries 2026-11-26')
    expect(tasks({ meetings, person: mentee }).join()).not.toContain('mend')
    expect(tasks({ meetings: [entry] }).join()).not.toContain('mend')
  })
  it('however many lines of one plan are late, they are one task with the first of them', () => {
    const row = { mentorship: id, version, text: 'строка', responsible: ['mentee' as const] }
    const due = (name: string, through: string) => ({ ...row, id: name, through: day(through) })
    const openRows = [due('с0', '2026-11-24'), due('с1', '2026-10-14'), due('с2', '2026-11-10')]
    expect(ownWorkTasks({ ...work, openRows, person: mentee })).toMatchObject([
      { task: 'do-plan-row', row: 'с1', more: 2, by: '2026-10-14' },
    ])
  })
  it('when the end is asked about, how meetings go is not', () => {
    const meetings = ['2026-10-05', '2026-11-05', '2026-12-05', '2027-01-15'].map((on) =>
      meeting(on, { heldOn: day(on) }),
    )
    const moments = (fields: Partial<OwnWork>) =>
      ownWorkTasks({ ...work, meetings, person: mentee, ...fields }).flatMap((one) =>
        one.task === 'say-impression' ? [one.moment] : [],
      )
    expect(moments({ today: day('2027-02-10') })).toEqual(['interim'])
    expect(moments({ today: day('2027-05-03') })).toEqual(['exit'])
  })
  it('the mentee measures again in the middle and at the end, and both say what they think of it', () => {
    const winter = { today: day('2026-12-20'), meetings: [], person: mentee }
    expect(tasks(winter)).toContain('measure-again 2027-01-31')
    expect(tasks({ ...winter, person: mentor }).join()).not.toContain('measure')
    expect(tasks({ impressions: [] }).join()).toContain('say-impression')
    expect(tasks({}).join()).not.toContain('say-impression')
  })
  it('asks nothing of a pair that has not begun but what is told at the beginning', () => {
    expect(tasks({ ordered: new Set() })).toEqual([])
  })
})

describe('R-REP-6 the account of a mentor is asked for when the work ends', () => {
  it('two weeks before the last day, once, and of the mentor alone', () => {
    const may = { today: day('2027-05-18'), openRows: [], meetings: [] }
    expect(tasks(may)).toContain('hand-in-account 2027-05-31')
    expect(tasks({ ...may, today: day('2027-06-15') })).toContain('hand-in-account 2027-05-31')
    expect(tasks({ ...may, person: mentee }).join()).not.toContain('hand-in-account')
    expect(tasks({ ...may, today: day('2027-05-10') }).join()).not.toContain('hand-in-account')
    expect(tasks({ ...may, accounts: new Set([id]) }).join()).not.toContain('hand-in-account')
  })
})

const year: Working = {
  today,
  mentorships: [pair],
  ordered: new Set([id]),
  programmes: [programme],
  papers: [],
  measurements: [entry],
  changeRequests: [],
  inNeed: 0,
  heavyMentors: 0,
  standings: [],
  roadmapWaits: false,
}
const wish = (askedOn: Day, settled: ChangeRequest['settled'] = null): ChangeRequest => ({
  id: 'просьба' as ChangeRequest['id'],
  mentorship: id,
  person: mentor,
  kind: 'relief',
  wishedOn: askedOn,
  askedOn,
  source: 'account',
  enteredBy: null,
  settled,
})
const curator = (fields: Partial<Working>) =>
  curatorTasks({ ...year, ...fields }).map((one) => `${one.task} ${one.count} ${one.by}`)

describe('R-TOD-5 what it asks of the curator and the head', () => {
  it('whom to help, which requests wait: three working days from the day of asking', () => {
    expect(curator({})).toEqual([])
    expect(curator({ inNeed: 2, changeRequests: [wish(day('2026-11-20'))] })).toEqual([
      'help-pairs 2 2026-11-20',
      'settle-changes 1 2026-11-25',
    ])
    expect(curator({ changeRequests: [wish(today, { on: today, as: 'stays' })] })).toEqual([])
  })
  it('a term that ends within a week, or has ended and nobody said how', () => {
    expect(curator({ today: day('2027-05-24') })).toEqual(['end-pairs 1 2027-05-31'])
    expect(curator({ today: day('2027-06-20') }).join()).toContain('end-pairs 1 2027-05-31')
    const ended = { ...pair, ending: { on: pair.through, way: 'done' as const, by: null } }
    expect(curator({ today: day('2027-05-24'), mentorships: [ended] })).toEqual([])
  })
  it('who has not measured while two weeks are left', () => {
    expect(curator({ today: day('2027-01-20') })).toEqual(['hear-measuring 1 2027-01-31'])
    expect(curator({ today: day('2026-12-20') })).toEqual([])
  })
  it('the head: orders that wait for a signature, mentors whose load is too much', () => {
    const order = {
      kind: 'order_pairs',
      mentorship: null,
      mentorships: [],
      signedOn: null,
      lapsedOn: null,
      state: 'made',
    } as const
    const papers = [order, { ...order, signedOn: today }, { ...order, kind: 'programme' as const }]
    const round = (through: string, state: Standing['state']) => ({
      state,
      rounds: [{ span: { from: pair.from, through: day(through) }, state, evidence: [] }],
    })
    const standings = [
      round('2026-11-10', { is: 'overdue', by: 10 }),
      round('2026-11-25', { is: 'open' }),
      round('2026-12-25', { is: 'open' }),
      round('2026-11-10', { is: 'done', on: today, late: 0 }),
    ]
    expect(curator({ standings })).toEqual(['close-measures 2 2026-11-10'])
    expect(headTasks({ ...year, roadmapWaits: true }).map(({ task }) => task)).toEqual(['approve-roadmap'])
    const asked = headTasks({ ...year, papers, heavyMentors: 1 })
    expect(asked).toMatchObject([
      { task: 'sign-orders', count: 1 },
      { task: 'lighten-load', count: 1 },
    ])
  })
})
