import { lastsAsAllowed } from '#domain/documents/programme-days.ts'
import { addMonths, type Span } from '#domain/documents/school-days.ts'
import { addDays, type Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'

/** `allowed`: the nearest last day that would do. */
export type TermRefusal =
  | { readonly reason: 'ends-before-it-begins' }
  | { readonly reason: 'term-short'; readonly from: Day; readonly allowed: Day }
  | { readonly reason: 'term-long'; readonly from: Day; readonly allowed: Day }

/** R-PRG-3. From three months to a year, when it is made and when it is changed. */
export function termOf({ from, through }: Span): Result<Span, TermRefusal> {
  if (through < from) return no({ reason: 'ends-before-it-begins' })
  if (lastsAsAllowed({ from, through })) return ok({ from, through })
  const least = addDays(addMonths(from, 3), -1)
  return through < least
    ? no({ reason: 'term-short', from, allowed: least })
    : no({ reason: 'term-long', from, allowed: addDays(addMonths(from, 12), -1) })
}
