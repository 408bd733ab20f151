/** A person's name as documents write it; who has no patronymic has `null` (an empty string means the same). */
export type FullName = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
}
