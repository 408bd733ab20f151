import { addDays, type Day, dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { type Campaign, daysOfGrace, type Invitation, isOpen } from './campaign.ts'
import { lettersOf, outOfQuietHours } from './quiet-hours.ts'

const rungs = [-7, -1, 0, daysOfGrace] as const

/** R-SUR-7. The days of reminders: a week, a day and no day before the last one, then a week after it, once. */
export function reminderDays({ from, through }: Pick<Campaign, 'from' | 'through'>): readonly Day[] {
  return rungs.map((rung) => addDays(through, rung)).filter((day) => day > from)
}

/** R-SUR-7, R-SUR-8. When letters of a campaign leave, out of quiet hours: on its first day, then rung by rung. Rungs that
 *  quiet days push together are one. */
export function letterMoments(
  campaign: Pick<Campaign, 'from' | 'through'>,
  zone: string,
): readonly Instant[] {
  const days = [campaign.from, ...reminderDays(campaign)]
  const moments = days.map((day) => lettersOf(day, zone))
  return [...new Map(moments.map((moment) => [dayIn(zone, moment), moment])).values()].sort()
}

/** When letters of a campaign are looked at next; `undefined` after the last. */
export function nextRun(campaign: Campaign, after: Instant, zone: string): Instant | undefined {
  return letterMoments(campaign, zone).find((moment) => moment > after)
}

/** R-SUR-8. When a new campaign is first looked at: at once, or on the morning of its first day. */
export function firstRun({ from }: Pick<Campaign, 'from'>, now: Instant, zone: string): Instant {
  return dayIn(zone, now) < from ? lettersOf(from, zone) : outOfQuietHours(now, zone)
}

/** Why letters are looked at: by the ladder, because the curator asked for it now, or because somebody new is asked. */
export const runs = ['ladder', 'asked', 'invite'] as const
export type Run = (typeof runs)[number]

/** R-SUR-7. Whether this person is written to on that day: never twice a day, never after one has stopped it. */
export function isDue(invitation: Invitation, campaign: Campaign, today: Day, run: Run): boolean {
  if (invitation.stoppedOn !== null || !isOpen(campaign, today)) return false
  const last = [invitation.invitedOn, invitation.remindedOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  if (last === undefined) return true
  if (run === 'invite') return false
  if (run === 'asked') return last < today
  const rung = reminderDays(campaign).findLast((day) => day <= today)
  return rung !== undefined && last < rung
}
