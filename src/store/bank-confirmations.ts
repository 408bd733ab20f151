import type { Bank, BankConfirmation } from '#domain/banks/confirmation.ts'
import { newId } from './ids.ts'
import type { Scope } from './scope.ts'

export async function listBankConfirmations(scope: Scope): Promise<readonly BankConfirmation[]> {
  const rows = await scope.tables
    .selectFrom('bank_confirmations')
    .select(['bank', 'school_year', 'on_day'])
    .orderBy('school_year')
    .execute()
  return rows.map((row) => ({ bank: row.bank, schoolYear: row.school_year, on: row.on_day }))
}

/** `false` when this bank of this year is confirmed already, pressed twice at once too. */
export async function addBankConfirmation(scope: Scope, bank: Bank, schoolYear: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await scope.tables
    .insertInto('bank_confirmations')
    .values({
      id: newId<'bank-confirmation'>(),
      bank,
      school_year: schoolYear,
      on_day: scope.today,
      person_id: scope.person!,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
