import deficits from '#reference/deficits.json' with { type: 'json' }
import type { PoolPerson } from './pool-person.ts'
import { subjectTitle } from './subjects.ts'
import { mayBeTopic } from './topics.ts'

/** A whole field of work instead of a topic: a topic would be somebody's difficulty. */
export const requestAreas = [
  'subject',
  'methodical',
  'psych_ped',
  'communication',
  'ict',
  'legal',
  'upbringing',
  'special',
] as const
export type RequestArea = (typeof requestAreas)[number]

/** What another organisation needs to know to name a mentor, and nothing of who asks. */
export type OutsideRequest = {
  /** Code of a position; `null` where the list does not say. */
  readonly position: string | null
  readonly subject: string | null
  readonly areas: readonly RequestArea[]
}

const groupOf = new Map(deficits.items.map((one) => [one.code, one.group]))

/**
 * R-DSK-9. The request without personal data: work, subject, fields of work. Of topics only their field is left, and
 * fields that speak of the person rather than of the work are left out, as sensitive topics are.
 */
export function outsideRequest(
  { position, subject }: Pick<PoolPerson, 'position' | 'subject'>,
  topics: readonly string[],
): OutsideRequest {
  const groups = new Set(topics.filter(mayBeTopic).map((topic) => groupOf.get(topic)))
  return {
    position,
    subject: subject === null ? null : subjectTitle(subject),
    areas: requestAreas.filter((area) => groups.has(area)),
  }
}
