import type { PaperId, PaperKind } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
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

/** R-RGT-8. Who took a consent back and has no other of its kind in force, and on which day. */
export async function listWithdrawn(
  scope: Scope,
): Promise<readonly { readonly person: PersonId; readonly on: Day }[]> {
  const rows = await scope.tables
    .selectFrom('papers')
    .select(['person_id', ({ fn }) => fn.max('lapsed_on').as('on')])
    .where('kind', '=', 'pd_consent')
    .where('lapsed_on', '<=', scope.today)
    .where('person_id', 'not in', consentedTo(scope, 'pd_consent').where('person_id', 'is not', null))
    .groupBy('person_id')
    .execute()
  return rows.flatMap(({ person_id, on }) => (person_id && on ? [{ person: person_id, on: on as Day }] : []))
}

export type OwnConsent = {
  readonly id: PaperId
  readonly title: string
  readonly signedOn: Day
  readonly lapsedOn: Day | null
}

/** The consents to personal data that one has signed, the newest first. */
export async function listOwnConsents(scope: Scope, person: PersonId): Promise<readonly OwnConsent[]> {
  const rows = await scope.tables
    .selectFrom('papers')
    .select(['id', 'title', 'signed_on', 'lapsed_on'])
    .where('person_id', '=', person)
    .where('kind', 'in', ['pd_consent', 'pd_dissemination'])
    .where('signed_on', '<=', scope.today)
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    signedOn: row.signed_on!,
    lapsedOn: row.lapsed_on,
  }))
}
