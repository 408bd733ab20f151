/** The part of a surname that stays in all its cases: «Титов» in «Титовым», «Соколов» in «Соколовой»; of a double one, of its first
 *  half. `null`: too short to look for. */
export function surnameStem(surname: string): string | null {
  const first = surname.split('-').find((part) => part.length >= shortest) ?? ''
  const stem = first.length > 5 ? first.slice(0, -2) : first
  return stem.length < shortest ? null : stem
}

const shortest = 3
