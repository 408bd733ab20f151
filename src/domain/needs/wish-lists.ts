import { eligibility, type PairOf, pairKey } from './eligibility.ts'
import { candidatesOf, menteesOf } from './pool.ts'
import type { PoolPerson } from './pool-person.ts'
import type { Corrections, PoolMentee, ProposalContext } from './proposal.ts'
import { coveredTopics, sameSubject } from './topics.ts'

type Seen = {
  /** R-BNK-9. Whom colleagues may be shown. */
  readonly consented: ReadonlySet<string>
  /** Mentors who asked to be left out of what colleagues see. */
  readonly unlisted: ReadonlySet<string>
  readonly live: readonly PairOf[]
}

/** A possible mentor as whoever looks for one sees it: nothing of places, load or others' marks. */
export type MentorToMark = {
  readonly person: string
  /** What the mentor said to lead; what one asked for stands first. */
  readonly topics: readonly string[]
  /** The same subject or position as one's own. */
  readonly near: boolean
}

/** Who looks for a mentor, as a possible mentor sees it: nothing of why and of what is difficult. */
export type MenteeToMark = { readonly person: string; readonly near: boolean }

export type WishList = {
  readonly mentors: readonly MentorToMark[]
  readonly mentees: readonly MenteeToMark[]
  /** Left out, for they gave no consent to be shown or asked not to be. */
  readonly unseen: number
}

export type WishLists = {
  /** R-WSH-1. Who look for a mentor, and who may be one and has a place. */
  readonly mentees: readonly string[]
  readonly mentors: readonly string[]
  readonly listOf: (person: string) => WishList
}

/**
 * R-WSH-6. Whom each may mark. Pairs that cannot be are left out, but never for what somebody said against the other: who finds
 * oneself missing from a list would know. A mentor's list is not narrowed by topics either: it would tell what is difficult.
 */
export function wishLists(
  pool: readonly PoolPerson[],
  made: Corrections,
  context: ProposalContext,
  { consented, unlisted, live: together }: Seen,
): WishLists {
  const people = new Map(pool.map((one) => [one.id, one]))
  const needing = menteesOf(pool, context, made)
  const away = new Set([...made.settled, ...made.leftAlone])
  const open = needing.filter((one) => !away.has(one.person))
  const full = new Set(made.places.filter(({ places }) => places === 0).map(({ mentor }) => mentor))
  const mentors = candidatesOf(pool, needing, context, made)
    .filter((one) => one.verdict === 'yes' && !full.has(one.person))
    .map((one) => one.person)
  const admitted = new Set(mentors)
  const live = new Set(together.map((one) => pairKey(one.mentee, one.mentor)))

  function pairOf(mentee: PoolMentee, mentor: string) {
    const [person, leads] = [people.get(mentee.person)!, people.get(mentor)!]
    const offered = made.offered.get(mentor)
    const covered = offered
      ? mentee.topics.filter((topic) => offered.includes(topic))
      : coveredTopics(mentee.topics, person, leads, context.today)
    const reasons = eligibility(person, leads, {
      ...made,
      refusals: [],
      ...{ admitted, covered, requested: mentee.topics, kindsOffered: made.kinds },
      ...{ kindAsked: 'traditional', acrossSites: true },
    })
    const near = isNear(person, leads)
    return { covered, near, reasons: live.has(pairKey(mentee.person, mentor)) ? ['live'] : reasons }
  }

  function mentorsFor(mentee: PoolMentee) {
    const found = mentors.flatMap((mentor) => {
      const { covered, near, reasons } = pairOf(mentee, mentor)
      if (reasons.length > 0) return []
      const led = made.offered.get(mentor) ?? []
      const topics = [
        ...covered.filter((one) => led.includes(one)),
        ...led.filter((one) => !covered.includes(one)),
      ]
      return [{ person: mentor, topics, near, covers: covered.length }]
    })
    return found.toSorted((one, other) => other.covers - one.covers).map(({ covers: _, ...mentor }) => mentor)
  }

  function menteesFor(mentor: string) {
    return open.flatMap((mentee) => {
      const { near, reasons } = pairOf(mentee, mentor)
      const bars = reasons.filter((one) => one !== 'no-topic-covered')
      return bars.length > 0 ? [] : [{ person: mentee.person, near }]
    })
  }

  return {
    mentees: open.map((one) => one.person),
    mentors,
    listOf: (person) => {
      const own = needing.find((one) => one.person === person)
      const [all, asking] = [own ? mentorsFor(own) : [], admitted.has(person) ? menteesFor(person) : []]
      const shown = all.filter((one) => consented.has(one.person) && !unlisted.has(one.person))
      const seen = asking.filter((one) => consented.has(one.person))
      return {
        mentors: shown,
        mentees: seen,
        unseen: all.length + asking.length - shown.length - seen.length,
      }
    },
  }
}

function isNear(mentee: PoolPerson, mentor: PoolPerson): boolean {
  if (sameSubject(mentee.subject, mentor.subject)) return true
  return mentor.position !== null && mentor.position === mentee.position && mentor.subject === mentee.subject
}
