import { type EventKind, eventKinds, type OrganisationEvent } from '#domain/events/event.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** Events that were not dropped, the oldest first. */
export async function listEvents(scope: Scope): Promise<readonly OrganisationEvent[]> {
  const [rows, people] = await together(
    scope.tables,
    scope.tables
      .selectFrom('events')
      .selectAll()
      .where('dropped_on', 'is', null)
      .orderBy('on_day')
      .orderBy('id'),
    scope.tables.selectFrom('event_people').selectAll().orderBy('person_id'),
  )
  const peopleOf = Map.groupBy(people, (one) => one.event_id)
  return rows.map((row) => ({
    id: row.id,
    kind: kindOf(row.kind),
    title: row.title,
    on: row.on_day,
    decision: row.decision,
    minutesNumber: row.minutes_number,
    link: row.material_link,
    file: row.file_id,
    measure: row.measure_id,
    people: (peopleOf.get(row.id) ?? []).map((one) => one.person_id),
    enteredBy: row.entered_by_id,
    enteredAt: row.entered_at,
    droppedOn: row.dropped_on,
  }))
}

function kindOf(text: string): EventKind {
  const kind = eventKinds.find((one) => one === text)
  if (!kind) throw new Error(`${text} is no kind of event`)
  return kind
}
