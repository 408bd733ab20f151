import { type Case, type Cased, cases, type Gender } from '#kit/russian/case.ts'
import type { FullName } from '#kit/russian/full-name.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { declineFirstName } from '#kit/russian/inflection/first-name.ts'
import { unchanged } from '#kit/russian/inflection/paradigm.ts'
import { declinePatronymic } from '#kit/russian/inflection/patronymic.ts'
import { declineSurname } from '#kit/russian/inflection/surname.ts'

export type { FullName } from '#kit/russian/full-name.ts'
export { genderOf } from '#kit/russian/gender.ts'

/** Surname, name and patronymic, in this order; no patronymic is an empty string. */
export type NameParts = readonly [surname: string, name: string, patronymic: string]

/**
 * All six cases of a person's name. The gender is worked out when it is not given; when nothing tells it, the
 * name stays in the nominative, because a name left as it is reads better than a wrong ending.
 */
export function declineName(name: FullName, gender = genderOf(name)): Readonly<Record<Case, NameParts>> {
  const [surname, first, patronymic] = partsOf(name, gender)
  return Object.fromEntries(
    cases.map((one) => [one, [surname[one], first[one], patronymic[one]] as const]),
  ) as unknown as Readonly<Record<Case, NameParts>>
}

/** «Ивановой Марии Петровны»: the whole name in one case. */
export function nameIn(one: Case, name: FullName, gender = genderOf(name)): string {
  return declineName(name, gender)
    [one].filter((part) => part !== '')
    .join(' ')
}

function partsOf(name: FullName, gender: Gender | undefined): readonly [Cased, Cased, Cased] {
  const patronymic = name.patronymic ?? ''
  if (gender === undefined) return [unchanged(name.surname), unchanged(name.name), unchanged(patronymic)]
  return [
    declineSurname(name.surname, gender),
    declineFirstName(name.name, gender),
    declinePatronymic(patronymic, gender),
  ]
}
