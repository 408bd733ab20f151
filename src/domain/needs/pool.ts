import type { Edge, Problem, Removed } from '#domain/matching/problem.ts'
import { eligibility, firmReasons, type IneligibleReason, pairKey } from './eligibility.ts'
import { habitsAlikeBy } from './habits.ts'
import {
  isByRequest,
  type MenteeCategory,
  mayChoose,
  menteeCategories,
  neededSince,
  priorityOf,
  rulesBy,
} from './mentee-categories.ts'
import { canBe, type MentorCandidate, mentorCandidate } from './mentor-candidate.ts'
import { alikeBy } from './pair-words.ts'
import type { PoolPerson } from './pool-person.ts'
import type { Corrections, PoolMentee, ProposalContext } from './proposal.ts'
import { type PairScore, scorePair } from './score.ts'
import { coveredTopics, mayBeTopic, topicsFor } from './topics.ts'
import { markedBy } from './wishes.ts'

export type Weighed = { readonly score: PairScore; readonly covered: readonly string[] }
export type Pool = {
  readonly problem: Problem
  readonly groups: boolean
  /** By `pairKey`. */
  readonly weighed: ReadonlyMap<string, Weighed>
}

export { pairKey }

/** R-NEE-8. The people with a need, with what a curator added or took away; on leave and the head are not asked. */
export function menteesOf(
  staff: readonly PoolPerson[],
  context: ProposalContext,
  made: Corrections,
): PoolMentee[] {
  const rules = rulesBy(context.settings.thresholds)
  const most = context.settings.thresholds.mostTopics
  return staff.flatMap((person) => {
    const found = menteeCategories(person, context.today, rules)
    const own = made.categories.filter((one) => one.person === person.id)
    const dropped = new Set(own.filter((one) => !one.holds).map((one) => one.category))
    const added = own.filter((one) => one.holds && mayChoose(one.category)).map((one) => one.category)
    const kept = found.categories.filter((one) => !dropped.has(one.category))
    const known = new Set(kept.map((one) => one.category))
    const categories = [...kept, ...added.filter((one) => !known.has(one)).map(byHand)]
    const asked = added.length > 0 || made.locks.some((lock) => lock.mentee === person.id)
    if (made.notMentees.includes(person.id) || person.onLeave) return []
    if (!asked && (categories.length === 0 || person.role === 'head' || !mayBeMentee(person))) return []
    const chosen = made.topics.find((one) => one.person === person.id)?.topics.filter(mayBeTopic)
    const codes = categories.map((one) => one.category)
    return [
      {
        person: person.id,
        categories,
        unknown: found.unknown.filter((one) => !dropped.has(one.category)),
        topics: chosen?.slice(0, most) ?? topicsFor(codes, context.kind, person.position, most),
        priority: priorityOf(categories),
      },
    ]
  })
}

/** R-NEE-2 with what people decided: who asks to grow may also be a mentor; admitted or not by hand, and whoever is locked as a mentor is admitted. */
export function candidatesOf(
  staff: readonly PoolPerson[],
  mentees: readonly PoolMentee[],
  { today, settings }: Pick<ProposalContext, 'today' | 'settings'>,
  made: Corrections,
): MentorCandidate[] {
  return staff.map((person) => {
    const needs = mentees.find((one) => one.person === person.id)?.categories ?? []
    const found = mentorCandidate(
      person,
      today,
      needs.filter((one) => !isByRequest(one.category)),
      settings.thresholds,
    )
    if (made.notAdmitted.includes(person.id))
      return {
        ...found,
        verdict: 'no',
        by: 'hand',
        reasonsAgainst: [...found.reasonsAgainst, { kind: 'not-admitted' }],
      }
    const chosen = made.admitted.includes(person.id) || made.locks.some((lock) => lock.mentor === person.id)
    return chosen && found.verdict !== 'yes' ? { ...found, verdict: 'yes', by: 'hand' } : found
  })
}

