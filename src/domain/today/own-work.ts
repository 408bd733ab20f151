import type { Moment } from '#domain/impressions/measurement.ts'
import { measuringDue } from '#domain/impressions/measuring-window.ts'
import { exitWindow, type ImpressionSheet, sheetsDue } from '#domain/impressions/sheets-due.ts'
import { awaitedOf, isDisputed, mayCorrect } from '#domain/meetings/confirming.ts'
import type { HelpRequest, HelpRequestId } from '#domain/meetings/help-request.ts'
import { isHeld, type Meeting, type MeetingId } from '#domain/meetings/meeting.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship, MentorshipId, Side } from '#domain/mentorships/mentorship.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import { termsOf } from '#domain/mentorships/terms.ts'
import type { PersonId } from '#domain/people/person.ts'
import {
  currentVersion,
  type Programme,
  type ProgrammeVersionId,
  type VersionOutline,
  versionInForce,
} from '#domain/programmes/programme.ts'
import type { Responsible } from '#domain/programmes/programme-content.ts'
import { addDays, type Day } from '#kit/day.ts'

/** What the pairs of one person have done and have to do. */
export type OwnWork = PhaseContext & {
  readonly person: PersonId
  /** Those the person takes part in. */
  readonly mentorships: readonly Mentorship[]
  readonly programmes: readonly Programme<VersionOutline>[]
  /** All of these mentorships. */
  readonly meetings: readonly Meeting[]
  readonly requests: readonly (HelpRequest & { readonly askedOn: Day })[]
  /** Lines of their plans that nobody has done and that are due within a week. */
  readonly openRows: readonly {
    readonly mentorship: MentorshipId
    readonly version: ProgrammeVersionId
    readonly id: string
    readonly text: string
    readonly through: Day
    readonly responsible: readonly Responsible[]
  }[]
  readonly measurements: readonly {
    readonly mentorship: MentorshipId
    readonly person: PersonId
    readonly moment: Moment
  }[]
  /** The person's own. */
  readonly impressions: readonly ImpressionSheet[]
  readonly paused: ReadonlySet<MentorshipId>
  /** Whose mentor has handed an account in. */
  readonly accounts: ReadonlySet<MentorshipId>
}

type OfPair = { readonly mentorship: MentorshipId; readonly by: Day }
export type OwnWorkTask =
  | ({ readonly task: 'answer-help'; readonly request: HelpRequestId } & OfPair)
  | ({ readonly task: 'log-meeting'; readonly meeting: MeetingId } & OfPair)
  | ({ readonly task: 'plan-meeting'; readonly last: Day } & OfPair)
  | ({ readonly task: 'confirm-entries'; readonly count: number } & OfPair)
  | ({ readonly task: 'mend-entries'; readonly count: number } & OfPair)
  /** The first line that is due, and how many more are. */
  | ({
      readonly task: 'do-plan-row'
      readonly row: string
      readonly text: string
      readonly more: number
    } & OfPair)
  | ({ readonly task: 'measure-again'; readonly moment: 'interim' | 'exit' } & OfPair)
  | ({ readonly task: 'say-impression'; readonly moment: Moment } & OfPair)
  | ({ readonly task: 'hand-in-account' } & OfPair)

const week = 7

/** R-TOD-5. What the working year asks of one person, pair by pair; a pair on a pause asks only for help. */
export function ownWorkTasks(work: OwnWork): readonly OwnWorkTask[] {
  return work.mentorships.flatMap((mentorship): readonly OwnWorkTask[] => {
    const me = mentorship.members.find((one) => one.person === work.person)
    if (!me) return []
    const own = { work, mentorship, isMentor: me.side !== 'mentee' }
    const phase = phaseOf(mentorship, work)
    const after = [
      ...confirming(own),
      ...mending(own),
      ...measuring(own),
      ...impressions(own),
      ...accounting(own, me.side),
    ]
    if (phase === 'over') return after
    if (phase !== 'going') return phase === 'agreed' || phase === 'ordered' ? impressions(own) : []
    if (work.paused.has(mentorship.id)) return helping(own)
    return [...helping(own), ...logging(own), ...planning(own), ...after, ...planRows(own)]
  })
}

type Own = { readonly work: OwnWork; readonly mentorship: Mentorship; readonly isMentor: boolean }

const of = <One extends { readonly mentorship: MentorshipId }>(all: readonly One[], { mentorship }: Own) =>
  all.filter((one) => one.mentorship === mentorship.id)

/** Asked by the other side, and nobody has answered. */
function helping(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship, isMentor } = own
  if (!isMentor) return []
  return of(work.requests, own)
    .filter((one) => one.answer === null && one.withdrawnAt === null && one.person !== work.person)
    .map(({ id, askedOn }) => ({
      task: 'answer-help',
      request: id,
      mentorship: mentorship.id,
      by: sooner(addDays(askedOn, 1), work.today),
    }))
}

