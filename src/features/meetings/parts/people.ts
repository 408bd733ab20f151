import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { withWhom as others } from '#pieces/mentorship-texts.ts'
import type { Named } from '../pair-desk.ts'

type Known = ReadonlyMap<string, Named>

/** «Петров П. А.»; somebody who is not in the lists any more is still somebody. */
export function shortName(people: Known, person: string): string {
  const found = people.get(person)
  return found ? surnameFirst(found) : '—'
}

export const namesOf = (people: Known, ids: readonly string[]): string =>
  ids.map((one) => shortName(people, one)).join(', ')

/** The others of a pair, as one of them calls it: «Белов А. С.». */
export function withWhom(
  people: Known,
  { members }: Pick<Mentorship, 'members'>,
  reader: string | null,
): string {
  return others({ members }, reader, (person) => shortName(people, person))
}
