import { daysBetween, earlier, later } from '#domain/documents/school-days.ts'
import { isConfirmed, isHeld, type Meeting } from '#domain/meetings/meeting.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Day } from '#kit/day.ts'
import { type Indicated, indicated, type LeftOut } from './indicator.ts'
import { begunBy } from './pairs-on.ts'
import { firstOfYear, type YearFacts, type YearMentorship } from './year-facts.ts'

/** A meeting as it stood on that day: held by then, with what had been said of it by then. */
function asOf(meeting: Meeting, on: Day): Meeting | undefined {
  if (!isHeld(meeting) || meeting.held.on > on) return undefined
  return { ...meeting, confirmations: meeting.confirmations.filter((one) => one.on <= on) }
}

const isDisputed = ({ confirmations }: Meeting) => confirmations.some((one) => one.answer === 'disputed')

/** The first day each line of a plan was done by a meeting nobody disputes, by «mentorship row». */
export function doneBy(meetings: readonly Meeting[], on: Day): ReadonlyMap<string, Day> {
  const found = new Map<string, Day>()
  for (const meeting of meetings) {
    const known = asOf(meeting, on)
    if (!known || known.planRow === null || isDisputed(known)) continue
    const key = `${known.mentorship} ${known.planRow}`
    const before = found.get(key)
    if (before === undefined || known.held!.on < before) found.set(key, known.held!.on)
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
    .filter((one) => one.held!.on >= since && pairs.has(one.mentorship))
  const isWithin = ({ mentorship, held }: Meeting) => {
    const pair = pairs.get(mentorship)!
    return held!.on >= pair.from && held!.on <= lastDay(pair)
  }
  const thingOf = ({ id, mentorship, held }: Meeting) =>
    ({ kind: 'meeting', meeting: id, mentorship, on: held!.on }) as const
  const whyNot = (one: Meeting): LeftOut => ({
    from: 'all',
    of: thingOf(one),
    because: isWithin(one) ? (isDisputed(one) ? 'disputed' : 'unconfirmed') : 'outside-term',
  })
  const counts = (one: Meeting) => isConfirmed(one) && isWithin(one)
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
