import type { Id } from '#kit/brand.ts'

export type PersonId = Id<'person'>

/** Surname, name and patronymic as in the passport; no patronymic is `null`, never an empty string. */
export type PersonName = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
}
