import { type Case, type Cased, cases, type Gender } from '#kit/russian/case.ts'
import type { FullName } from '#kit/russian/full-name.ts'
import { declineName } from '#kit/russian/names.ts'
import { declineOrganisation } from '#kit/russian/organisations.ts'
import { declinePosition } from '#kit/russian/positions.ts'
import { heldPost } from './acting-head.document.ts'
import type { HeadFacts, NameForms, OrganisationFacts, PersonFacts } from './document-facts.ts'

/** A person as the tables keep one; `cases` are forms somebody has corrected by hand and go before the rules. */
export type KnownPerson = {
  readonly id: string
  readonly name: FullName
  /** `null` where nothing tells it. */
  readonly gender: Gender | null
  readonly position: string
  readonly cases?: { readonly name?: NameForms; readonly position?: Cased }
  readonly category?: string | null
  readonly education?: string | null
  readonly experienceYears?: number | null
}

export type KnownOrganisation = Pick<OrganisationFacts, 'kind' | 'place' | 'requisites' | 'hasUnion'> & {
  readonly fullName: string
  /** Stands as it is in every case unless corrected; empty where there is none, then the full name serves. */
  readonly shortName: string
  /** `null` or empty: the acts do not name one. */
  readonly founder: string | null
  readonly cases?: { readonly fullName?: Cased; readonly shortName?: Cased; readonly founder?: Cased }
  /** A position written as «и. о. директора» is understood; `acting` says the same of a plain one. */
  readonly head: KnownPerson & { readonly acting: boolean }
  /** `null`: the head leads mentoring personally. */
  readonly curator: KnownPerson | null
}

/** The name by the rules; without a gender it stands as it is in every case. */
export function nameForms(name: FullName, gender: Gender | null): NameForms {
  if (gender !== null) return declineName(name, gender)
  const { surname, name: first, patronymic } = name
  const plain = [surname, first, patronymic ?? ''] as const
  return Object.fromEntries(cases.map((one) => [one, plain])) as Record<Case, typeof plain>
}

export function personFacts(person: KnownPerson): PersonFacts {
  return {
    id: person.id,
    name: person.cases?.name ?? nameForms(person.name, person.gender),
    gender: person.gender ?? 'unknown',
    position: person.cases?.position ?? declinePosition(person.position),
    category: person.category ?? null,
    education: person.education ?? null,
    experienceYears: person.experienceYears ?? null,
  }
}

export function organisationFacts(known: KnownOrganisation): OrganisationFacts {
  const fullName = known.cases?.fullName ?? declineOrganisation(known.fullName)
  const head = headFacts(known.head)
  return {
    kind: known.kind,
    fullName,
    shortName: known.shortName ? (known.cases?.shortName ?? unchanged(known.shortName)) : fullName,
    founder: known.founder ? (known.cases?.founder ?? declineOrganisation(known.founder)) : null,
    place: known.place,
    requisites: known.requisites,
    head,
    curator: known.curator === null ? head : personFacts(known.curator),
    hasUnion: known.hasUnion,
  }
}

function headFacts(known: KnownOrganisation['head']): HeadFacts {
  const { post, holding } = heldPost(known.position)
  if (holding === 'own') return { ...personFacts(known), holding: known.acting ? 'acting' : 'own' }
  // corrected forms, if any, are of the whole phrase and not of the post
  const { position: _, ...cases } = known.cases ?? {}
  return { ...personFacts({ ...known, position: post, cases }), holding }
}

function unchanged(text: string): Cased {
  return Object.fromEntries(cases.map((one) => [one, text])) as Cased
}
