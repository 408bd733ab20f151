/** A person's name as documents write it; who has no patronymic has `null` (an empty string means the same). */
export type FullName = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
}

/** «Иванова Мария Петровна»; without a patronymic just the two. */
export function wholeName({ surname, name, patronymic }: FullName): string {
  return [surname, name, patronymic].filter(Boolean).join(' ')
}
