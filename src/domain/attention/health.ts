import { daysBetween, type Span } from '#domain/documents/school-days.ts'
import type { HelpRequestId } from '#domain/meetings/help-request.ts'
import { isConfirmed, isHeld, type Meeting } from '#domain/meetings/meeting.ts'
import type { Pause } from '#domain/mentorships/change-request.ts'
import { type Mentorship, mentorOf } from '#domain/mentorships/mentorship.ts'
import { termsOf } from '#domain/mentorships/terms.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day } from '#kit/day.ts'
import { daysOfWeek, type SchoolCalendar } from './school-calendar.ts'
import type { Thresholds } from './thresholds.ts'

/** What is known of one pair that works. */
export type PairFacts = {
  readonly lastHeld: Day | null
  /** Of the last twelve weeks at least: those that are not confirmed, disputed or doubtful; more does no harm. */
  readonly meetings: readonly Meeting[]
  /** Not withdrawn, the oldest first. */
  readonly requests: readonly {
    readonly id: HelpRequestId
    readonly askedOn: Day
    readonly answered: boolean
  }[]
  readonly pauses: readonly Pause[]
  readonly needsProgramme: boolean
  readonly hasApprovedProgramme: boolean
  /** Lines of the plan in force that are past their last day and not done, the oldest first. */
  readonly overdueRows: readonly { readonly id: string; readonly text: string; readonly through: Day }[]
  /** Of its people, those who work here no more. */
  readonly gone: readonly PersonId[]
}

/** Why a pair needs somebody: the reason as data. */
export type Concern =
  | { readonly kind: 'gone'; readonly person: PersonId }
  | { readonly kind: 'consent'; readonly person: PersonId }
  | { readonly kind: 'help'; readonly request: HelpRequestId; readonly askedOn: Day; readonly count: number }
  | { readonly kind: 'disputed'; readonly count: number; readonly on: Day; readonly last: string }
  | { readonly kind: 'programme'; readonly since: Day }
  | {
      readonly kind: 'silence'
      /** School weeks without a meeting. */
      readonly weeks: number
      /** The last meeting; `null`: there was none since the first day. */
      readonly lastHeld: Day | null
      readonly everyWeeks: number | null
    }
  | {
      readonly kind: 'plan'
      readonly count: number
      readonly text: string
      readonly through: Day
      readonly row: string
    }
  | { readonly kind: 'doubtful'; readonly count: number; readonly last: string }
  | { readonly kind: 'unconfirmed'; readonly count: number; readonly oldest: Day; readonly last: string }

export type ConcernKind = Concern['kind']

export type Early =
  | { readonly kind: 'paused'; readonly through: Day | null }
  | { readonly kind: 'once' }
  | { readonly kind: 'first-weeks'; readonly from: Day; readonly weeks: number }

export type Health =
  | { readonly state: 'help'; readonly concerns: readonly Concern[] }
  | { readonly state: 'early'; readonly because: Early }
  | { readonly state: 'ok' }

/** The heaviest first: what the law or a person waits for, then the work, then the records of it. */
export const concernKinds = [
  'gone',
  'consent',
  'help',
  'disputed',
  'programme',
  'silence',
  'plan',
  'doubtful',
  'unconfirmed',
] as const satisfies readonly ConcernKind[]

/** R-ATT-6. Of these nobody may say «не нужно»: a person or the law waits. */
export const mustBeDone: readonly ConcernKind[] = ['gone', 'consent', 'help']

/** Said of a pair even in its first weeks or on a pause. */
const always: readonly ConcernKind[] = ['gone', 'consent', 'help', 'disputed']

const lookBack = 84

/** R-ATT-1. How a pair that works is doing: each reason by a number that everybody can read and the curator can change. */
export function healthOf(
  mentorship: Mentorship,
  facts: PairFacts,
  thresholds: Thresholds,
  { today, calendar }: { readonly today: Day; readonly calendar: SchoolCalendar },
): Health {
  const around = { mentorship, facts, thresholds, today, calendar }
  const concerns = concernKinds.flatMap((kind) => concernOf[kind](around) ?? [])
  const urgent = concerns.filter(({ kind }) => always.includes(kind))
  const because = earlyOf(around)
  if (urgent.length > 0 && because) return { state: 'help', concerns: urgent }
  if (because) return { state: 'early', because }
  return concerns.length > 0 ? { state: 'help', concerns } : { state: 'ok' }
}

type Around = {
  readonly mentorship: Mentorship
  readonly facts: PairFacts
  readonly thresholds: Thresholds
  readonly today: Day
  readonly calendar: SchoolCalendar
}

/** R-ATT-3. Too early to judge: paused now, one single meeting, or fewer school weeks behind than it takes. */
function earlyOf({ mentorship, facts, thresholds, today, calendar }: Around): Early | undefined {
  const paused = facts.pauses.find(
    ({ from, through }) => from <= today && (through === null || today <= through),
  )
  if (paused) return { kind: 'paused', through: paused.through }
  if (termsOf(mentorship.form, mentorship.types)?.rhythm.kind === 'once') return { kind: 'once' }
  const weeks = thresholds.early_weeks
  const worked = calendar.between(mentorship.from, today, spans(facts, today))
  return worked < weeks * daysOfWeek ? { kind: 'first-weeks', from: mentorship.from, weeks } : undefined
}

