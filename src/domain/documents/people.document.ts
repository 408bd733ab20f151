import { type Case, type Cased, cases, type Gender } from '#kit/russian/case.ts'
import type { FullName } from '#kit/russian/full-name.ts'
import { initialsFirst, surnameFirst } from '#kit/russian/initials.ts'
import { plural } from '#kit/russian/plural.ts'
import type { HeadFacts, NameForms, PersonFacts } from './document-facts.ts'
import { typeset } from './typeset.document.ts'

function cased(make: (one: Case) => string): Cased {
  return Object.fromEntries(cases.map((one) => [one, make(one)])) as Cased
}

/** «Кузнецову Марину Павловну» */
export function fullName(name: NameForms): Cased {
  return cased((one) => name[one].filter((part) => part !== '').join(' '))
}

/** «Кузнецову М. П.»: held together so that initials never part from the surname. */
export function shortName(name: NameForms): Cased {
  return cased((one) => surnameFirst({ ...nominative(name), surname: name[one][0] }))
}

/** «М. П. Кузнецова», as one signs. */
export function signatureName(name: NameForms): string {
  return initialsFirst(nominative(name))
}

function nominative({ nom: [surname, name, patronymic] }: NameForms): FullName {
  return { surname, name, patronymic }
}

/** What follows a name in a list: position, category, length of service, without what is unknown. */
export function description(person: PersonFacts): string {
  const known = [
    person.position.nom,
    person.category ? `${person.category} квалификационная категория` : null,
    person.education ?? null,
    person.experienceYears === null || person.experienceYears === undefined
      ? null
      : experience(person.experienceYears),
  ]
  return typeset(known.filter((part) => part !== null && part !== '').join(', '))
}

function experience(years: number): string {
  return years < 1
    ? 'педагогический стаж менее года'
    : `педагогический стаж ${plural(years, ['год', 'года', 'лет'])}`
}

/** For dense lists: position and category, without length of service. */
function brief({ position, category }: PersonFacts): string {
  return typeset(category ? `${position.nom}, ${category} категория` : position.nom)
}

/** The data of one person in templates. */
export function personData(person: PersonFacts) {
  return {
    full: fullName(person.name),
    name: shortName(person.name),
    signature: signatureName(person.name),
    position: person.position,
    description: description(person),
    brief: brief(person),
    gender: person.gender,
  }
}

const acting: Readonly<Record<Gender, Cased>> = {
  m: {
    nom: 'исполняющий обязанности',
    gen: 'исполняющего обязанности',
    dat: 'исполняющему обязанности',
    acc: 'исполняющего обязанности',
    ins: 'исполняющим обязанности',
    prep: 'исполняющем обязанности',
  },
  f: {
    nom: 'исполняющая обязанности',
    gen: 'исполняющей обязанности',
    dat: 'исполняющей обязанности',
    acc: 'исполняющую обязанности',
    ins: 'исполняющей обязанности',
    prep: 'исполняющей обязанности',
  },
}

/** «исполняющая обязанности директора», where the head only acts; the plain position otherwise. */
export function headPosition({ holding, gender, position }: HeadFacts): Cased {
  if (holding === 'own') return position
  const forTime = holding === 'acting-for-a-time' ? 'временно ' : ''
  return cased((one) => `${forTime}${acting[gender === 'f' ? 'f' : 'm'][one]} ${position.gen}`)
}
