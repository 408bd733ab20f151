import type { Likeness } from '#domain/free-words/likeness.ts'
import type { Day } from '#kit/day.ts'
import weights from '#reference/matching/weights.json' with { type: 'json' }
import { bestCategory } from './mentor-candidate.ts'
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
  | { readonly kind: 'no-data'; readonly data: 'marks' | 'text' | 'style' | 'hours' }

export type ScorePart = {
  readonly part: keyof typeof weights.weights
  readonly points: number
  readonly of: number
  readonly because: ScoreBecause
}
export type PairScore = {
  readonly total: number
  readonly weights: string
  readonly parts: readonly ScorePart[]
}

/**
 * R-NEE-7. The score of a pair, 0..1000, in whole points by parts. Parts nobody has answered for yet give 0 and say so.
 * Age, sex and family never enter.
 */
export function scorePair(
  mentee: { readonly person: PoolPerson; readonly topics: readonly string[] },
  mentor: { readonly person: PoolPerson; readonly covered: readonly string[] },
  today: Day,
  alike?: Likeness | undefined,
): PairScore {
  const requested = mentee.topics.length
  const found: Readonly<Record<ScorePart['part'], readonly [points: number, because: ScoreBecause]>> = {
    coverage: [
      requested === 0 ? 0 : Math.floor((weights.weights.coverage * mentor.covered.length) / requested),
      { kind: 'topics', covered: mentor.covered, requested },
    ],
    marks: [0, { kind: 'no-data', data: 'marks' }],
    subject: subjectPart(mentee.person, mentor.person),
    place: placePart(mentee.person, mentor.person),
    text: alike ? wordsPart(alike) : [0, { kind: 'no-data', data: 'text' }],
    style: [0, { kind: 'no-data', data: 'style' }],
    hours: [0, { kind: 'no-data', data: 'hours' }],
    results: resultsPart(mentor.person, today),
  }
  const names = Object.keys(weights.weights) as ScorePart['part'][]
  const parts = names.map((part): ScorePart => {
    const [points, because] = found[part]
    return { part, points, of: weights.weights[part], because }
  })
  return { total: parts.reduce((all, one) => all + one.points, 0), weights: weights.version, parts }
}

/** R-WRD-10. What both wrote in their own words, as a share of the weight. */
function wordsPart({ points, concepts }: Likeness): [number, ScoreBecause] {
  return [Math.floor((weights.weights.text * points) / 100), { kind: 'words', concepts }]
}

function subjectPart(mentee: PoolPerson, mentor: PoolPerson): [number, ScoreBecause] {
  const { position } = mentor
  if (mentor.subject !== null && sameSubject(mentee.subject, mentor.subject))
    return [weights.subject['same-subject'], { kind: 'same-subject', subject: subjectTitle(mentor.subject) }]
  if (position !== null && mentee.position === position) {
    const alone = mentee.subject === null && mentor.subject === null
    return alone
      ? [weights.subject['same-position'], { kind: 'same-position', position }]
      : [weights.subject['same-position-other-subject'], { kind: 'same-position-other-subject', position }]
  }
  const family = familyOf(position)
  return family !== undefined && family === familyOf(mentee.position)
    ? [weights.subject['same-family'], { kind: 'same-family' }]
    : [weights.subject.other, { kind: 'other-work' }]
}

function placePart(mentee: PoolPerson, mentor: PoolPerson): [number, ScoreBecause] {
  const apart = mentee.site !== null && mentor.site !== null && mentee.site !== mentor.site
  return apart ? [0, { kind: 'other-site' }] : [weights.weights.place, { kind: 'same-organisation' }]
}

function resultsPart(mentor: PoolPerson, today: Day): [number, ScoreBecause] {
  const held = bestCategory(mentor, today)
  const points: Readonly<Record<string, number>> = weights.results
  return held
    ? [points[held.category] ?? 0, { kind: 'category', category: held.category }]
    : [0, { kind: 'no-category' }]
}
