import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import type { Around } from '../programme-desk.ts'

type Known = Pick<Around, 'people'>

/** «Петров П. А.»; somebody who is not in the lists any more is still somebody. */
export function shortNameOf({ people }: Known, person: string): string {
  const found = people.get(person as PersonId)
  return found ? surnameFirst({ ...found, patronymic: found.patronymic ?? '' }) : '—'
}

export function menteeNames(around: Known, mentorship: Pick<Mentorship, 'members'>): string {
  return menteesIn(mentorship)
    .map(({ person }) => shortNameOf(around, person))
    .join(', ')
}

export function mentorName(around: Known, mentorship: Pick<Mentorship, 'members'>): string {
  return shortNameOf(around, mentorOf(mentorship).person)
}
