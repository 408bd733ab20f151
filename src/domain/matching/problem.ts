import type { Day } from '#kit/day.ts'
import type { LevelName } from './level-order.ts'

/** What a mentee asks for, as the solver sees it. `priority` 0 is served first; a person is matched once. */
export type Request = {
  readonly id: string
  readonly person: string | null
  readonly priority: number
  readonly waitingSince: Day | null
}

/** Places that a mentor offers together: a group has `min` 2 (or more) and is led by at least so many, or not at all. */
export type PlaceBlock = {
  readonly id: string
  readonly person: string | null
  readonly min: number
  readonly max: number
}

/** Blocks of one mentor that together lead no more than `max`; a block stands under one roof at most. */
export type Roof = { readonly blocks: readonly string[]; readonly max: number }

/** A pair that may be. Scores and preferences are integers 0..1000. */
export type Edge = {
  readonly request: string
  readonly block: string
  readonly score: number
  readonly menteePref: number
  readonly mentorPref: number
}

/** A pair that may not be, and the code of the reason. */
export type Removed = { readonly request: string; readonly block: string; readonly reason: string }

/** A pair that a person has already decided. */
export type Lock = { readonly request: string; readonly block: string }

export type Problem = {
  readonly requests: readonly Request[]
  readonly blocks: readonly PlaceBlock[]
  readonly edges: readonly Edge[]
  readonly removed: readonly Removed[]
  readonly locks: readonly Lock[]
  readonly roofs?: readonly Roof[]
}

/** `maxMin`: all levels. `sum`: most served, then the largest sum, classes ignored. `stable`: stability before the sum. */
export const policies = ['maxMin', 'sum', 'stable'] as const
export type Policy = (typeof policies)[number]

export type ChosenPair = {
  readonly request: string
  readonly block: string
  readonly score: number
  readonly locked: boolean
}

/** Why a request stays without a pair; `counts` is how many blocks fell away for each reason. */
export type Unmatched = {
  readonly request: string
  readonly why: 'no-eligible' | 'no-place' | 'group-closed'
  readonly counts: readonly { readonly reason: string; readonly blocks: number }[]
}

/** `primal` is the sum of the scores, `dual` the most that any plan of the same level can have; equal when `exact`. */
export type Certificate = {
  readonly primal: number
  readonly dual: number
  readonly exact: boolean
  /** Where the search was cut short: nobody can serve more than this. */
  readonly servedAtMost?: number
}

export type Solution = {
  readonly kind: 'solution'
  readonly policy: Policy
  readonly pairs: readonly ChosenPair[]
  readonly served: number
  readonly servedByClass: readonly {
    readonly priority: number
    readonly served: number
    readonly of: number
  }[]
  readonly total: number
  /** The lowest score in this plan; 0 when nobody is served. */
  readonly worst: number
  /** The highest lowest score that a plan serving as many people can have: what `worst` could have been. */
  readonly bestWorst: number
  /** The squares of how many each mentor leads, added up: less is more even. */
  readonly spread: number
  /** Who has a pair now that is still possible, and another or none in this plan. */
  readonly moved: number
  readonly levels: readonly LevelName[]
  readonly closed: readonly string[]
  readonly unmatched: readonly Unmatched[]
  readonly blocking: { readonly 0: number; readonly 50: number; readonly 100: number }
  readonly certificate: Certificate
}

/** Why there is nothing to show. */
export type Infeasible =
  | {
      readonly kind: 'infeasible'
      readonly reason: 'lock-forbidden'
      readonly conflict: readonly (Lock & { readonly code: string })[]
    }
  | { readonly kind: 'infeasible'; readonly reason: 'lock-capacity'; readonly conflict: readonly Lock[] }
  /** A plan was found and its proof does not hold: it is not shown. */
  | { readonly kind: 'infeasible'; readonly reason: 'unproven'; readonly conflict: readonly never[] }
