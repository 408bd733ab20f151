import type { Bank } from '#domain/banks/confirmation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { later } from '#kit/instant.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export type BankDraftId = Id<'bank-draft'>

/** What somebody is about to do to several people of a bank: looked at first, then carried out or left. */
export type BankDraft = { readonly deed: string; readonly people: readonly PersonId[] }

const weekLong = 7 * 86_400_000

/** Drafts nobody came back to in a week go. */
export async function addBankDraft(scope: Scope, bank: Bank, draft: BankDraft): Promise<BankDraftId> {
  await scope.tables.deleteFrom('bank_drafts').where('made_at', '<', later(scope.now, -weekLong)).execute()
  const id = newId<'bank-draft'>(Date.parse(scope.now))
  await scope.tables
    .insertInto('bank_drafts')
    .values({ id, bank, deed: draft.deed, people: JSON.stringify(draft.people), made_at: scope.now })
    .execute()
  return id
}

export async function findBankDraft(
  scope: Scope,
  bank: Bank,
  id: BankDraftId,
): Promise<BankDraft | undefined> {
  const row = await scope.tables
    .selectFrom('bank_drafts')
    .select(['deed', 'people'])
    .where('id', '=', id)
    .where('bank', '=', bank)
    .executeTakeFirst()
  return row && { deed: row.deed, people: row.people as readonly PersonId[] }
}

export async function dropBankDraft(scope: Scope, id: BankDraftId): Promise<void> {
  await scope.tables.deleteFrom('bank_drafts').where('id', '=', id).execute()
}
