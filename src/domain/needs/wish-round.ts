import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { addDays, type Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'

export type WishRoundId = Id<'wish-round'>
export type WishAskingId = Id<'wish-asking'>

/** Days in which people mark with whom they would like to work. */
export type WishRound = {
  readonly id: WishRoundId
  /** Counted from 1 in the organisation. */
  readonly number: number
  readonly from: Day
  readonly through: Day
  readonly closedOn: Day | null
}

/** One person asked. Who has answered is told to nobody, only how many. */
export type WishAsking = {
  readonly id: WishAskingId
  readonly round: WishRoundId
  readonly person: PersonId
  readonly askedOn: Day
  readonly answeredOn: Day | null
}

/** R-WSH-2. Marks are taken from the day of asking through the last day, unless the curator closed it before. */
export function isRoundOpen({ from, through, closedOn }: WishRound, today: Day): boolean {
  return closedOn === null && from <= today && today <= through
}

/** R-WSH-9. Two days before the last one; nobody is reminded of what was asked that day or later. */
export const reminderDay = ({ through }: Pick<WishRound, 'through'>) => addDays(through, -2)

/** R-WSH-9. Whether this person is written to once more today: whoever has answered is too, or the letter would tell. */
export function isReminderDue({ askedOn }: Pick<WishAsking, 'askedOn'>, round: WishRound, today: Day) {
  const due = reminderDay(round)
  return isRoundOpen(round, today) && due <= today && askedOn < due
}

/** How long people usually have, and at most. */
export const usualRoundDays = 10
const longestRoundDays = 62

export type RoundRefusal = { readonly reason: 'past' | 'too-long' }

/** R-WSH-2. The last day of a round that begins, or goes on, today. */
export function roundThrough(through: Day, today: Day): Result<Day, RoundRefusal> {
  if (through < today) return no({ reason: 'past' })
  return through > addDays(today, longestRoundDays) ? no({ reason: 'too-long' }) : ok(through)
}

/** R-WSH-3. With fewer people a number would name somebody. */
export const fewestCounted = 5

/** R-WSH-3. How many have answered; `null` where so few have that it would tell who. */
export function answeredCount(askings: readonly WishAsking[]): number | null {
  const answered = askings.filter(({ answeredOn }) => answeredOn !== null).length
  return answered < fewestCounted ? null : answered
}
