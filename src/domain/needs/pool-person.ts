import type { PersonCategory } from '#domain/people/employment.ts'
import type { Day } from '#kit/day.ts'

/**
 * A member of the staff as the rules of needs and pairs see them. `null` is «не знаем», never «нет»:
 * `categories` null is an empty cell, an empty list is «без категории». Months are as of today.
 */
export type PoolPerson = {
  readonly id: string
  readonly birth: Day | { readonly year: number } | null
  readonly position: string | null
  readonly subject: string | null
  readonly categories: readonly PersonCategory[] | null
  readonly pedagogicalMonths: number | null
  readonly totalMonths: number | null
  readonly hiredOn: Day | null
  readonly inPositionSince: Day | null
  readonly onLeave: boolean
  readonly external: boolean
  readonly pedagogicalEducation: boolean | null
  readonly role: 'head' | 'deputy' | null
  /** The last long break in pedagogical work, if one is known. */
  readonly lastBreak: { readonly months: number; readonly endedOn: Day } | null
  /** Building or territory, where the organisation has several. */
  readonly site: string | null
}

/** Between how many months the pedagogical experience lies: it is never longer than the whole length of service. */
export function experienceBounds(person: PoolPerson): { readonly least: number; readonly most: number } {
  if (person.pedagogicalMonths !== null)
    return { least: person.pedagogicalMonths, most: person.pedagogicalMonths }
  return { least: 0, most: person.totalMonths ?? Number.POSITIVE_INFINITY }
}