function logging(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship, isMentor } = own
  return of(work.meetings, own)
    .filter(
      (one) => one.held === null && one.cancelledOn === null && (isMentor || one.plannedBy === work.person),
    )
    .flatMap(({ id, plannedOn }): OwnWorkTask[] =>
      plannedOn !== null && plannedOn < work.today
        ? [{ task: 'log-meeting', meeting: id, mentorship: mentorship.id, by: addDays(plannedOn, 1) }]
        : [],
    )
}

/** The mentor alone, when a rhythm is about to be missed and nothing is planned. */
function planning(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship, isMentor } = own
  const rhythm = termsOf(mentorship.form, mentorship.types)?.rhythm
  if (!isMentor || !rhythm || rhythm.kind === 'once' || rhythm.kind === 'on-request') return []
  const meetings = of(work.meetings, own)
  if (meetings.some((one) => one.held === null && one.cancelledOn === null)) return []
  const last =
    meetings
      .filter(isHeld)
      .map(({ held }) => held.on)
      .sort()
      .at(-1) ?? mentorship.from
  const by = addDays(last, rhythm.everyWeeks * week)
  return by <= addDays(work.today, 3) ? [{ task: 'plan-meeting', last, mentorship: mentorship.id, by }] : []
}

function confirming(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship } = own
  const waiting = of(work.meetings, own)
    .filter(isHeld)
    .filter((one) => awaitedOf(one, mentorship).includes(work.person))
  const [oldest] = waiting.map(({ held }) => held.enteredOn).sort()
  return oldest
    ? [
        {
          task: 'confirm-entries',
          count: waiting.length,
          mentorship: mentorship.id,
          by: addDays(oldest, week),
        },
      ]
    : []
}

/** «Не так было» is heard by whoever wrote it: till it is mended or taken back, the entry counts for nothing. */
function mending(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship } = own
  const disputed = of(work.meetings, own).filter(
    (one) => isHeld(one) && isDisputed(one) && mayCorrect(one, work.person),
  )
  const [oldest] = disputed
    .flatMap(({ confirmations }) => confirmations)
    .filter(({ answer }) => answer === 'disputed')
    .map(({ on }) => on)
    .sort()
  return oldest
    ? [
        {
          task: 'mend-entries',
          count: disputed.length,
          mentorship: mentorship.id,
          by: addDays(oldest, week),
        },
      ]
    : []
}

/** One task of a pair, however many lines are late: seven reproaches help nobody. */
function planRows(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship, isMentor } = own
  const programme = work.programmes.find((one) => one.mentorship === mentorship.id)
  const version = programme && versionInForce(programme)
  const [first, ...more] = of(work.openRows, own)
    .filter((one) => one.version === version?.id && one.through <= addDays(work.today, week))
    .filter(({ responsible }) => responsible.includes(isMentor ? 'mentor' : 'mentee'))
    .toSorted((one, other) => (one.through < other.through ? -1 : 1))
  if (!first) return []
  const { id, text, through } = first
  return [
    {
      task: 'do-plan-row',
      row: id,
      text,
      more: more.length,
      mentorship: mentorship.id,
      by: through,
    },
  ]
}

/** The entry is asked before the first meeting, elsewhere (R-TOD-3). */
function measuring(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship } = own
  const programme = work.programmes.find((one) => one.mentorship === mentorship.id)
  if (!programme) return []
  const { firstMeeting } = currentVersion(programme)
  return measuringDue(mentorship, firstMeeting, work.measurements, work.today).flatMap(
    ({ person, moment, state, window }): OwnWorkTask[] =>
      person === work.person && state === 'open' && moment !== 'entry'
        ? [{ task: 'measure-again', moment, mentorship: mentorship.id, by: window.through }]
        : [],
  )
}

/** When the end is asked about, the middle is not any more. */
function impressions(own: Own): readonly OwnWorkTask[] {
  const { work, mentorship } = own
  const ends = work.today >= exitWindow(mentorship).from
  const known = { meetings: of(work.meetings, own), sheets: work.impressions, today: work.today }
  return sheetsDue([mentorship], known).flatMap(
    ({ person, moment, state, askedOn, through }): OwnWorkTask[] =>
      person === work.person && state === 'open' && !(ends && moment === 'interim')
        ? [
            {
              task: 'say-impression',
              moment,
              mentorship: mentorship.id,
              by: sooner(addDays(askedOn, 2 * week), through),
            },
          ]
        : [],
  )
}

/** Only of the mentor: what a mentee tells is voluntary, and nobody reminds of it. Two weeks before the last day, and a month
 *  after it. */
function accounting({ work, mentorship }: Own, side: Side): readonly OwnWorkTask[] {
  const by = lastDay(mentorship)
  const isTime = work.today >= addDays(by, -2 * week) && work.today <= addDays(by, 30)
  return side === 'mentor' && isTime && !work.accounts.has(mentorship.id)
    ? [{ task: 'hand-in-account', mentorship: mentorship.id, by }]
    : []
}

const sooner = (one: Day, other: Day) => (one < other ? one : other)
