import type { Side } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import reference from '#reference/impressions.json' with { type: 'json' }
import type { Moment } from './measurement.ts'

/** `anonymous`: only in totals, whose it is is not kept. `paired`: kept with the sheet, so that the beginning and the end of
 *  one person can be compared, and shown only in totals. `curator`: read by the curator, with the name. */
export type SeenBy = 'anonymous' | 'paired' | 'curator'

export type ImpressionQuestion = {
  readonly code: string
  /** `scale`: 1 to 10. */
  readonly kind: 'scale' | 'one' | 'text'
  readonly label: string
  readonly hint?: string
  readonly seenBy: SeenBy
  readonly options?: readonly { readonly value: string; readonly title: string }[]
  /** Number in the source questionnaire, or the code of the indicator it is for. */
  readonly source: number | string
  readonly kinds?: readonly OrganisationKind[]
}

export type ImpressionQuestionnaire = {
  readonly code: string
  readonly version: number
  readonly from: Day
  readonly through: Day | null
  readonly moment: Moment
  readonly sides: readonly Side[]
  readonly title: string
  readonly lead: string
  readonly basis: string
  /** «по памяти»: nobody has compared the wording with its source yet. */
  readonly verified: string
  readonly questions: readonly ImpressionQuestion[]
  /** Questions of the source that are not asked, each with its reason. */
  readonly leftOut: readonly { readonly source: number | string; readonly reason: string }[]
}

export const impressionQuestionnaires = reference.items as unknown as readonly ImpressionQuestionnaire[]

/** R-IMP-5. What this side is asked at this moment, by the newest version in force on that day. */
export function questionnaireAt(
  moment: Moment,
  side: Side,
  on: Day,
  all: readonly ImpressionQuestionnaire[] = impressionQuestionnaires,
): ImpressionQuestionnaire | undefined {
  return all
    .filter((one) => one.moment === moment && one.sides.includes(side))
    .filter((one) => one.from <= on && (one.through === null || one.through >= on))
    .toSorted((one, other) => other.version - one.version)[0]
}

/** What is asked in an organisation of this kind; `again`: only what is for the curator, by name. */
export function questionsOf(
  { questions }: ImpressionQuestionnaire,
  kind: OrganisationKind,
  again = false,
): readonly ImpressionQuestion[] {
  return questions.filter(
    (one) => (one.kinds === undefined || one.kinds.includes(kind)) && (!again || one.seenBy === 'curator'),
  )
}
