export type Tally = { readonly passed: number; readonly failed: number; readonly notes: readonly string[] }
export type Report = {
  readonly numTotalTests: number
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}
export const passed: Tally
export function failedBecause(note: string): Tally
export function tallyOfCommand(code: number): Tally
export function tallyOfReport(report: Report | undefined, code: number): Tally
export function sum(tallies: readonly Tally[]): { readonly passed: number; readonly failed: number }
