import type { EventContent } from '#domain/events/check-event.ts'
import { type EventId, type EventKind, eventKinds, type OrganisationEvent } from '#domain/events/event.ts'
import type { FileId } from './files.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

/** Events that were not dropped, the oldest first. */
export async function listEvents(scope: Scope): Promise<readonly OrganisationEvent[]> {
  const [rows, people] = await together(
    scope.tables,
    events(scope).where('dropped_on', 'is', null),
    peopleOf(scope),
  )
  const named = Map.groupBy(people, (one) => one.event_id)
  return rows.map((row) => asEvent(row, named.get(row.id)))
}

/** One that was dropped is found too: its history stays readable. */
export async function findEvent(scope: Scope, id: EventId): Promise<OrganisationEvent | undefined> {
  const [[row], people] = await together(
    scope.tables,
    events(scope).where('id', '=', id),
    peopleOf(scope).where('event_id', '=', id),
  )
  return row && asEvent(row, people)
}

export async function addEvent(scope: Scope, content: EventContent, file: FileId | null): Promise<EventId> {
  const id = newId<'event'>(Date.parse(scope.now))
  await scope.tables
    .insertInto('events')
    .values({
      id,
      ...columns(content),
      file_id: file,
      entered_by_id: scope.person!,
      entered_at: scope.now,
    })
    .execute()
  await addPeople(scope, id, content)
  return id
}

export async function saveEvent(
  scope: Scope,
  id: EventId,
  content: EventContent,
  file: FileId | null,
): Promise<void> {
  await scope.tables
    .updateTable('events')
    .set({ ...columns(content), file_id: file })
    .where('id', '=', id)
    .execute()
  await scope.tables.deleteFrom('event_people').where('event_id', '=', id).execute()
  await addPeople(scope, id, content)
}

/** `false` when it was dropped before. */
export async function dropEvent(scope: Scope, id: EventId): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('events')
    .set({ dropped_on: scope.today })
    .where('id', '=', id)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function addPeople(scope: Scope, event: EventId, { people }: EventContent): Promise<void> {
  const rows = people.map((person) => ({ event_id: event, person_id: person }))
  for (const part of inParts(rows)) await scope.tables.insertInto('event_people').values(part).execute()
}

function columns(content: EventContent) {
  const { on, minutesNumber, link, measure, people: _, ...plain } = content
  return { ...plain, on_day: on, minutes_number: minutesNumber, material_link: link, measure_id: measure }
}

function events(scope: Scope) {
  return scope.tables.selectFrom('events').selectAll().orderBy('on_day').orderBy('id')
}

function peopleOf(scope: Scope) {
  return scope.tables.selectFrom('event_people').select(['event_id', 'person_id']).orderBy('person_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number]
type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleOf>['execute']>>[number]

function asEvent(row: Row, people: readonly PersonRow[] = []): OrganisationEvent {
  return {
    id: row.id,
    kind: kindOf(row.kind),
    subject: row.subject,
    title: row.title,
    on: row.on_day,
    decision: row.decision,
    minutesNumber: row.minutes_number,
    link: row.material_link,
    file: row.file_id,
    measure: row.measure_id,
    people: people.map((one) => one.person_id),
    enteredBy: row.entered_by_id,
    enteredAt: row.entered_at,
    droppedOn: row.dropped_on,
  }
}

function kindOf(text: string): EventKind {
  const kind = eventKinds.find((one) => one === text)
  if (!kind) throw new Error(`${text} is no kind of event`)
  return kind
}
