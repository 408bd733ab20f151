import { z } from 'zod'
import type { HelpRequest } from '#domain/meetings/help-request.ts'
import { isHeld, type Meeting, type MeetingId } from '#domain/meetings/meeting.ts'
import { isObserving } from '#domain/meetings/meeting-rules.ts'
import type { Observation } from '#domain/meetings/observation.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { listHelpRequests } from '#store/help-requests.ts'
import { findCalendarSince } from '#store/links.ts'
import { listSequences } from '#store/meeting-entries.ts'
import { listMeetingTotals, type MeetingTotals } from '#store/meeting-totals.ts'
import { listMeetings } from '#store/meetings.ts'
import { listMentorships, listMentorshipsOf } from '#store/mentorships.ts'
import { listOwnPrivateNotes, listSharedNotes, type Note } from '#store/notes.ts'
import { listObservations } from '#store/observations.ts'
import { listOrdered } from '#store/papers.ts'
import { listNamed } from '#store/people.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { sideBySide } from '#store/side-by-side.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'
import { findOwnDesk, findPairDesk, hasBegun, type Named, type PairDesk } from './pair-desk.ts'

const nothing = z.object({})
const one = z.object({
  mentorship: id<MentorshipId>(),
  meeting: z.string().max(36).optional().default(''),
  help: z.string().max(36).optional().default(''),
  all: z.string().max(3).optional().default(''),
})

export type OwnPairs = {
  readonly mentorships: readonly Mentorship[]
  readonly people: ReadonlyMap<string, Named>
  readonly reader: PersonId | null
}

async function ownPairs(scope: Scope): Promise<OwnPairs> {
  const { person: reader, today } = scope
  const all = reader ? await listMentorshipsOf(scope, reader) : []
  const ordered = await listOrdered(
    scope,
    all.map(({ id }) => id),
  )
  const context = { ordered, today }
  const mentorships = all.filter((one) => hasBegun(one, context))
  const named = await listNamed(
    scope,
    mentorships.flatMap(({ members }) => members.map(({ person }) => person)),
  )
  return { mentorships, people: new Map(named.map((one) => [one.id, one])), reader }
}

export const listOwnPairs = query<typeof nothing, OwnPairs>({
  deed: 'meeting.own',
  input: nothing,
  run: ownPairs,
})

export type OwnPage = {
  readonly desk: PairDesk
  readonly pairs: OwnPairs
  readonly observations: ReadonlyMap<MeetingId, Observation>
  readonly shared: readonly Note[]
  readonly own: readonly Note[]
  readonly help: readonly HelpRequest[]
  readonly now: Instant
  readonly asked: z.output<typeof one>
  /** Came by a personal link: whoever holds it reads what is here. */
  readonly byLink: boolean
}

/** One's own pair with all that hangs on it. */
export const showOwnPair = query<typeof one, OwnPage>({
  deed: 'meeting.own',
  input: one,
  run: async (scope, asked) => {
    const { desk, ...found } = await sideBySide(scope, {
      desk: (at) => findOwnDesk(at, asked.mentorship),
      pairs: ownPairs,
      observations: (at) => listObservations(at, asked.mentorship),
      shared: (at) => listSharedNotes(at, asked.mentorship),
      own: (at) => listOwnPrivateNotes(at, asked.mentorship),
      help: (at) => listHelpRequests(at, [asked.mentorship]),
    })
    return desk && { desk, ...found, now: scope.now, asked, byLink: scope.came === 'link' }
  },
})

export type MeetingForm = {
  readonly desk: PairDesk
  readonly pairs: OwnPairs | null
  readonly meeting: Meeting | undefined
  readonly help: string
}

/** The form about a meeting: a new one, or the one that is named. */
export const showMeetingForm = query<typeof one, MeetingForm>({
  deed: 'meeting.log',
  input: one,
  run: async (scope, asked) => {
    const { desk, pairs } = await sideBySide(scope, {
      desk: (at) => findOwnDesk(at, asked.mentorship),
      pairs: ownPairs,
    })
    const meeting = desk?.meetings.find((one) => one.id === asked.meeting)
    if (!desk || (asked.meeting && !meeting)) return undefined
    return { desk, pairs, meeting, help: asked.help }
  },
})

export type LessonPage = {
  readonly desk: PairDesk
  readonly meeting: Meeting
  readonly observation: Observation | undefined
}

export const showLesson = query<typeof one, LessonPage>({
  deed: 'meeting.own',
  input: one,
  run: async (scope, asked) => {
    const desk = await findOwnDesk(scope, asked.mentorship)
    const last = desk?.meetings.findLast((one) => isHeld(one) && isObserving(one.kind))
    const meeting = asked.meeting ? desk?.meetings.find((one) => one.id === asked.meeting) : last
    if (!desk || !meeting) return undefined
    return {
      desk,
      meeting,
      observation: (await listObservations(scope, asked.mentorship)).get(meeting.id),
    }
  },
})

export type Invited = {
  readonly desk: PairDesk
  readonly meetings: readonly Meeting[]
  readonly sequences: ReadonlyMap<MeetingId, number>
  readonly now: Instant
}

/** Planned meetings of one's own pair, or the one that is named: to be put into a calendar by hand. */
export const findInvitations = query<typeof one, Invited>({
  deed: 'meeting.own',
  input: one,
  run: async (scope, asked) => {
    const desk = await findOwnDesk(scope, asked.mentorship)
    if (!desk) return undefined
    const meetings = desk.meetings.filter(
      (one) => isPlanned(one) && (asked.meeting === '' || one.id === asked.meeting),
    )
    const ids = meetings.map((one) => one.id)
    return { desk, meetings, sequences: await listSequences(scope, ids), now: scope.now }
  },
})

