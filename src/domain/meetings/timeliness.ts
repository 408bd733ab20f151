import type { Day } from '#kit/day.ts'
import { type HeldMeeting, isConfirmed, isHeld, type Meeting } from './meeting.ts'
import { meetingRules } from './meeting-rules.ts'

/** How many days passed before it was written down; 0 is the same day. */
export function daysLate({ held }: HeldMeeting): number {
  return daysFrom(held.on, held.enteredOn)
}

/** R-MTG-7. Written down within three days. */
export const isInTime = (meeting: HeldMeeting): boolean => daysLate(meeting) <= meetingRules.inTimeDays

const phrases = new Set(meetingRules.emptyPhrases)

/** R-MTG-7. Nothing is said of it, or a phrase that says nothing. */
export function isEmptyPhrase(outcome: string): boolean {
  const plain = outcome
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain === '' || phrases.has(plain)
}

export type Timeliness = {
  readonly held: number
  readonly inTime: number
  readonly confirmed: number
  readonly empty: number
}

/** R-MTG-7. Signs of life, never a ranking: numerators over `held`. */
export function timeliness(meetings: readonly Meeting[]): Timeliness {
  const held = meetings.filter(isHeld)
  return {
    held: held.length,
    inTime: held.filter(isInTime).length,
    confirmed: held.filter(isConfirmed).length,
    empty: held.filter((one) => isEmptyPhrase(one.held.outcome)).length,
  }
}

function daysFrom(from: Day, till: Day): number {
  return Math.max(0, Math.round((Date.parse(till) - Date.parse(from)) / 86_400_000))
}
