import reference from '#reference/event_kinds.json' with { type: 'json' }
import type { EventKind } from './event.ts'

/** What a kind of event may be asked for besides its day and title; `material` is a link or a file, either of them. */
export const eventFields = [
  'subject',
  'measure',
  'people',
  'minutesNumber',
  'decision',
  'link',
  'file',
  'material',
] as const
export type EventField = (typeof eventFields)[number]

export type Subject = { readonly code: string; readonly title: string }

export type EventKindTable = {
  readonly code: EventKind
  readonly title: string
  readonly hint: string
  readonly fields: Readonly<Partial<Record<EventField, 'must' | 'may'>>>
  readonly subjects: readonly Subject[]
}

/** R-EVT-2. Which fields each kind asks for is reference data. */
export const eventKindTables = reference.items as readonly EventKindTable[]

const byCode = new Map(eventKindTables.map((one) => [one.code, one]))

export function eventKindTable(kind: EventKind): EventKindTable {
  const found = byCode.get(kind)
  if (!found) throw new Error(`event_kinds.json does not know ${kind}`)
  return found
}

export const eventTitle = (kind: EventKind) => eventKindTable(kind).title

export function subjectTitle(kind: EventKind, subject: string | null): string | undefined {
  return eventKindTable(kind).subjects.find((one) => one.code === subject)?.title
}

/** Whether this kind asks for a field at all. */
export const asksFor = (kind: EventKind, field: EventField): boolean =>
  eventKindTable(kind).fields[field] !== undefined

export const mustHave = (kind: EventKind, field: EventField): boolean =>
  eventKindTable(kind).fields[field] === 'must'
