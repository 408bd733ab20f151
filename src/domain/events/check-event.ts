import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { EventKind, MeasureId, OrganisationEvent } from './event.ts'
import { asksFor, type EventField, eventKindTable, eventTitle, mustHave } from './event-kinds.ts'

/** An event as it is written down; whoever is named twice is named once. */
export type EventContent = Pick<
  OrganisationEvent,
  'kind' | 'subject' | 'title' | 'on' | 'decision' | 'minutesNumber' | 'link' | 'measure' | 'people'
>

export type TypedEvent = {
  readonly kind: EventKind
  readonly title: string
  readonly on: Day
  readonly subject: string
  readonly decision: string
  readonly minutesNumber: string
  readonly link: string
  readonly measure: MeasureId | null
  readonly people: readonly PersonId[]
  /** A file that is brought with it or lies there already. */
  readonly file: Id<'file'> | 'brought' | null
}

export type EventRefusal =
  | { readonly reason: 'ahead' }
  | { readonly reason: 'missing'; readonly field: EventField | 'title' }
  | { readonly reason: 'unknown-subject' }

/**
 * R-EVT-1, R-EVT-2. An event has happened: no day later than today, however long ago. What its kind does not ask for is
 * not kept; of the psychologist's support nothing is kept but the day.
 */
export function checkEvent(typed: TypedEvent, today: Day): Result<EventContent, EventRefusal> {
  const { kind } = typed
  if (typed.on > today) return no({ reason: 'ahead' })
  const title = isSilent(kind) ? eventTitle(kind) : typed.title
  if (title === '') return no({ reason: 'missing', field: 'title' })
  const content = {
    kind,
    title,
    on: typed.on,
    subject: asked(kind, 'subject', typed.subject) || null,
    decision: asked(kind, 'decision', typed.decision),
    minutesNumber: asked(kind, 'minutesNumber', typed.minutesNumber) || null,
    link: asked(kind, 'link', typed.link) || null,
    measure: asksFor(kind, 'measure') ? typed.measure : null,
    people: asksFor(kind, 'people') ? [...new Set(typed.people)] : [],
  }
  const missing = firstMissing(content, typed.file !== null && asksFor(kind, 'file'))
  if (missing) return no({ reason: 'missing', field: missing })
  if (content.subject !== null && !knows(kind, content.subject)) return no({ reason: 'unknown-subject' })
  return ok(content)
}

/** Nothing but the day is asked: it has no title of its own either. */
export const isSilent = (kind: EventKind) => Object.keys(eventKindTable(kind).fields).length === 0

const asked = (kind: EventKind, field: EventField, text: string) => (asksFor(kind, field) ? text : '')

const knows = (kind: EventKind, subject: string) =>
  eventKindTable(kind).subjects.some((one) => one.code === subject)

function firstMissing(content: EventContent, hasFile: boolean): EventField | undefined {
  const { kind, subject, measure, minutesNumber, decision, link, people } = content
  const empty: Readonly<Record<EventField, boolean>> = {
    subject: subject === null,
    measure: measure === null,
    people: people.length === 0,
    minutesNumber: minutesNumber === null,
    decision: decision === '',
    link: link === null,
    file: !hasFile,
    material: link === null && !hasFile,
  }
  return (Object.keys(empty) as EventField[]).find((field) => mustHave(kind, field) && empty[field])
}
