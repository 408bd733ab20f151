/** What of a person a cell speaks about. */
export type StaffField =
  | 'name'
  | 'birth'
  | 'gender'
  | 'position'
  | 'category'
  | 'hired-on'
  | 'total-service'
  | 'pedagogical-service'
  | 'rate'
  | 'employment'
  | 'phone'
  | 'email'
  | 'person'

/** Why a value is not to be trusted without a look. Sentences: `features/staff/texts.ts`. */
export type DoubtReason =
  | 'initials-only'
  | 'name-order-unclear'
  | 'name-parts-unusual'
  | 'patronymic-absent'
  | 'latin-letters'
  | 'digits-in-name'
  | 'name-tail'
  | 'damaged-letters'
  | 'day-impossible'
  | 'day-unreadable'
  | 'day-month-order'
  | 'day-incomplete'
  | 'birth-implausible'
  | 'hired-before-sixteen'
  | 'day-in-future'
  | 'service-unreadable'
  | 'service-is-day'
  | 'service-fraction'
  | 'service-counted-from-day'
  | 'service-too-long'
  | 'service-pedagogical-over-total'
  | 'category-unreadable'
  | 'category-partly-read'
  | 'category-day-unclear'
  | 'category-expired'
  | 'category-needs-highest'
  | 'position-unknown'
  | 'position-ambiguous'
  | 'position-absent'
  | 'rate-unreadable'
  | 'employment-unclear'
  | 'gender-contradicts'
  | 'gender-unreadable'
  | 'phone-unreadable'
  | 'email-unreadable'
  | 'joined-by-name-only'
  | 'same-name-other-birth'
  | 'maybe-same-person'
  | 'rows-disagree'
  | 'formula-broken'
  | 'says-dismissed'
  | 'torn-row'
  | 'cells-shifted'

/** `row` is the row as the person sees it in the file (from 1); `cell` is what stood there. */
export type Doubt = {
  readonly field: StaffField
  readonly reason: DoubtReason
  readonly cell: string
  readonly row: number
  readonly sheet: string
}

/** What a parser of one cell says: the value it could read and what it doubts. */
export type Read<Value> = {
  readonly value: Value
  readonly doubts: readonly DoubtReason[]
}

export function read<Value>(
  value: Value,
  ...doubts: readonly (DoubtReason | false | undefined)[]
): Read<Value> {
  return { value, doubts: doubts.filter((one): one is DoubtReason => typeof one === 'string') }
}
