import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'

/** A mentor who works in another organisation: no employment here, but an agreement with it or with the person. */
export type OutsideMentor = {
  readonly person: PersonId
  readonly employer: string
  readonly position: string
  /** «Договор о сетевом взаимодействии № 4 от 01.09.2026», as it was written. */
  readonly agreement: string | null
  readonly from: Day
  readonly through: Day | null
}

/** R-BNK-6. Comes to us on that day. */
export function comesOn({ from, through }: OutsideMentor, on: Day): boolean {
  return from <= on && (through === null || through >= on)
}
