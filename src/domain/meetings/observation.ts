import type { Day } from '#kit/day.ts'
import type { MeetingId } from './meeting.ts'
import { meetingRules } from './meeting-rules.ts'

export type Seen = 'yes' | 'partly' | 'no'

/** A lesson that was seen at a meeting, and the talk after it. */
export type Observation = {
  readonly meeting: MeetingId
  /** Whose lesson, where and on what: «7 Б, математика, дроби». */
  readonly lesson: string
  readonly seen: Readonly<Record<string, Seen>>
  readonly strengths: string
  readonly advice: string
  readonly talkedOn: Day | null
  readonly agreed: string
}

export const criteria: readonly { readonly code: string; readonly title: string }[] = meetingRules.criteria
