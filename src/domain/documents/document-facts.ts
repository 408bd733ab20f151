import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import type { Case, Cased, Gender } from '#kit/russian/case.ts'
import type { Holding } from './acting-head.document.ts'
import type { PrintedStage } from './roadmap-days.ts'

/** Surname, name, patronymic (`''` where there is none) in every case. */
export type NameForms = Readonly<Record<Case, readonly [string, string, string]>>

export type PersonFacts = {
  readonly id: string
  readonly name: NameForms
  /** `unknown` is never guessed: a document then says «согласен (согласна)» and leaves the name as it is. */
  readonly gender: Gender | 'unknown'
  readonly position: Cased
  /** The adjective of the category in the nominative («высшая»), `null` where there is none. */
  readonly category?: string | null
  readonly education?: string | null
  /** Whole years of pedagogical work; `null` where unknown. */
  readonly experienceYears?: number | null
}

/** `position` is the plain one («директор»); how it is held is `holding`. */
export type HeadFacts = PersonFacts & { readonly holding: Holding }

export type OrganisationFacts = {
  readonly kind: OrganisationKind
  readonly fullName: Cased
  readonly shortName: Cased
  readonly founder: Cased | null
  /** As an order names it: «г. Светлогорье». */
  readonly place: string
  readonly requisites: Readonly<
    Partial<Record<'address' | 'phone' | 'email' | 'website' | 'inn' | 'ogrn', string>>
  >
  readonly head: HeadFacts
  /** The same `id` as the head's where the head leads mentoring personally. */
  readonly curator: PersonFacts
  readonly hasUnion: boolean
}

/** One difficulty of `reference/deficits.json`; sensitive ones never reach a document. */
export type TopicFacts = {
  readonly code: string
  readonly title: string
  readonly group: string
  readonly sensitive?: boolean
}

/** Employer's assignment under ст. 351.8 ТК, part of the mentor's job, or somebody who is not our employee. */
export type PairBasis = 'assignment_351_8' | 'job_function' | 'outside'

export type PairFacts = {
  readonly id: string
  readonly mentor: PersonFacts
  /** One is a pair, two or more a group. */
  readonly mentees: readonly (PersonFacts & { readonly needCategory?: string | null })[]
  /** Code of `mentoring_forms.json`. */
  readonly form: string
  /** Code of `mentoring_types.json`. */
  readonly type: string
  readonly topics: readonly TopicFacts[]
  readonly from: Day
  readonly through: Day
  /** One sentence for the screen: why these people. */
  readonly reason: string
  /** The same as an act says it; without it the programme names the curator’s proposal. */
  readonly ground?: string
  readonly basis: PairBasis
  readonly mode?: 'in_person' | 'remote' | 'mixed'
  /** Of a pair that people have agreed to; a proposal knows none of it. */
  readonly agreed?: AgreedFacts
}

/** What a mentorship adds to a proposed pair: who helps by single topics, several types, what is signed. */
export type AgreedFacts = {
  readonly coMentors: readonly (PersonFacts & { readonly topics: readonly TopicFacts[] })[]
  /** Codes of `mentoring_types.json`: one or several. */
  readonly types: readonly string[]
  /** `id` of the other thread of a reverse pair. */
  readonly reverseOf: string | null
  /** What an outside mentor works by, «договор № 3 от 1 сентября 2026 г.». */
  readonly agreement: string | null
  /** By the person: the day of the consent in force. */
  readonly consents: ReadonlyMap<string, Day>
  /** By the mentor: the signed addendum. */
  readonly addenda: ReadonlyMap<string, { readonly day: Day; readonly number: string | null }>
  /** The programme is approved together with the order, or was before. */
  readonly programmeApproved: boolean
}

export type YearFacts = {
  readonly today: Day
  /** The calendar year in which the school year begins: 2026 for 2026/2027. */
  readonly schoolYear: number
  readonly organisation: OrganisationFacts
  readonly pairs: readonly PairFacts[]
  readonly roadmapColumns?: 3 | 4 | 6
  /** The roadmap as the organisation keeps it; without one it is drawn from the template. */
  readonly roadmap?: readonly PrintedStage[]
  /** Codes of the optional measures of the roadmap that this organisation takes. */
  readonly optionalMeasures?: readonly string[]
  /** The order that approved the Положение, where somebody has typed it. */
  readonly adoption?: Registered
}

/** Day and number as they are printed: both or a blank for each. */
export type Registered = { readonly day: Day | null; readonly number: string | null }
