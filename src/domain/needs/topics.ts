import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { monthsBetween } from '#domain/people/length-of-service.ts'
import { plain } from '#domain/staff/plain-text.ts'
import type { Day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import offers from '#reference/matching/mentor_topics.json' with { type: 'json' }
import proposals from '#reference/matching/topics_by_category.json' with { type: 'json' }
import { experienceBounds, type PoolPerson } from './pool-person.ts'
import { subjectTitle } from './subjects.ts'

type Deficit = { readonly code: string; readonly applies_to: readonly string[]; readonly sensitive?: boolean }
type ProposalRule = {
  readonly category: string
  readonly kinds: readonly string[]
  readonly positions?: readonly string[]
  readonly topics: readonly string[]
}
type OfferRule = {
  readonly id: string
  readonly months: number
  readonly hereMonths?: number
  readonly positions: readonly string[] | null
  readonly sameSubject?: boolean
  readonly topics: readonly string[]
}

/** How many topics a request has at most, unless an organisation says otherwise. */
export const mostTopics = proposals.most

const topics = new Map((deficits.items as readonly Deficit[]).map((one) => [one.code, one]))

/**
 * R-NEE-4. Up to three topics for a person's categories: the first topic of each category, then the second. Only topics
 * of this kind of organisation, never sensitive ones. A proposal: the person confirms or changes it.
 */
export function topicsFor(
  categories: readonly string[],
  kind: OrganisationKind,
  position: string | null,
  most = mostTopics,
): string[] {
  const lists = categories.map((category) => proposedBy(category, kind, position))
  const found: string[] = []
  for (let at = 0; at < Math.max(0, ...lists.map((list) => list.length)); at++)
    for (const list of lists) {
      const topic = list[at]
      if (topic && !found.includes(topic)) found.push(topic)
    }
  return found.slice(0, most)
}

function proposedBy(category: string, kind: OrganisationKind, position: string | null): string[] {
  const rule = (proposals.rules as readonly ProposalRule[]).find(
    (one) =>
      one.category === category &&
      one.kinds.includes(kind) &&
      (one.positions === undefined || (position !== null && one.positions.includes(position))),
  )
  return (rule?.topics ?? []).filter(
    (topic) => mayBeTopic(topic) && topics.get(topic)!.applies_to.includes(kind),
  )
}

/** A topic that may enter scores, cards and exports. */
export function mayBeTopic(topic: string): boolean {
  const found = topics.get(topic)
  return found !== undefined && found.sensitive !== true
}

/** R-NEE-5. The requested topics that a mentor can lead, inferred from position, subject and experience. */
export function coveredTopics(
  requested: readonly string[],
  mentee: PoolPerson,
  mentor: PoolPerson,
  today: Day,
): string[] {
  const rules = (offers.rules as readonly OfferRule[]).filter((rule) => offersBy(rule, mentee, mentor, today))
  return requested.filter((topic) => rules.some((rule) => rule.topics.includes(topic)))
}

function offersBy(rule: OfferRule, mentee: PoolPerson, mentor: PoolPerson, today: Day): boolean {
  if (rule.positions && (mentor.position === null || !rule.positions.includes(mentor.position))) return false
  if (experienceBounds(mentor).least < rule.months) return false
  if (rule.hereMonths && (mentor.hiredOn === null || monthsBetween(mentor.hiredOn, today) < rule.hereMonths))
    return false
  return !rule.sameSubject || sameSubject(mentee.subject, mentor.subject)
}

/** R-NEE-14. The same subject, however each list writes it. */
export function sameSubject(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && plain(subjectTitle(one)) === plain(subjectTitle(other))
}

/** Positions close enough to learn from each other; undefined when the position belongs to no family. */
export function familyOf(position: string | null): string | undefined {
  if (position === null) return undefined
  const families: Readonly<Record<string, readonly string[]>> = offers.families
  return Object.keys(families).find((family) => families[family]!.includes(position))
}