export const isPlanned = (one: Meeting) =>
  one.plannedOn !== null && one.held === null && one.cancelledOn === null

export const showCalendar = query<
  typeof nothing,
  { readonly since: Instant | undefined; readonly zone: string }
>({
  deed: 'meeting.own',
  input: nothing,
  run: async (scope) => ({ since: await findCalendarSince(scope), zone: scope.zone }),
})

export type Feed = {
  readonly of: readonly { readonly mentorship: Mentorship; readonly meetings: readonly Meeting[] }[]
  readonly people: ReadonlyMap<string, Named>
  readonly sequences: ReadonlyMap<MeetingId, number>
  readonly zone: string
  readonly now: Instant
}

const daysBack = 60

/** R-MTG-12. What a personal calendar shows: planned meetings and those of the last two months. */
export const showFeed = query<typeof nothing, Feed>({
  deed: 'meeting.own',
  input: nothing,
  run: async (scope) => {
    const { mentorships, people } = await ownPairs(scope)
    const since = addDays(scope.today, -daysBack)
    const of: { readonly mentorship: Mentorship; readonly meetings: readonly Meeting[] }[] = []
    for (const mentorship of mentorships) {
      const all = await listMeetings(scope, mentorship.id)
      of.push({
        mentorship,
        meetings: all.filter(
          (one) => one.cancelledOn === null && (one.held?.on ?? one.plannedOn ?? since) >= since,
        ),
      })
    }
    const ids = of.flatMap(({ meetings }) => meetings.map((one) => one.id))
    const { zone, now } = scope
    return { of, people, sequences: await listSequences(scope, ids), zone, now }
  },
})

const filters = z.object({
  find: z.string().max(100).optional().default(''),
  state: z.string().max(20).optional().default(''),
})

export type AllMeetings = {
  readonly pairs: readonly Mentorship[]
  readonly people: ReadonlyMap<string, Named>
  readonly totals: ReadonlyMap<MentorshipId, MeetingTotals>
  /** Of each pair the oldest request that waits. */
  readonly waiting: ReadonlyMap<MentorshipId, Instant>
  readonly today: Scope['today']
  readonly now: Instant
  readonly asked: z.output<typeof filters>
  /** Prints slips, and writes for those who do not. */
  readonly mayEnter: boolean
}

const everybodyOf = (pairs: readonly Mentorship[]) => [
  ...new Set(pairs.flatMap(({ members }) => members.map(({ person }) => person))),
]

/** All pairs that work, or have worked lately. */
export const listAll = query<typeof filters, AllMeetings>({
  deed: 'meeting.read',
  input: filters,
  run: async (scope, asked) => {
    const { today, now } = scope
    const context = { ordered: await listOrdered(scope), today }
    const pairs = (await listMentorships(scope)).filter((one) => hasBegun(one, context))
    const named = await listNamed(scope, everybodyOf(pairs))
    const waiting = (await listHelpRequests(scope)).filter(
      ({ answer, withdrawnAt }) => answer === null && withdrawnAt === null,
    )
    return {
      pairs,
      people: new Map(named.map((one) => [one.id, one])),
      totals: await listMeetingTotals(scope),
      waiting: new Map(waiting.toReversed().map((one) => [one.mentorship, one.askedAt])),
      mayEnter: mayHere(scope, 'meeting.enter'),
      ...{ today, now, asked },
    }
  },
  shows: ({ pairs }) => everybodyOf(pairs),
})

export type PairMeetings = {
  readonly desk: PairDesk
  readonly observations: ReadonlyMap<MeetingId, Observation>
  readonly help: readonly Omit<HelpRequest, 'says'>[]
  readonly mayEnter: boolean
  readonly now: Instant
  readonly names: ReadonlyMap<string, Named>
}

/** R-MTG-13. One pair as whoever runs the year sees it: without notes and without what was asked for. */
export const showPair = query<typeof one, PairMeetings>({
  deed: 'meeting.read',
  input: one,
  run: async (scope, asked) => {
    const desk = await findPairDesk(scope, asked.mentorship)
    if (!desk) return undefined
    const authors = desk.meetings.flatMap(({ held }) => held?.enteredBy ?? [])
    const others = await listNamed(scope, [...new Set(authors)])
    const help = await listHelpRequests(scope, [asked.mentorship])
    return {
      desk,
      observations: await listObservations(scope, asked.mentorship),
      help: help.map(({ says: _says, ...rest }) => ({
        ...rest,
        answer: rest.answer && { ...rest.answer, says: '' },
      })),
      mayEnter: desk.mayEnter && mayHere(scope, 'meeting.enter'),
      now: scope.now,
      names: new Map([...desk.people, ...others.map((one) => [one.id, one] as const)]),
    }
  },
  shows: ({ desk }) => everybodyOf([desk.mentorship]),
})

/** The form to enter a meeting from paper. */
export const showPaperForm = query<typeof one, MeetingForm>({
  deed: 'meeting.enter',
  input: one,
  run: async (scope, asked) => {
    const desk = await findPairDesk(scope, asked.mentorship)
    return desk && { desk, pairs: null, meeting: undefined, help: '' }
  },
  shows: ({ desk }) => everybodyOf([desk.mentorship]),
})
