import type { Acting } from '#domain/access/policy.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Need } from '#domain/surveys/need.ts'
import type { Offer } from '#domain/surveys/offer.ts'

/** Who keeps personnel matters of the employer: they see people whether or not a consent was given. */
const employer: readonly Acting[] = ['curator', 'hr_specialist', 'head', 'deputy_head']

/**
 * R-BNK-9. Without a signed consent to the processing of personal data nobody in a bank is shown beyond the curator and the
 * employer's own officers: not to the council, not to colleagues. Oneself one always sees.
 */
export function mayBeShown(
  person: string,
  acting: readonly Acting[],
  consented: ReadonlySet<string>,
  viewer: string | null = null,
): boolean {
  return person === viewer || acting.some((one) => employer.includes(one)) || consented.has(person)
}

type Answers = {
  readonly needs: ReadonlyMap<PersonId, Need>
  readonly offers: ReadonlyMap<PersonId, Offer>
}

/**
 * R-BNK-16. What was promised beside each question of a sheet: difficulties are for the curator and the head, and so are the
 * conditions of an offer. Without the right to read surveys a bank is derived from the rest, and from one's own answers.
 */
export function answersShown(
  { needs, offers }: Answers,
  mayReadAnswers: boolean,
  viewer: PersonId | null,
): Answers {
  if (mayReadAnswers) return { needs, offers }
  const hidden = { terms: '', helpWanted: '', minutesAWeek: null }
  return {
    needs: new Map([...needs].filter(([person]) => person === viewer)),
    offers: new Map(
      [...offers].map(([person, offer]) => [person, person === viewer ? offer : { ...offer, ...hidden }]),
    ),
  }
}

declare const shownBrand: unique symbol

/** Somebody whom whoever decides may see. R-BNK-15: what is written about mentors asks for one, and only `shownPeople` makes one. */
export type Shown = PersonId & { readonly [shownBrand]: true }

/** Answers the same person, fit to be decided about, or `undefined` for one who is not shown. */
export function shownPeople(
  acting: readonly Acting[],
  consented: ReadonlySet<string>,
  viewer: string | null,
): (person: string) => Shown | undefined {
  return (person) => (mayBeShown(person, acting, consented, viewer) ? (person as Shown) : undefined)
}
