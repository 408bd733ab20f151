import type { PoolPerson } from './pool-person.ts'

export type PairOf = { readonly mentee: string; readonly mentor: string }

export const pairKey = (mentee: string, mentor: string) => `${mentee}\u0000${mentor}`

/** What people have already said or lived through. */
export type PairHistory = {
  readonly refusals: readonly PairOf[]
  readonly bans: readonly PairOf[]
  readonly failed: readonly PairOf[]
  /** The teacher's explicit consent to the form «руководитель – педагог». */
  readonly bossConsents: readonly PairOf[]
}

export type EligibilityContext = PairHistory & {
  readonly admitted: ReadonlySet<string>
  readonly covered: readonly string[]
  readonly requested: readonly string[]
  /** Kinds of mentoring by mentor; a mentor not named here offers every kind. */
  readonly kindsOffered: ReadonlyMap<string, readonly string[]>
  readonly kindAsked: string
  readonly acrossSites: boolean
  /** One of the two marked «нет». */
  readonly unfit?: boolean
}

export const ineligibleReasons = [
  'self',
  'boss-line',
  'refused',
  'curator-ban',
  'failed-before',
  'mentor-away',
  'mentor-not-admitted',
  'kind-not-offered',
  'territory',
  'no-topic-covered',
  // the last of all: a mark that nobody is told of shows where nothing else stands in the way (R-WSH-4)
  'unfit-by-answers',
] as const
export type IneligibleReason = (typeof ineligibleReasons)[number]

/** What even a curator's own choice may not overrule. */
export const firmReasons: readonly IneligibleReason[] = [
  'self',
  'boss-line',
  'refused',
  'curator-ban',
  'unfit-by-answers',
]

/** R-NEE-6. Every reason why this pair may not be, the gravest first; empty when it may. */
export function eligibility(
  mentee: PoolPerson,
  mentor: PoolPerson,
  context: EligibilityContext,
): IneligibleReason[] {
  const among = (list: readonly PairOf[]) =>
    list.some((one) => one.mentee === mentee.id && one.mentor === mentor.id)
  const leads = mentor.role !== null || mentee.role !== null
  const kinds = context.kindsOffered.get(mentor.id)
  const holds: Readonly<Record<IneligibleReason, boolean>> = {
    self: mentee.id === mentor.id,
    'boss-line': leads && !among(context.bossConsents),
    refused: among(context.refusals),
    'curator-ban': among(context.bans),
    'failed-before': among(context.failed),
    'mentor-away': mentor.onLeave,
    'mentor-not-admitted': !context.admitted.has(mentor.id),
    'kind-not-offered': kinds !== undefined && !kinds.includes(context.kindAsked),
    territory:
      !context.acrossSites && mentee.site !== null && mentor.site !== null && mentee.site !== mentor.site,
    'no-topic-covered': context.requested.length > 0 && context.covered.length === 0,
    'unfit-by-answers': context.unfit === true,
  }
  return ineligibleReasons.filter((reason) => holds[reason])
}
