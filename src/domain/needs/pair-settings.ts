import { type LevelName, usualLevels } from '#domain/matching/level-order.ts'
import type { Policy } from '#domain/matching/problem.ts'
import rules from '#reference/matching/category_rules.json' with { type: 'json' }
import mentor from '#reference/matching/mentor_rule.json' with { type: 'json' }
import reference from '#reference/matching/weights.json' with { type: 'json' }
import { usualPlaces } from './said.ts'
import { mostTopics } from './topics.ts'

export type ScorePartName = keyof typeof reference.weights
export const scorePartNames = Object.keys(reference.weights) as readonly ScorePartName[]

/** What an organisation may set for itself; thresholds that a norm sets are not among them. Months, places, topics. */
export type PairThresholds = {
  /** Pedagogical experience of a mentor. */
  readonly mentorMonths: number
  /** Whether a mentor needs a category in force. */
  readonly mentorCategory: boolean
  readonly newcomerMonths: number
  readonly newPositionMonths: number
  /** How long a break makes somebody «вернувшийся», and for how long. */
  readonly breakMonths: number
  readonly breakLasts: number
  /** Places of a mentor who has not said how many. */
  readonly usualPlaces: number
  /** How many topics a request has at most. */
  readonly mostTopics: number
}

/** R-PST-1. By what pairs are proposed in one organisation. `version` 0 is what the program came with. */
export type PairSettings = {
  readonly version: number
  readonly policy: Policy
  /** The levels that count, in their order. */
  readonly levels: readonly LevelName[]
  /** Whether those of a class before others are served before them. */
  readonly classes: boolean
  /** Of each part of a score; a thousand together. */
  readonly weights: Readonly<Record<ScorePartName, number>>
  readonly thresholds: PairThresholds
}

const ruleOf = (id: string) => rules.rules.find((one) => one.id === id)!

export const usualThresholds: PairThresholds = {
  mentorMonths: mentor.pedagogicalMonths,
  mentorCategory: true,
  newcomerMonths: ruleOf('hired-within-a-year').months,
  newPositionMonths: ruleOf('moved-within-a-year').months,
  breakMonths: ruleOf('return-after-break').months,
  breakLasts: ruleOf('return-after-break').lasts!,
  usualPlaces,
  mostTopics,
}

export const usualSettings: PairSettings = {
  version: 0,
  policy: 'maxMin',
  levels: usualLevels.maxMin,
  classes: true,
  weights: reference.weights,
  thresholds: usualThresholds,
}
