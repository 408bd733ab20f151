import type { Likeness } from '#domain/free-words/likeness.ts'
import type { Day } from '#kit/day.ts'
import weights from '#reference/matching/weights.json' with { type: 'json' }
import { enoughTimes, type HabitsAlike } from './habits.ts'
import { bestCategory } from './mentor-candidate.ts'
import { type PairSettings, type ScorePartName, scorePartNames } from './pair-settings.ts'
import type { PoolPerson } from './pool-person.ts'
import { subjectTitle } from './subjects.ts'
import { familyOf, sameSubject } from './topics.ts'

export type ScoreBecause =
  | { readonly kind: 'topics'; readonly covered: readonly string[]; readonly requested: number }
  | { readonly kind: 'same-subject'; readonly subject: string }
  | { readonly kind: 'same-position'; readonly position: string }
  | { readonly kind: 'same-position-other-subject'; readonly position: string }
  | { readonly kind: 'same-family' }
  | { readonly kind: 'other-work' }
  | { readonly kind: 'same-organisation' }
  | { readonly kind: 'other-site' }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'no-category' }
  | { readonly kind: 'words'; readonly concepts: readonly string[] }
  /** What both marked, taken together. */
  | { readonly kind: 'marks' }
  | { readonly kind: 'style'; readonly same: number; readonly of: number }
  | { readonly kind: 'hours'; readonly times: readonly string[] }
  | { readonly kind: 'no-data'; readonly data: 'marks' | 'text' | 'style' | 'hours' }

export type ScorePart = {
  readonly part: ScorePartName
  readonly points: number
  readonly of: number
  readonly because: ScoreBecause
}
export type PairScore = {
  readonly total: number
  /** The version of the settings it was made by. */
  readonly weights: string
  readonly parts: readonly ScorePart[]
}

/** What two people have said that bears on each other. */
type SaidOfPair = Partial<HabitsAlike> & {
  readonly words?: Likeness | undefined
  /** Per cent of the weight; `null` where neither has answered. */
  readonly marks?: number | null
}

/**
 * R-NEE-7. The score of a pair, 0..1000, in whole points by parts. Parts nobody has answered for yet give 0 and say so.
 * Age, sex and family never enter.
 */
export function scorePair(
  mentee: { readonly person: PoolPerson; readonly topics: readonly string[] },
  mentor: { readonly person: PoolPerson; readonly covered: readonly string[] },
  { today, settings }: { readonly today: Day; readonly settings: PairSettings },
  said: SaidOfPair = {},
): PairScore {
  const requested = mentee.topics.length
  const { words, marks = null, style, times } = said
  const most = settings.weights
  const found: Readonly<Record<ScorePartName, readonly [points: number, because: ScoreBecause]>> = {
    coverage: [
      requested === 0 ? 0 : Math.floor((most.coverage * mentor.covered.length) / requested),
      { kind: 'topics', covered: mentor.covered, requested },
    ],
    marks: marksPart(marks, most.marks),
    subject: subjectPart(mentee.person, mentor.person, most.subject),
    place: placePart(mentee.person, mentor.person, most.place),
    text: words ? wordsPart(words, most.text) : [0, { kind: 'no-data', data: 'text' }],
    style: style ? stylePart(style, most.style) : [0, { kind: 'no-data', data: 'style' }],
    hours: times ? hoursPart(times, most.hours) : [0, { kind: 'no-data', data: 'hours' }],
    results: resultsPart(mentor.person, today, most.results),
  }
  const parts = scorePartNames.map((part): ScorePart => {
    const [points, because] = found[part]
    return { part, points, of: most[part], because }
  })
  const own = settings.version === 0 ? '' : `.${settings.version}`
  return {
    total: parts.reduce((all, one) => all + one.points, 0),
    weights: `${weights.version}${own}`,
    parts,
  }
}

/** R-WSH-5. The shares of both sides together, of the whole weight. */
function marksPart(share: number | null, most: number): [number, ScoreBecause] {
  return share === null
    ? [0, { kind: 'no-data', data: 'marks' }]
    : [Math.floor((most * share) / 100), { kind: 'marks' }]
}

/** R-PST-6. The share of the questions answered alike. */
function stylePart({ same, of }: NonNullable<HabitsAlike['style']>, most: number): [number, ScoreBecause] {
  return [Math.floor((most * same) / of), { kind: 'style', same, of }]
}

/** R-PST-6. One common part of a week is half, two are all of it. */
function hoursPart(times: readonly string[], most: number): [number, ScoreBecause] {
  return [Math.floor((most * Math.min(times.length, enoughTimes)) / enoughTimes), { kind: 'hours', times }]
}

/** `points` of a scale that the reference gives for its own weight, in the weight that is set. */
function scaled(points: number, part: 'subject' | 'results', most: number): number {
  return Math.floor((most * points) / weights.weights[part])
}

/** R-WRD-10. What both wrote in their own words, as a share of the weight. */
function wordsPart({ points, concepts }: Likeness, most: number): [number, ScoreBecause] {
  return [Math.floor((most * points) / 100), { kind: 'words', concepts }]
}

function subjectPart(mentee: PoolPerson, mentor: PoolPerson, most: number): [number, ScoreBecause] {
  const [points, because] = stageOf(mentee, mentor)
  return [scaled(weights.subject[points], 'subject', most), because]
}

function stageOf(mentee: PoolPerson, mentor: PoolPerson): [keyof typeof weights.subject, ScoreBecause] {
  const { position } = mentor
  if (mentor.subject !== null && sameSubject(mentee.subject, mentor.subject))
    return ['same-subject', { kind: 'same-subject', subject: subjectTitle(mentor.subject) }]
  if (position !== null && mentee.position === position) {
    const alone = mentee.subject === null && mentor.subject === null
    const kind = alone ? 'same-position' : 'same-position-other-subject'
    return [kind, { kind, position }]
  }
  const family = familyOf(position)
  return family !== undefined && family === familyOf(mentee.position)
    ? ['same-family', { kind: 'same-family' }]
    : ['other', { kind: 'other-work' }]
}

function placePart(mentee: PoolPerson, mentor: PoolPerson, most: number): [number, ScoreBecause] {
  const apart = mentee.site !== null && mentor.site !== null && mentee.site !== mentor.site
  return apart ? [0, { kind: 'other-site' }] : [most, { kind: 'same-organisation' }]
}

function resultsPart(mentor: PoolPerson, today: Day, most: number): [number, ScoreBecause] {
  const held = bestCategory(mentor, today)
  const points: Readonly<Record<string, number>> = weights.results
  return held
    ? [scaled(points[held.category] ?? 0, 'results', most), { kind: 'category', category: held.category }]
    : [0, { kind: 'no-category' }]
}
