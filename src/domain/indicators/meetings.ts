import { daysBetween, earlier, later } from '#domain/documents/school-days.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Day } from '#kit/day.ts'
import { type Indicated, indicated, type LeftOut } from './indicator.ts'
import { begunBy } from './pairs-on.ts'
import { firstOfYear, type YearFacts, type YearMeeting, type YearMentorship } from './year-facts.ts'

/** A meeting as it stood on that day: held by then, with what had been said of it by then. */
function asOf(meeting: YearMeeting, on: Day): YearMeeting | undefined {
  if (meeting.on > on) return undefined
  return { ...meeting, said: meeting.said.filter((one) => one.on <= on) }
}

const isDisputed = ({ said }: YearMeeting) => said.some(({ answer }) => answer === 'disputed')
const isConfirmed = (one: YearMeeting) =>
  !isDisputed(one) && one.said.some(({ answer }) => answer === 'confirmed')

/** The first day each line of a plan was done by a meeting nobody disputes, by «mentorship row». */
export function doneBy(meetings: readonly YearMeeting[], on: Day): ReadonlyMap<string, Day> {
  const found = new Map<string, Day>()
  for (const meeting of meetings) {
    const known = asOf(meeting, on)
    if (!known || known.planRow === null || isDisputed(known)) continue
    const key = `${known.mentorship} ${known.planRow}`
    const before = found.get(key)
    if (before === undefined || known.on < before) found.set(key, known.on)
  }
  return found
}

/** Days of an average month. */
const month = 30.4

/** R-IND-11. How long a pair worked this school year by that day, without the days it stood still. */
export function pairMonths(pair: YearMentorship, { pauses }: Pick<YearFacts, 'pauses'>, on: Day): number {
  const span = { from: later(pair.from, firstOfYear(on)), through: earlier(lastDay(pair), on) }
  const own = pauses.filter(({ mentorship }) => mentorship === pair.id)
  const still = new Set<number>()
  for (const pause of own) {
    const last = pause.through === null ? span.through : earlier(pause.through, span.through)
    const first = daysBetween(span.from, later(pause.from, span.from))
    for (let at = first; at <= daysBetween(span.from, last); at += 1) still.add(at)
  }
  const days = Math.max(0, daysBetween(span.from, span.through) + 1 - still.size)
  return Math.round((days / month) * 100) / 100
}

/** Only confirmed ones count; the rest are named. */
export function meetingsPerPair(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const pairs = new Map(
    begunBy(facts, on)
      .filter((one) => lastDay(one) >= since)
      .map((one) => [one.id, one]),
  )
  const held = facts.meetings
    .flatMap((one) => asOf(one, on) ?? [])
    .filter((one) => one.on >= since && pairs.has(one.mentorship))
  const isWithin = ({ mentorship, on: at }: YearMeeting) => {
    const pair = pairs.get(mentorship)!
    return at >= pair.from && at <= lastDay(pair)
  }
  const thingOf = ({ id, mentorship, on: at }: YearMeeting) =>
    ({ kind: 'meeting', meeting: id, mentorship, on: at }) as const
  const whyNot = (one: YearMeeting): LeftOut => ({
    from: 'all',
    of: thingOf(one),
    because: isWithin(one) ? (isDisputed(one) ? 'disputed' : 'unconfirmed') : 'outside-term',
  })
  const counts = (one: YearMeeting) => isConfirmed(one) && isWithin(one)
  return indicated({
    code: 'op_meetings_per_pair',
    unit: 'ratio',
    numerator: held.filter(counts).map((one) => ({ of: thingOf(one) })),
    denominator: [...pairs.values()].map((one) => ({
      of: { kind: 'mentorship', mentorship: one.id },
      amount: pairMonths(one, facts, on),
    })),
    leftOut: held.filter((one) => !counts(one)).map(whyNot),
  })
}