/** The pool as the solver takes it: every pair scored, or removed with the gravest reason. */
export function poolOf(
  staff: readonly PoolPerson[],
  mentees: readonly PoolMentee[],
  mentors: readonly string[],
  context: ProposalContext,
  made: Corrections,
): Pool {
  const people = new Map(staff.map((person) => [person.id, person]))
  const weighed = new Map<string, Weighed>()
  const admitted = new Set(mentors)
  const alike = alikeBy(made.words)
  const habits = habitsAlikeBy(made.habits)
  const marked = markedBy(made.wishes)
  const edges: Edge[] = []
  const removed: Removed[] = []
  for (const mentee of mentees)
    for (const id of mentors) {
      const [person, mentor] = [people.get(mentee.person)!, people.get(id)!]
      const offered = made.offered.get(id)
      const covered = offered
        ? mentee.topics.filter((topic) => offered.includes(topic))
        : coveredTopics(mentee.topics, person, mentor, context.today)
      const { isUnfit: unfit, share } = marked(mentee.person, id)
      const reason = whyNot(person, mentor, { mentee, admitted, covered, context, made, unfit })
      if (reason) {
        removed.push({ request: mentee.person, block: id, reason })
        continue
      }
      const words = alike(mentee.person, id)
      const asked = { person, topics: mentee.topics }
      const score = scorePair(asked, { person: mentor, covered }, context, {
        ...{ words, marks: share },
        ...habits(mentee.person, id),
      })
      weighed.set(pairKey(mentee.person, id), { score, covered })
      const { total } = score
      edges.push({ request: mentee.person, block: id, score: total, menteePref: total, mentorPref: total })
    }
  // R-WSH-4. A lock gives way to a «нет» only where nothing else stands in its way, which would be named.
  const given = new Set(
    removed
      .filter(({ reason }) => reason === 'unfit-by-answers')
      .map(({ request, block }) => pairKey(request, block)),
  )
  const standing = made.locks.filter(({ mentee, mentor }) => !given.has(pairKey(mentee, mentor)))
  const { blocks, groups } = placesOf(mentees.length, mentors, context, { ...made, locks: standing })
  const requests = mentees.map(({ person, priority, categories }) => ({
    ...{ id: person, person, priority },
    waitingSince: neededSince(categories),
  }))
  const locks = standing.map(({ mentee, mentor }) => ({ request: mentee, block: mentor }))
  return { problem: { requests, blocks, edges, removed, locks }, groups, weighed }
}

type Asked = {
  readonly mentee: PoolMentee
  readonly admitted: ReadonlySet<string>
  readonly covered: readonly string[]
  readonly context: ProposalContext
  readonly made: Corrections
  readonly unfit: boolean
}

/** A pair that a curator locked is held back only by what nobody may overrule. */
function whyNot(person: PoolPerson, mentor: PoolPerson, asked: Asked): IneligibleReason | undefined {
  const { mentee, made, context } = asked
  const reasons = eligibility(person, mentor, {
    ...made,
    admitted: asked.admitted,
    covered: asked.covered,
    requested: mentee.topics,
    unfit: asked.unfit,
    kindsOffered: made.kinds,
    kindAsked: 'traditional',
    acrossSites: context.acrossSites ?? true,
  })
  const locked = made.locks.some((lock) => lock.mentee === person.id && lock.mentor === mentor.id)
  return reasons.find((reason) => !locked || firmReasons.includes(reason))
}

/**
 * R-NEE-9. Two one-to-one places a mentor; when mentees outnumber the places, those for whom nothing was said may lead
 * up to six, and three or more at one mentor are a group.
 */
function placesOf(asking: number, mentors: readonly string[], context: ProposalContext, made: Corrections) {
  const said = new Map(made.places.map((one) => [one.mentor, one.places]))
  const each = context.settings.thresholds.usualPlaces
  const groups = mentors.reduce((all, id) => all + (said.get(id) ?? each), 0) < asking
  const blocks = mentors.map((id) => {
    const locked = made.locks.filter((lock) => lock.mentor === id).length
    const usual = Math.max(groups ? 6 : each, Math.min(6, locked))
    return { id, person: id, min: 0, max: said.get(id) ?? usual }
  })
  return { blocks, groups }
}

function mayBeMentee(person: PoolPerson): boolean {
  return person.position !== null && canBe('can_be_mentee', person.position)
}

function byHand(category: string): MenteeCategory {
  return { category, rule: null, since: null, through: null, because: { kind: 'by-hand' } }
}
