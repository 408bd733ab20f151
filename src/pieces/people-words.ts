import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import { type Employment, employmentWords, mainEmployment } from '#domain/people/employment.ts'
import type { PersonId, PersonName } from '#domain/people/person.ts'
import type { Gender } from '#kit/russian/case.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { surnameFirst } from '#kit/russian/initials.ts'

type Known = PersonName & {
  readonly id: PersonId
  readonly gender: Gender | null
  readonly employments: readonly Employment[]
}

/** How each person is called on a page, by id; an unknown id is called nothing. */
export type PeopleWords = {
  readonly name: (id: string) => string
  readonly short: (id: string) => string
  /** «учитель, математика»; who comes from outside by one's own position and employer. */
  readonly role: (id: string) => string
  readonly gender: (id: string) => Gender | undefined
}

export function peopleWords(people: readonly Known[], outside: readonly OutsideMentor[] = []): PeopleWords {
  const known = new Map<string, Known>(people.map((one) => [one.id, one]))
  const coming = new Map<string, OutsideMentor>(outside.map((one) => [one.person, one]))
  const found = (id: string) => known.get(id)
  return {
    name: (id) => {
      const person = found(id)
      return person ? wholeName(person) : ''
    },
    short: (id) => {
      const person = found(id)
      return person ? surnameFirst(person) : ''
    },
    role: (id) => {
      const guest = coming.get(id)
      if (guest) return `${guest.position}, ${guest.employer}`
      const job = mainEmployment(found(id)?.employments ?? [])
      return job ? employmentWords(job) : ''
    },
    gender: (id) => {
      const person = found(id)
      return person && (person.gender ?? genderOf(person))
    },
  }
}
