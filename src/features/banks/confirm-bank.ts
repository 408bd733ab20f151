import { z } from 'zod'
import { type Bank, banks } from '#domain/banks/confirmation.ts'
import { yearAt } from '#domain/documents/school-days.ts'
import { no } from '#kit/result.ts'
import { addBankConfirmation } from '#store/bank-confirmations.ts'
import { command, done } from '../command.ts'

const input = z.object({ bank: z.enum(banks) })

export type ConfirmRefusal = { readonly reason: 'already-confirmed' }

/** R-BNK-8. Once a school year somebody says that the bank is so. */
export const confirmBank = command<typeof input, Bank, ConfirmRefusal>({
  deed: 'bank.keep',
  input,
  run: async (scope, { bank }) => {
    const schoolYear = yearAt(scope.today)
    if (!(await addBankConfirmation(scope, bank, schoolYear))) return no({ reason: 'already-confirmed' })
    return done(bank, { kind: 'bank-confirmed', bank, schoolYear })
  },
})
