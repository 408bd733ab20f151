import { describe, expect, it } from 'vitest'
import type { Consent, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { WishAskingId } from '#domain/needs/wish-round.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Programme, ProgrammeVersionId, VersionOutline } from '#domain/programmes/programme.ts'
import type { InvitationId } from '#domain/surveys/campaign.ts'
import { day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { type Asked, ownTasks } from './own-tasks.ts'

const today = day('2026-09-14')
const [mentor, mentee] = ['иванова', 'петров'] as PersonId[]
const yes: Consent = { answer: 'yes', on: today, source: 'link', enteredBy: null, scan: null }
const id = 'пара' as MentorshipId
const pair = (consents: readonly (Consent | null)[], askedOn: Mentorship['askedOn'] = today) =>
  mentorshipOf({
    id,
    madeOn: today,
    askedOn,
    members: [
      { person: mentor!, side: 'mentor', topics: [], consent: consents[0] ?? null },
      { person: mentee!, side: 'mentee', topics: [], consent: consents[1] ?? null },
    ],
  })
const at = '2026-09-14T06:00:00.000Z' as Instant
const programme: Programme<VersionOutline> = {
  mentorship: id,
  versions: [
    {
      id: 'версия' as ProgrammeVersionId,
      number: 1,
      from: day('2026-10-01'),
      through: day('2027-05-31'),
      firstMeeting: day('2026-10-01'),
      because: '',
      createdAt: at,
      createdBy: null,
      savedAt: at,
      marks: [
        { kind: 'proposed', by: mentor!, on: today, source: 'link', enteredBy: null, remark: null, at },
        { kind: 'agreed', by: mentor!, on: today, source: 'link', enteredBy: null, remark: null, at },
      ],
    },
  ],
}
const asked = (fields: Partial<Asked> = {}): Asked => ({
  today,
  person: mentee!,
  sheets: [],
  wishes: null,
  mentorships: [],
  ordered: new Set<MentorshipId>(),
  programmes: [],
  measured: new Set(),
  hasCouncil: false,
  readings: [],
  ...fields,
})
const names = (fields: Partial<Asked>) => ownTasks(asked(fields)).map((one) => `${one.task} ${one.by}`)

describe('R-TOD-3 what one is asked oneself', () => {
  it('a questionnaire until its last day, a paper to read in three days; what is signed by hand is not asked here', () => {
    const sheets = [
      { invitation: 'и' as InvitationId, survey: 'needs' as const, through: day('2026-09-20'), begun: false },
    ]
    const reading = { paper: 'п' as PaperId, kind: 'order_pairs' as const, title: 'Приказ' }
    const readings = [
      { ...reading, must: 'acknowledge' as const },
      { ...reading, must: 'sign' as const },
    ]
    expect(names({ sheets, readings })).toEqual(['answer-sheet 2026-09-20', 'read-paper 2026-09-17'])
  })
  it('R-WSH-7 with whom one would like to work, till the last day of it', () => {
    const wishes = { asking: 'в' as WishAskingId, through: day('2026-09-24'), answered: false }
    expect(names({ wishes })).toEqual(['mark-wishes 2026-09-24'])
    expect(names({ wishes: { ...wishes, answered: true } })).toEqual([])
  })
  it('a consent in a week from the day of asking, of whoever has not answered', () => {
    expect(names({ mentorships: [pair([yes, null])] })).toEqual(['answer-pair 2026-09-21'])
    expect(names({ mentorships: [pair([null, yes])] })).toEqual([])
    expect(names({ mentorships: [pair([yes, null])], person: 'чужой' as PersonId })).toEqual([])
    expect(names({ mentorships: [pair([], null)] })).toEqual([])
  })
  it('a programme proposed by the other side, and the entry measurement before the first day of work', () => {
    const both = { mentorships: [pair([yes, yes])], programmes: [programme] }
    expect(names(both)).toEqual(['agree-programme 2026-09-21', 'measure-entry 2026-10-01'])
    expect(names({ ...both, measured: new Set([id]) })).toEqual(['agree-programme 2026-09-21'])
    expect(names({ ...both, person: mentor! })).toEqual([])
    expect(names({ ...both, today: day('2026-10-02') })).toEqual(['agree-programme 2026-10-09'])
  })
})
