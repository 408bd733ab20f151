import type { PaperKind } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Scope } from './scope.ts'

/** R-BNK-9. Whose consent of this kind is signed and in force today. */
export async function listConsented(scope: Scope, kind: PaperKind): Promise<ReadonlySet<PersonId>> {
  const rows = await consentedTo(scope, kind).execute()
  return new Set(rows.flatMap((row) => row.person_id ?? []))
}

/** Who has such a consent to sign: it is printed, or being printed, and nobody has signed it. */
export async function listConsentsAsked(scope: Scope, kind: PaperKind): Promise<ReadonlySet<PersonId>> {
  const rows = await scope.tables
    .selectFrom('papers')
    .select('person_id')
    .where('kind', '=', kind)
    .where('signed_on', 'is', null)
    .execute()
  return new Set(rows.flatMap((row) => row.person_id ?? []))
}

export function consentedTo(scope: Scope, kind: PaperKind) {
  return scope.tables
    .selectFrom('papers')
    .select('person_id')
    .where('kind', '=', kind)
    .where('signed_on', '<=', scope.today)
    .where((where) => where.or([where('lapsed_on', 'is', null), where('lapsed_on', '>', scope.today)]))
    .where((where) =>
      where.or([where('in_force_through', 'is', null), where('in_force_through', '>=', scope.today)]),
    )
}
