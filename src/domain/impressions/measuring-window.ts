import { dayOfYear, daysBetween, type Span, yearAt } from '#domain/documents/school-days.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { isAgreed, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { PhaseContext } from '#domain/mentorships/phase-of.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { settings } from './impression-settings.ts'
import type { Measurement, Moment } from './measurement.ts'

type Term = Pick<Mentorship, 'from' | 'through' | 'ending'>

/** Agreed or in an order, and never dropped: only such a mentorship is asked of anything. */
export function isStanding(mentorship: Mentorship, { ordered }: Pick<PhaseContext, 'ordered'>): boolean {
  return mentorship.droppedOn === null && (ordered.has(mentorship.id) || isAgreed(mentorship))
}

/**
 * R-IMP-1. When how hard the topics are is measured. Entry: not after the first meeting (R-PRG-10). Interim: in December and
 * January where the term covers both, else around its half. Exit: in the last weeks of the work and some after.
 */
export function measuringWindow(moment: Moment, term: Term, firstMeeting: Day): Span {
  const last = lastDay(term)
  const { interim, exit } = settings.deficits
  if (moment === 'entry') return { from: addDays(term.from, -30), through: firstMeeting }
  if (moment === 'exit')
    return { from: later(addDays(last, -exit.before), firstMeeting), through: addDays(last, exit.after) }
  const year = yearAt(term.from)
  const winter = { from: dayOfYear(interim.yearFrom, year), through: dayOfYear(interim.yearThrough, year) }
  if (term.from < winter.from && last > winter.through) return winter
  const half = addDays(term.from, Math.floor(daysBetween(term.from, last) / 2))
  return {
    from: later(addDays(half, -interim.aroundHalf), firstMeeting),
    through: addDays(half, interim.aroundHalf),
  }
}

const later = (one: Day, other: Day) => (one > other ? one : other)

export type MeasuringRefusal =
  | { readonly reason: 'not-yet'; readonly on: Day }
  | ({ readonly reason: 'outside' } & Span)
  | { readonly reason: 'topics-missing'; readonly topics: readonly string[] }

/** R-IMP-1. Within its days and about every topic; a paper one is entered later with its own day. */
export function measurementOf(
  given: { readonly on: Day; readonly levels: Readonly<Record<string, number>> },
  asked: { readonly window: Span; readonly topics: readonly string[]; readonly today: Day },
): Result<Readonly<Record<string, number>>, MeasuringRefusal> {
  const { window, topics, today } = asked
  if (given.on > today) return no({ reason: 'not-yet', on: given.on })
  if (given.on < window.from || given.on > window.through) return no({ reason: 'outside', ...window })
  const missing = topics.filter((code) => !(code in given.levels))
  if (missing.length > 0) return no({ reason: 'topics-missing', topics: missing })
  return ok(Object.fromEntries(topics.map((code) => [code, given.levels[code]!])))
}

export type MeasuringState = 'taken' | 'open' | 'ahead' | 'missed'

export type MeasuringDue = {
  readonly mentorship: Mentorship['id']
  readonly person: PersonId
  readonly moment: Moment
  readonly window: Span
  readonly state: MeasuringState
}

/** R-IMP-1. What each mentee is asked to measure, and what became of it: taken, open, ahead, or missed for good. */
export function measuringDue(
  mentorship: Mentorship,
  firstMeeting: Day,
  measured: readonly Pick<Measurement, 'mentorship' | 'person' | 'moment'>[],
  today: Day,
): readonly MeasuringDue[] {
  const taken = (person: PersonId, moment: Moment) =>
    measured.some((one) => one.mentorship === mentorship.id && one.person === person && one.moment === moment)
  return menteesIn(mentorship).flatMap(({ person }) =>
    (['entry', 'interim', 'exit'] as const).map((moment): MeasuringDue => {
      const window = measuringWindow(moment, mentorship, firstMeeting)
      const when = today < window.from ? 'ahead' : today > window.through ? 'missed' : 'open'
      const state = taken(person, moment) ? 'taken' : when
      return { mentorship: mentorship.id, person, moment, window, state }
    }),
  )
}
