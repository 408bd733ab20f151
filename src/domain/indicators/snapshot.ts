import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { type Indicated, keyOf } from './indicator.ts'

export type SnapshotId = Id<'snapshot'>

/** A number as it stood: with ids of what it counted and never a name. */
export type Figure = {
  readonly code: string
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number | null
  readonly counted: readonly string[]
  readonly of: readonly string[] | null
  readonly parts: readonly Pick<Figure, 'code' | 'value' | 'numerator' | 'denominator'>[]
}

export type SnapshotOutline = {
  readonly id: SnapshotId
  readonly on: Day
  readonly schoolYear: number
  readonly madeAt: Instant
  /** `null`: the program made it. */
  readonly madeBy: PersonId | null
  readonly name: string
}

export type Snapshot = SnapshotOutline & { readonly figures: readonly Figure[] }

export function figureOf({ code, value, totals, numerator, denominator, parts }: Indicated): Figure {
  return {
    code,
    value,
    ...totals,
    counted: numerator.map(({ of }) => keyOf(of)),
    of: denominator?.map(({ of }) => keyOf(of)) ?? null,
    parts: parts.map((part) => ({ code: part.code, value: part.value, ...part.totals })),
  }
}

/** What a snapshot has and the facts of today do not, and the other way about. */
export type Difference = {
  readonly numerator: { readonly added: readonly string[]; readonly gone: readonly string[] }
  readonly denominator: { readonly added: readonly string[]; readonly gone: readonly string[] }
}

/** R-IND-21. A snapshot stays as it was made: where the facts of its day are others by now, that is said. `null`: it is the
 *  same. */
export function differenceOf(kept: Figure, now: Figure): Difference | null {
  const same =
    kept.value === now.value && kept.numerator === now.numerator && kept.denominator === now.denominator
  const difference = {
    numerator: apart(kept.counted, now.counted),
    denominator: apart(kept.of ?? [], now.of ?? []),
  }
  const alike = [difference.numerator, difference.denominator].every(
    ({ added, gone }) => added.length + gone.length === 0,
  )
  return same && alike ? null : difference
}

function apart(before: readonly string[], now: readonly string[]) {
  const had = new Set(before)
  const has = new Set(now)
  return { added: now.filter((one) => !had.has(one)), gone: before.filter((one) => !has.has(one)) }
}
