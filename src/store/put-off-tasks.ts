import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

/** R-ATT-6. What people put off or do not need now, by person: the names of tasks and reasons. */
export async function listPutOff(
  scope: Scope,
  person?: PersonId,
): Promise<ReadonlyMap<PersonId, ReadonlySet<string>>> {
  let asked = scope.tables
    .selectFrom('put_off_tasks')
    .select(['person_id', 'task'])
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', scope.today)]))
  if (person) asked = asked.where('person_id', '=', person)
  const rows = Map.groupBy(await asked.execute(), (row) => row.person_id)
  return new Map([...rows].map(([id, all]) => [id, new Set(all.map(({ task }) => task))]))
}

/** Until a day, or for good: as long as the task is called the same. What is long past is forgotten by the way. */
export async function putOffTasks(
  scope: Scope,
  person: PersonId,
  tasks: readonly string[],
  until: Day | null,
): Promise<void> {
  await scope.tables
    .deleteFrom('put_off_tasks')
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('until_day', '<=', scope.today), eb('task', 'in', tasks)]))
    .execute()
  const rows = tasks.map((task) => ({ person_id: person, task, until_day: until, on_day: scope.today }))
  for (const part of inParts(rows)) await scope.tables.insertInto('put_off_tasks').values(part).execute()
}

/** Everything one put off is shown again. Answers how many there were. */
export async function takeBackPutOff(scope: Scope, person: PersonId): Promise<number> {
  const { numDeletedRows } = await scope.tables
    .deleteFrom('put_off_tasks')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
