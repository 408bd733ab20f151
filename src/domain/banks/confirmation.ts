import { yearAt } from '#domain/documents/school-days.ts'
import type { Day } from '#kit/day.ts'

export const banks = ['mentees', 'mentors'] as const
export type Bank = (typeof banks)[number]

/** Somebody looked through a bank at the beginning of a school year and said that it is so. */
export type BankConfirmation = { readonly bank: Bank; readonly schoolYear: number; readonly on: Day }

/** R-BNK-8. Both banks are looked through and confirmed once a school year; which of them wait for it on a day. */
export function banksAwaiting(
  confirmations: readonly BankConfirmation[],
  today: Day,
): readonly { readonly bank: Bank; readonly schoolYear: number }[] {
  const schoolYear = yearAt(today)
  return banks
    .filter((bank) => !confirmations.some((one) => one.bank === bank && one.schoolYear === schoolYear))
    .map((bank) => ({ bank, schoolYear }))
}

export function confirmationOf(
  confirmations: readonly BankConfirmation[],
  bank: Bank,
  today: Day,
): BankConfirmation | undefined {
  return confirmations.find((one) => one.bank === bank && one.schoolYear === yearAt(today))
}
