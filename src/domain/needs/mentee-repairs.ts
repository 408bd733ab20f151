import { hallSet } from '#domain/explanations/hall-set.ts'
import { cheapestRepairs, type Repair, type Repaired, withPlaces } from '#domain/explanations/repairs.ts'
import { allowedEdges, splitBy, withEdgesOf } from '#domain/matching/allowed-edges.ts'
import type { Problem, Solution } from '#domain/matching/problem.ts'
import type { OpenPool } from './open-pool.ts'
import { poolOf } from './pool.ts'
import type { Corrections, PoolMentee } from './proposal.ts'
import { mayBeTopic, topicsFor } from './topics.ts'

/** What a curator may do so that somebody gets a mentor. */
export type RepairWhat =
  | { readonly kind: 'lift-ban'; readonly mentor: string }
  | { readonly kind: 'add-place'; readonly mentor: string }
  | { readonly kind: 'ask-kind'; readonly mentor: string }
  | { readonly kind: 'ask-topic'; readonly mentor: string; readonly topic: string }
  /** `instead` of the topic named, where there are as many as may be. */
  | { readonly kind: 'widen'; readonly topic: string; readonly instead: string | null }
  | { readonly kind: 'admit'; readonly mentor: string }

/** One's own decision; one question to one person; somebody made a mentor. */
const effortOf: Readonly<Record<RepairWhat['kind'], number>> = {
  'lift-ban': 1,
  'add-place': 2,
  'ask-kind': 2,
  'ask-topic': 2,
  widen: 2,
  admit: 3,
}

/** A mentor leads six people at most (R-NEE-9). */
const mostPlaces = 6

export type TriedRepairs = Map<string, Solution | undefined>

/** R-EXP-6. The cheapest three repairs for a mentee without a pair. A refusal of either side is never among them. */
export function menteeRepairs(
  open: OpenPool,
  person: string,
  tried: TriedRepairs = new Map(),
): readonly Repaired<RepairWhat>[] {
  const mentee = open.mentees.find((one) => one.person === person)
  if (!mentee) return []
  const weigh = weigherOf(open, person)
  const proposed = [
    ...lifts(open, mentee, weigh),
    ...places(open, person),
    ...asks(open, mentee, weigh),
    ...widenings(open, mentee, weigh),
    ...admissions(open),
  ]
  return cheapestRepairs(open.question, person, proposed, { tried })
}

const repair = (
  what: RepairWhat,
  about: string,
  change: Repair<RepairWhat>['change'],
): Repair<RepairWhat> => ({
  what,
  key: `${what.kind} ${about}`,
  effort: effortOf[what.kind],
  change,
})

const removedFor = ({ question }: OpenPool, person: string, reason: string) =>
  question.problem.removed
    .filter((one) => one.request === person && one.reason === reason)
    .map((one) => one.block)

function lifts(open: OpenPool, mentee: PoolMentee, weigh: Weigh) {
  const { person } = mentee
  return removedFor(open, person, 'curator-ban').map((mentor) => {
    const bans = open.made.bans.filter((one) => one.mentee !== person || one.mentor !== mentor)
    return repair({ kind: 'lift-ban', mentor }, `${person} ${mentor}`, weigh(mentee, [mentor], { bans }))
  })
}

/** Where the places are short; without such a set, wherever the mentee may go. */
function places({ question }: OpenPool, person: string) {
  const { problem } = question
  const may = (allowedEdges(problem).get(person) ?? []).map((edge) => edge.block)
  const short = hallSet(question, person)?.blocks ?? []
  return problem.blocks
    .filter((block) => block.max < mostPlaces && (may.includes(block.id) || short.includes(block.id)))
    .map(({ id }) => repair({ kind: 'add-place', mentor: id }, id, (one) => withPlaces(one, id, 1)))
}

function asks(open: OpenPool, mentee: PoolMentee, weigh: Weigh) {
  const { person, topics } = mentee
  const kinds = removedFor(open, person, 'kind-not-offered').map((mentor) => {
    const kinds = new Map(open.made.kinds)
    kinds.delete(mentor)
    return repair({ kind: 'ask-kind', mentor }, `${person} ${mentor}`, weigh(mentee, [mentor], { kinds }))
  })
  const topic = topics.find((one) => !one.startsWith('subject_'))
  if (topic === undefined) return kinds
  const led = removedFor(open, person, 'no-topic-covered').map((mentor) => {
    const offered = new Map(open.made.offered).set(mentor, [topic])
    const change = weigh(mentee, [mentor], { offered })
    return repair({ kind: 'ask-topic', mentor, topic }, `${person} ${mentor}`, change)
  })
  return [...kinds, ...led]
}

/** Topics of one's own categories, and those that others here ask for. */
function widenings(open: OpenPool, mentee: PoolMentee, weigh: Weigh) {
  const { topics, person } = mentee
  const position = open.staff.find((one) => one.id === person)?.position ?? null
  const own = mentee.categories.flatMap((one) => topicsFor([one.category], open.context.kind, position))
  const others = open.mentees.flatMap((one) => one.topics)
  const full = topics.length >= open.context.settings.thresholds.mostTopics
  return [...new Set([...own, ...others])]
    .filter((topic) => mayBeTopic(topic) && !topics.includes(topic) && !topic.startsWith('subject_'))
    .map((topic) => {
      const wider = { ...mentee, topics: [...(full ? topics.slice(0, -1) : topics), topic] }
      const what = { kind: 'widen' as const, topic, instead: full ? topics.at(-1)! : null }
      return repair(what, `${person} ${topic}`, weigh(wider, open.mentors, {}))
    })
}

/** People who fall short of the rule of admission alone: a curator may admit them. */
function admissions({ candidates, staff, mentees, context, made }: OpenPool) {
  const soft: readonly string[] = ['no-category', 'category-over', 'experience']
  return candidates
    .filter((one) => one.verdict !== 'yes' && one.reasonsAgainst.every(({ kind }) => soft.includes(kind)))
    .map(({ person }) =>
      repair({ kind: 'admit', mentor: person }, person, (problem) => {
        const part = poolOf(staff, mentees, [person], context, made).problem
        const block = { id: person, person, min: 0, max: context.settings.thresholds.usualPlaces }
        return {
          ...problem,
          blocks: [...problem.blocks, block],
          edges: [...problem.edges, ...part.edges],
          removed: [...problem.removed, ...part.removed],
        }
      }),
    )
}

type Weigh = (
  mentee: PoolMentee,
  mentors: readonly string[],
  otherwise: Partial<Corrections>,
) => (problem: Problem) => Problem

/** The pairs of one mentee with some mentors, weighed anew with something decided otherwise. */
function weigherOf({ staff, context, made, question }: OpenPool, person: string): Weigh {
  const split = splitBy(question.problem, person)
  return (mentee, mentors, otherwise) => {
    const asked = new Set(mentors)
    const stays = (one: { readonly block: string }) => !asked.has(one.block)
    return (problem) => {
      const part = poolOf(staff, [mentee], mentors, context, { ...made, ...otherwise }).problem
      return withEdgesOf(problem, person, split, {
        edges: [...split.edges.own.filter(stays), ...part.edges],
        removed: [...split.removed.own.filter(stays), ...part.removed],
      })
    }
  }
}
