import { type Newcomer, type Recruit, whereToRecruit } from '#domain/explanations/where-to-recruit.ts'
import type { OpenPool } from './open-pool.ts'
import type { PoolPerson } from './pool-person.ts'
import { scorePair } from './score.ts'
import { coveredTopics } from './topics.ts'

/** Somebody to look for: who leads a topic, whatever else; or a colleague of a position and subject. */
export type Sought =
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'colleague'; readonly position: string; readonly subject: string | null }

/** Ten years at work, with a category: what an admitted mentor brings at least. */
const experiencedMonths = 120

/** R-EXP-7. Where one more mentor with the usual places would help most. */
export function soughtMentors(open: OpenPool): readonly Recruit<Sought>[] {
  return whereToRecruit(open.question, [...byTopic(open), ...byColleague(open)])
}

function byTopic(open: OpenPool): Newcomer<Sought>[] {
  const topics = new Set(open.mentees.flatMap((one) => one.topics))
  return [...topics].map((topic) =>
    newcomer(open, { kind: 'topic', topic }, somebody({}), (asked) => asked.filter((one) => one === topic)),
  )
}

function byColleague(open: OpenPool): Newcomer<Sought>[] {
  const people = new Map(open.staff.map((person) => [person.id, person]))
  const kinds = new Map<string, Sought & { readonly kind: 'colleague' }>()
  for (const { person } of open.mentees) {
    const { position, subject } = people.get(person)!
    if (position !== null) kinds.set(`${position} ${subject}`, { kind: 'colleague', position, subject })
  }
  return [...kinds.values()].map((what) => {
    const mentor = somebody({ position: what.position, subject: what.subject })
    return newcomer(open, what, mentor, (asked, mentee) =>
      coveredTopics(asked, mentee, mentor, open.context.today),
    )
  })
}

function newcomer(
  { mentees, staff, context }: OpenPool,
  what: Sought,
  mentor: PoolPerson,
  covers: (topics: readonly string[], mentee: PoolPerson) => readonly string[],
): Newcomer<Sought> {
  const people = new Map(staff.map((person) => [person.id, person]))
  const id = `sought ${Object.values(what).join(' ')}`
  const edges = mentees.flatMap(({ person, topics }) => {
    const mentee = people.get(person)!
    const covered = covers(topics, mentee)
    if (covered.length === 0 || mentee.role !== null) return []
    const { total } = scorePair({ person: mentee, topics }, { person: mentor, covered }, context)
    return [{ request: person, block: id, score: total, menteePref: total, mentorPref: total }]
  })
  return { what, block: { id, person: null, min: 0, max: context.settings.thresholds.usualPlaces }, edges }
}

function somebody(known: Partial<PoolPerson>): PoolPerson {
  return {
    id: '',
    birth: null,
    position: null,
    subject: null,
    categories: [],
    pedagogicalMonths: experiencedMonths,
    totalMonths: experiencedMonths,
    hiredOn: null,
    inPositionSince: null,
    onLeave: false,
    external: false,
    pedagogicalEducation: true,
    role: null,
    lastBreak: null,
    site: null,
    ...known,
  }
}
