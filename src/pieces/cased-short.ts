import type { PersonName } from '#domain/people/person.ts'
import type { Cased, Gender } from '#kit/russian/case.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { declineName } from '#kit/russian/names.ts'
import type { CasedName } from './explanation-texts.ts'

type Known = PersonName & {
  readonly id: string
  readonly gender: Gender | null
  readonly corrections: { readonly name?: Partial<Cased> | undefined }
}

/** «Ивановой М. П.» of an id; a form that somebody corrected stands as it was corrected. Nobody known is called nothing. */
export function casedShort(staff: readonly Known[]): CasedName {
  const people = new Map(staff.map((one) => [one.id, one]))
  return (id, one = 'nom') => {
    const person = people.get(id)
    if (!person) return ''
    const typed = person.corrections.name?.[one]?.split(' ')
    const [surname = '', name = '', patronymic = ''] =
      typed ?? declineName(person, person.gender ?? genderOf(person))[one]
    return surnameFirst({ surname, name, patronymic })
  }
}
