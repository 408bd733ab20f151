import { type Cased, cases, type Gender } from '#kit/russian/case.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { declineName } from '#kit/russian/names.ts'
import { declineOrganisation } from '#kit/russian/organisations.ts'
import { declinePosition } from '#kit/russian/positions.ts'
import type { PersonName } from './person.ts'

/** R-PER-2. Declined by rule; a correction kept for a case stands in its place. */
export function corrected(declined: Cased, corrections: Partial<Cased> | undefined): Cased {
  return { ...declined, ...definedOnly(corrections) }
}

export function casedName(
  name: PersonName & { readonly gender: Gender | null },
  corrections?: Partial<Cased>,
): Cased {
  const forms = declineName(name, name.gender ?? genderOf(name))
  const joined = Object.fromEntries(cases.map((one) => [one, forms[one].filter(Boolean).join(' ')])) as Cased
  return corrected(joined, corrections)
}

export function casedPosition(position: string, corrections?: Partial<Cased>): Cased {
  return corrected(declinePosition(position), corrections)
}

export function casedOrganisation(name: string, corrections?: Partial<Cased>): Cased {
  return corrected(declineOrganisation(name), corrections)
}

/** What of the typed forms differs from the rule: only that is kept. */
export function correctionsOf(declined: Cased, typed: Partial<Cased>): Partial<Cased> {
  const kept: Partial<Record<keyof Cased, string>> = {}
  for (const one of cases) {
    const form = typed[one]?.trim().replace(/\s+/g, ' ')
    if (form && form !== declined[one]) kept[one] = form
  }
  return kept
}

function definedOnly(corrections: Partial<Cased> | undefined): Partial<Cased> {
  return Object.fromEntries(Object.entries(corrections ?? {}).filter(([, form]) => form))
}
