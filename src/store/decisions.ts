import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** What the curator decided about needs, mentors and pairs; the proposal keeps to it. */
export type Decisions = {
  readonly categories: readonly {
    readonly person: PersonId
    readonly category: string
    readonly decision: 'confirmed' | 'declined'
    readonly on: Day
  }[]
  readonly mentors: readonly { readonly person: PersonId; readonly decision: 'included' | 'excluded' }[]
  readonly pairs: readonly {
    readonly mentee: PersonId
    readonly mentor: PersonId
    readonly correction: 'lock' | 'ban'
  }[]
}

export async function listDecisions(scope: Scope): Promise<Decisions> {
  const { tables } = scope
  const categories = await tables
    .selectFrom('category_decisions')
    .select(['person_id as person', 'category', 'decision', 'on_day as on'])
    .where((where) => where.or([where('through_day', 'is', null), where('through_day', '>=', scope.today)]))
    .execute()
  const mentors = await tables
    .selectFrom('mentor_decisions')
    .select(['person_id as person', 'decision'])
    .execute()
  return { categories, mentors, pairs: await listPairCorrections(scope) }
}

export function listPairCorrections({ tables }: Scope): Promise<Decisions['pairs']> {
  return tables
    .selectFrom('pair_corrections')
    .select(['mentee_id as mentee', 'mentor_id as mentor', 'correction'])
    .orderBy('mentee_id')
    .orderBy('mentor_id')
    .execute()
}

/** `null` takes the decision back: the rule decides again. R-BNK-7. What confirms a category of the rules ends with it. */
export async function saveCategoryDecision(
  scope: Scope,
  person: PersonId,
  category: string,
  decision: 'confirmed' | 'declined' | null,
  through: Day | null = null,
): Promise<void> {
  await scope.tables
    .deleteFrom('category_decisions')
    .where('person_id', '=', person)
    .where('category', '=', category)
    .execute()
  if (decision === null) return
  await scope.tables
    .insertInto('category_decisions')
    .values({ person_id: person, category, decision, on_day: scope.today, through_day: through })
    .execute()
}

export async function saveMentorDecision(
  scope: Scope,
  person: PersonId,
  decision: 'included' | 'excluded' | null,
): Promise<void> {
  await scope.tables.deleteFrom('mentor_decisions').where('person_id', '=', person).execute()
  if (decision === null) return
  await scope.tables
    .insertInto('mentor_decisions')
    .values({ person_id: person, decision, on_day: scope.today })
    .execute()
}

/** A mentee has at most one lock: a new one takes the place of the old. */
export async function saveLock(scope: Scope, mentee: PersonId, mentor: PersonId): Promise<void> {
  const { tables, today } = scope
  await tables
    .deleteFrom('pair_corrections')
    .where('mentee_id', '=', mentee)
    .where('correction', '=', 'lock')
    .execute()
  await liftCorrection(scope, mentee, mentor)
  await tables
    .insertInto('pair_corrections')
    .values({ mentee_id: mentee, mentor_id: mentor, correction: 'lock', on_day: today })
    .execute()
}

export async function saveBan(scope: Scope, mentee: PersonId, mentor: PersonId): Promise<void> {
  await liftCorrection(scope, mentee, mentor)
  await scope.tables
    .insertInto('pair_corrections')
    .values({ mentee_id: mentee, mentor_id: mentor, correction: 'ban', on_day: scope.today })
    .execute()
}

/** `false` when there was none. */
export async function liftCorrection(scope: Scope, mentee: PersonId, mentor: PersonId): Promise<boolean> {
  const lifted = await scope.tables
    .deleteFrom('pair_corrections')
    .where('mentee_id', '=', mentee)
    .where('mentor_id', '=', mentor)
    .executeTakeFirst()
  return lifted.numDeletedRows > 0n
}
