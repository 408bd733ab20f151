import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'

export type EventId = Id<'event'>
export type MeasureId = Id<'measure'>

/** What happens in an organisation besides meetings of pairs. `own_measure` is the fact of a measure that the
 *  organisation added to its roadmap. */
export const eventKinds = [
  'induction_session',
  'consultation',
  'pedagogical_council',
  'council',
  'psychologist_support',
  'final_event',
  'publication',
  'mentor_training',
  'materials',
  'cooperation',
  'practice',
  'order',
  'own_measure',
] as const
export type EventKind = (typeof eventKinds)[number]

/** A fact of the organisation with what shows it: a decision, minutes, a link or a file. Of support by the psychologist
 *  it is known that it was, and never what it was about: it names nobody (source 003, 4.7). */
export type OrganisationEvent = {
  readonly id: EventId
  readonly kind: EventKind
  /** What it was about, a code of this kind in `event_kinds.json`; `null` where the kind asks for none. */
  readonly subject: string | null
  readonly title: string
  readonly on: Day
  readonly decision: string
  readonly minutesNumber: string | null
  readonly link: string | null
  readonly file: Id<'file'> | null
  readonly measure: MeasureId | null
  readonly people: readonly PersonId[]
  readonly enteredBy: PersonId
  readonly enteredAt: Instant
  readonly droppedOn: Day | null
}
