import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { casedOrganisation, corrected } from '#domain/people/cased-forms.ts'
import { type Employment, mainEmployment, type PersonCategory } from '#domain/people/employment.ts'
import { serviceOn } from '#domain/people/length-of-service.ts'
import type { Day } from '#kit/day.ts'
import { type Cased, cases, type Gender } from '#kit/russian/case.ts'
import { genderOf } from '#kit/russian/names.ts'
import { declinePosition } from '#kit/russian/positions.ts'
import type { NameForms } from './document-facts.ts'
import { type KnownOrganisation, type KnownPerson, nameForms } from './facts-from.ts'

type KeptPerson = {
  readonly id: string
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
  readonly gender: Gender | null
  readonly pedagogicalMonths: number | null
  readonly serviceOn: Day | null
  readonly employments: readonly Employment[]
  readonly categories: readonly PersonCategory[]
  readonly corrections: { readonly name?: Partial<Cased>; readonly position?: Partial<Cased> }
}

/** What documents call each category, and a position nobody wrote down. */
export type DocumentNames = {
  readonly categories: Readonly<Record<string, string>>
  readonly teacher: string
}

/** R-PER-2. A person as documents know one: kept corrections of forms stand before the rules. */
export function personOfDocuments(kept: KeptPerson, today: Day, names: DocumentNames): KnownPerson {
  const { id, surname, name, patronymic, corrections } = kept
  const whole = { surname, name, patronymic }
  const gender = kept.gender ?? genderOf(whole) ?? null
  const position = mainEmployment(kept.employments)?.position || names.teacher
  const held = kept.categories.find((one) => one.category in names.categories)?.category
  const months = serviceOn(kept.pedagogicalMonths, kept.serviceOn, today)
  return {
    id,
    name: whole,
    gender,
    position,
    cases: {
      ...(corrections.name ? { name: correctedName(nameForms(whole, gender), corrections.name) } : {}),
      ...(corrections.position
        ? { position: corrected(declinePosition(position), corrections.position) }
        : {}),
    },
    category: held === undefined ? null : (names.categories[held] ?? null),
    experienceYears: months === null ? null : Math.floor(months / 12),
  }
}

/** A correction holds the whole name; its words go back to surname, name, patronymic by their number. */
function correctedName(forms: NameForms, corrections: Partial<Cased>): NameForms {
  const parts = cases.map((one) => {
    const words = corrections[one]?.split(' ')
    const given = forms[one]
    const surnameWords = given[0].split(' ').length
    if (!words) return [one, given] as const
    const surname = words.slice(0, surnameWords).join(' ')
    const name = words[surnameWords] ?? ''
    return [one, [surname, name, words.slice(surnameWords + 1).join(' ')]] as const
  })
  return Object.fromEntries(parts) as unknown as NameForms
}

type KeptOrganisation = {
  readonly kind: OrganisationKind
  readonly fullName: string
  readonly shortName: string
  readonly founder: string
  readonly place: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly site: string
  readonly inn: string
  readonly ogrn: string
  readonly corrections: {
    readonly fullName?: Partial<Cased>
    readonly shortName?: Partial<Cased>
    readonly founder?: Partial<Cased>
  }
}

type Leading = {
  readonly head: KnownPerson
  readonly curator: KnownPerson | null
  readonly hasUnion: boolean
}

/** The organisation as documents know it; an empty requisite is no requisite. */
export function organisationOfDocuments(
  kept: KeptOrganisation,
  { head, curator, hasUnion }: Leading,
): KnownOrganisation {
  const { kind, fullName, shortName, founder, place, corrections } = kept
  const { address, phone, email, site: website, inn, ogrn } = kept
  const given = Object.entries({ address, phone, email, website, inn, ogrn }).filter(
    ([, text]) => text !== '',
  )
  return {
    kind,
    fullName,
    shortName,
    founder,
    place,
    requisites: Object.fromEntries(given),
    hasUnion,
    cases: {
      fullName: casedOrganisation(fullName, corrections.fullName),
      shortName: casedOrganisation(shortName, corrections.shortName),
      founder: casedOrganisation(founder, corrections.founder),
    },
    head: { ...head, acting: false },
    curator: curator?.id === head.id ? null : curator,
  }
}
