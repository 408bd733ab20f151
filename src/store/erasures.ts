import { sql } from 'kysely'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { ErasureAct, Ground } from '#domain/rights/erasure-order.ts'
import { noName } from '#domain/rights/record-class.ts'
import type { Id } from '#kit/brand.ts'
import type { Instant } from '#kit/instant.ts'
import { atTheDesk, type ErasedRows, eraseClosed, eraseRows, type Run } from './erase-rows.ts'
import { listKeptFiles } from './files.ts'
import { newId } from './ids.ts'
import type { OwnerConnection } from './migrate.ts'
import { type Gate, inTheDrawer, type Scope } from './scope.ts'

export type Erasure = {
  readonly id: Id<'erasure'>
  readonly person: PersonId
  /** Of the act, within the organisation. */
  readonly number: number
  readonly at: Instant
  readonly ground: Ground
  readonly by: PersonId | null
  readonly act: ErasureAct
}

/** One erasure as it is kept outside of the database: ids alone, so that an older copy can be put right. */
export type KnownErasure = {
  readonly organisation: OrganisationId
  readonly person: PersonId
  readonly number: number
  readonly at: Instant
  readonly ground: Ground
  readonly by: PersonId | null
}

/** R-RGT-6. Erases, and notes it under the next number. The name goes into the act and stays nowhere else. */
export async function erasePerson(
  scope: Scope,
  person: PersonId,
  given: { readonly ground: Ground; readonly name: string; readonly position: string },
): Promise<ErasedRows & { readonly number: number }> {
  const run = atTheDesk(scope)
  const whose = { organisation: scope.organisation, person }
  const closed = await inTheDrawer(scope, () => eraseClosed(run, whose))
  const erased = await eraseRows(run, whose)
  const last = await scope.tables
    .selectFrom('erasures')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const { kept, files } = erased
  const gone = { ...erased.gone, ...closed }
  const act: ErasureAct = {
    name: given.name,
    position: given.position,
    gone,
    kept,
    files: files.length,
    pending: { accounts: erased.accounts, files },
  }
  await scope.tables
    .insertInto('erasures')
    .values({
      id: newId<'erasure'>(),
      person_id: person,
      number,
      erased_at: scope.now,
      ground: given.ground,
      said: JSON.stringify(act),
      entered_by_id: scope.person,
    })
    .execute()
  return { ...erased, number }
}

export async function listErasures(scope: Scope): Promise<readonly Erasure[]> {
  const rows = await scope.tables.selectFrom('erasures').selectAll().orderBy('number', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person_id,
    number: row.number,
    at: row.erased_at,
    ground: row.ground,
    by: row.entered_by_id,
    act: row.said as ErasureAct,
  }))
}

/** R-RGT-7. Every erasure of the whole database, for the list that is kept beside it and beside its copies. */
export async function listKnownErasures({
  query,
}: Pick<OwnerConnection, 'query'>): Promise<readonly KnownErasure[]> {
  const { rows } = await query(
    `select organisation_id as organisation, person_id as person, number, erased_at as at, ground, entered_by_id as by from erasures order by erased_at, number`,
  )
  return rows as KnownErasure[]
}

/**
 * R-RGT-7. After a restore: whoever is erased by the list, or by the copy's own table, and stands in the restored tables again, is
 * erased again. Answers how many, and the digests of files that nothing names any more. Done twice it does nothing more.
 */
export async function reapplyErasures(
  { query }: Pick<OwnerConnection, 'query'>,
  known: readonly KnownErasure[] = [],
): Promise<{ readonly people: number; readonly files: readonly string[] }> {
  const run: Run = async (statement) => (await query(statement)).rows
  const all = [...known, ...(await listKnownErasures({ query }))]
  const files: string[] = []
  let people = 0
  for (const one of new Map(all.map((each) => [`${each.organisation} ${each.person}`, each])).values()) {
    const { rows } = await query(`select surname from people where organisation_id = $1 and id = $2`, [
      one.organisation,
      one.person,
    ])
    if (rows[0] === undefined) continue
    const erased = await eraseRows(run, one)
    if (rows[0].surname !== noName) people += 1
    files.push(...erased.files)
    const act: ErasureAct = {
      name: '',
      position: '',
      gone: erased.gone,
      kept: erased.kept,
      files: erased.files.length,
    }
    await query(
      `insert into erasures (organisation_id, id, person_id, number, erased_at, ground, said, entered_by_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [one.organisation, newId(), one.person, one.number, one.at, one.ground, JSON.stringify(act), one.by],
    )
    await endAccounts({ query }, erased.accounts)
  }
  return { people, files }
}

async function endAccounts(
  { query }: Pick<OwnerConnection, 'query'>,
  accounts: readonly string[],
): Promise<void> {
  for (const id of accounts)
    await query(
      `delete from accounts a where a.id = $1 and not exists (select from memberships m where m.account_id = a.id)`,
      [id],
    )
}

/** What of an erasure is still to be done beyond these tables; digests that somebody else names stay. */
export async function findPending(
  scope: Scope,
  number: number,
): Promise<{ readonly accounts: readonly string[]; readonly files: readonly string[] } | undefined> {
  const row = await scope.tables
    .selectFrom('erasures')
    .select('said')
    .where('number', '=', number)
    .executeTakeFirst()
  const pending = (row?.said as ErasureAct | undefined)?.pending
  if (!pending) return undefined
  const named = new Set(await listKeptFiles(scope, pending.files))
  return { accounts: pending.accounts, files: pending.files.filter((digest) => !named.has(digest)) }
}

export async function settlePending(scope: Scope, number: number): Promise<boolean> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('erasures')
    .set({ said: sql`said - 'pending'` as never })
    .where('number', '=', number)
    .where(sql<boolean>`said ? 'pending'`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Accounts that lead to nobody: what the desk cannot end. */
export async function endLostAccounts(gate: Gate, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return
  await gate.tables
    .deleteFrom('accounts')
    .where('id', 'in', accounts as readonly Id<'account'>[])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('memberships')
            .select('account_id')
            .whereRef('memberships.account_id', '=', 'accounts.id'),
        ),
      ),
    )
    .execute()
}
