import type { Doubt } from './doubt.ts'
import type { StaffCategory } from './parse-category.ts'
import type { DayOrYear } from './parse-day.ts'
import type { EmploymentKind } from './parse-employment.ts'
import type { StaffPosition } from './parse-position.ts'

export type RowPlace = { readonly sheet: string; readonly row: number }

/** One position a person holds, with the terms its own row gives. */
export type StaffEmployment = StaffPosition & {
  readonly kind: EmploymentKind | null
  readonly rate: number | null
  readonly hiredOn: DayOrYear | null
  readonly department: string | null
  readonly row: number
}

/** A person of a staff list. Absent parts of a name are empty strings, everything else absent is null. */
export type StaffPerson = {
  readonly places: readonly RowPlace[]
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly formerSurname: string | null
  readonly birth: DayOrYear | null
  readonly gender: 'm' | 'f' | null
  readonly employments: readonly StaffEmployment[]
  readonly functions: readonly string[]
  readonly categories: readonly StaffCategory[]
  readonly hiredOn: DayOrYear | null
  /** Whole months. */
  readonly totalService: number | null
  readonly pedagogicalService: number | null
  readonly education: string | null
  readonly degree: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly personnelNumber: string | null
  /** Works here only beside a main job elsewhere. */
  readonly external: boolean
  readonly onLeave: boolean
  readonly notes: readonly string[]
  readonly doubts: readonly Doubt[]
}

export type SkipReason =
  | { readonly reason: 'above-table' }
  | { readonly reason: 'header' }
  | { readonly reason: 'repeated-header' }
  | { readonly reason: 'column-numbers' }
  | { readonly reason: 'section' }
  | { readonly reason: 'number-only' }
  | { readonly reason: 'total' }
  | { readonly reason: 'signature' }
  | { readonly reason: 'vacancy' }
  | { readonly reason: 'non-pedagogical'; readonly title: string }
  | { readonly reason: 'no-table' }

export type RefusedReason =
  | { readonly reason: 'name-absent' }
  | { readonly reason: 'name-unreadable'; readonly cell: string }
  | { readonly reason: 'name-incomplete'; readonly cell: string }

export type JoinReason =
  | { readonly reason: 'second-position'; readonly with: RowPlace }
  | { readonly reason: 'same-person'; readonly with: RowPlace }
  | { readonly reason: 'torn-row'; readonly with: RowPlace }

/** What became of a row. Empty rows are not listed. */
export type RowFate = RowPlace &
  (
    | { readonly fate: 'person'; readonly reason: null }
    | { readonly fate: 'joined'; readonly reason: JoinReason }
    | { readonly fate: 'refused'; readonly reason: RefusedReason }
    | { readonly fate: 'skipped'; readonly reason: SkipReason }
  )