const spans = ({ pauses }: PairFacts, today: Day): readonly Span[] =>
  pauses.map(({ from, through }) => ({ from, through: through ?? today }))

const concernOf: {
  readonly [Kind in ConcernKind]: (around: Around) => Extract<Concern, { kind: Kind }> | undefined
} = {
  gone: ({ facts: { gone }, mentorship }) => {
    const person = gone.find((one) => mentorOf(mentorship).person === one) ?? gone[0]
    return person && { kind: 'gone', person }
  },
  consent: ({ mentorship }) => {
    const without = mentorship.members.find((one) => one.consent?.answer !== 'yes')
    return without && { kind: 'consent', person: without.person }
  },
  help: ({ facts, thresholds, today, calendar }) => {
    const waiting = facts.requests.filter(
      ({ answered, askedOn }) => !answered && calendar.between(askedOn, today) > thresholds.help_days,
    )
    const [oldest] = waiting
    return oldest && { kind: 'help', request: oldest.id, askedOn: oldest.askedOn, count: waiting.length }
  },
  disputed: ({ facts, today }) => {
    const disputed = heldLately(facts, today).filter(({ confirmations }) =>
      confirmations.some(({ answer }) => answer === 'disputed'),
    )
    const last = disputed.at(-1)
    return last && { kind: 'disputed', count: disputed.length, on: last.held.on, last: last.id }
  },
  programme: ({ facts, mentorship: { from }, thresholds, today }) =>
    facts.needsProgramme &&
    !facts.hasApprovedProgramme &&
    daysBetween(from, today) > thresholds.programme_days
      ? { kind: 'programme', since: from }
      : undefined,
  silence,
  plan: ({ facts, mentorship: { from }, thresholds, today }) => {
    const late = facts.overdueRows.filter(
      ({ through }) => through >= from && daysBetween(through, today) > thresholds.plan_days,
    )
    const [first] = late
    return (
      first && {
        kind: 'plan',
        count: late.length,
        text: first.text,
        through: first.through,
        row: late.at(-1)!.id,
      }
    )
  },
  doubtful: ({ facts, thresholds, today }) => {
    const doubtful = heldLately(facts, today).filter(
      ({ held, confirmations }) =>
        held.worth === 'doubtful' || confirmations.some(({ worth }) => worth === 'doubtful'),
    )
    return doubtful.length >= thresholds.doubtful_marks
      ? { kind: 'doubtful', count: doubtful.length, last: doubtful.at(-1)!.id }
      : undefined
  },
  unconfirmed: ({ facts, thresholds, today }) => {
    const old = heldLately(facts, today).filter(
      (one) =>
        !isConfirmed(one) &&
        !one.confirmations.some(({ answer }) => answer === 'disputed') &&
        daysBetween(one.held.enteredOn, today) > thresholds.unconfirmed_days,
    )
    return old.length >= thresholds.unconfirmed_count
      ? { kind: 'unconfirmed', count: old.length, oldest: old[0]!.held.on, last: old.at(-1)!.id }
      : undefined
  },
}

const heldLately = ({ meetings }: PairFacts, today: Day) =>
  meetings.filter(isHeld).filter(({ held }) => held.on >= addDays(today, -lookBack))

/** R-ATT-4. By the rhythm of its type; where they meet on request, only a long time without any request or meeting. */
function silence({ mentorship, facts, thresholds, today, calendar }: Around) {
  const rhythm = termsOf(mentorship.form, mentorship.types)?.rhythm
  if (!rhythm || rhythm.kind === 'once') return undefined
  const asked = rhythm.kind === 'on-request' ? facts.requests.at(-1)?.askedOn : undefined
  const since = [mentorship.from, facts.lastHeld, asked]
    .filter((one) => one != null)
    .sort()
    .at(-1)!
  const days = calendar.between(since, today, spans(facts, today))
  const everyWeeks = rhythm.kind === 'on-request' ? null : rhythm.everyWeeks
  const allowed = everyWeeks === null ? thresholds.on_request_weeks : everyWeeks + thresholds.silence_weeks
  if (days <= allowed * daysOfWeek) return undefined
  const weeks = Math.floor(days / daysOfWeek)
  return { kind: 'silence' as const, weeks, lastHeld: facts.lastHeld, everyWeeks }
}

/** R-ATT-6. A reason under its own name: put off, it comes back when it becomes another one. */
export function concernKey(mentorship: Mentorship, concern: Concern): string {
  return `pair/${mentorship.id}/${concern.kind}/${markOf(concern, mentorship)}`
}

function markOf(concern: Concern, { from }: Mentorship): string {
  switch (concern.kind) {
    case 'gone':
    case 'consent':
      return concern.person
    case 'help':
      return concern.request
    case 'programme':
      return concern.since
    case 'silence':
      return concern.lastHeld ?? from
    case 'plan':
      return concern.row
    case 'disputed':
    case 'doubtful':
    case 'unconfirmed':
      return concern.last
  }
}

/** The heaviest reason first, then whoever has more of them. */
export function byNeed(one: readonly Concern[], other: readonly Concern[]): number {
  const weight = (all: readonly Concern[]) => Math.min(...all.map(({ kind }) => concernKinds.indexOf(kind)))
  return weight(one) - weight(other) || other.length - one.length
}
