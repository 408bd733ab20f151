import type { Present } from '#domain/matching/change-variants.ts'
import type { PairOf } from '#domain/needs/eligibility.ts'
import { candidatesOf, menteesOf, type Pool, pairKey, poolOf } from '#domain/needs/pool.ts'
import type { Corrections, PoolMentee } from '#domain/needs/proposal.ts'
import { contextOf, staffPool } from '#domain/needs/propose-for-staff.ts'
import type { Said } from '#domain/needs/said.ts'
import { endsEarly } from './ending.ts'
import { type Mentorship, menteesIn, mentorOf } from './mentorship.ts'
import { isLive, type PhaseContext } from './phase-of.ts'
import { pairsOf } from './taken.ts'
import { termsOf } from './terms.ts'

export type PresentDesk = Parameters<typeof staffPool>[0] & {
  readonly said: Said
  readonly mentorships: readonly Mentorship[]
  readonly ordered: PhaseContext['ordered']
}

/** The school as it stands: the pairs that live now beside everybody who needs a mentor and has none. */
export type PresentSchool = {
  readonly present: Present
  readonly pool: Pool
  readonly mentees: readonly PoolMentee[]
  /** Whose mentorship a mentee of the pool is in now, also where its mentor works here no more. */
  readonly mentorshipOf: ReadonlyMap<string, Mentorship>
  /** Living ones that are not looked at anew: whose mentee is away, or has another mentor besides. */
  readonly apart: readonly Mentorship[]
}

/** R-PYR-1. Whoever needs a mentor, also those who have one, and by whom they are led now. */
export function menteesNow(desk: PresentDesk) {
  const { said } = desk
  const living = desk.mentorships.filter(
    (one) => isLive(one, desk) && !endsEarly(one) && termsOf(one.form, one.types)?.needsProgramme !== false,
  )
  const { pool: staff, corrections } = staffPool({
    ...desk,
    said: { ...said, settled: [], taken: new Map() },
  })
  const mentorshipOf = new Map<string, Mentorship>()
  for (const one of living)
    for (const { person } of menteesIn(one)) if (!mentorshipOf.has(person)) mentorshipOf.set(person, one)
  const all = [...mentorshipOf].map(([mentee, one]) => ({ mentee, mentor: mentorOf(one).person as string }))

  const own: Corrections = {
    ...corrections,
    locks: corrections.locks.filter((lock) => !mentorshipOf.has(lock.mentee)),
    topics: [...corrections.topics, ...topicsOfPairs(mentorshipOf, corrections)],
  }
  const mentees = menteesOf(staff, contextOf(desk), { ...own, locks: [...own.locks, ...all] }).filter(
    (one) => mentorshipOf.has(one.person) || !said.leftAlone.includes(one.person),
  )
  return { staff, own, living, mentorshipOf, all, mentees }
}

/**
 * R-PYR-1. Living pairs as the engine takes them. For a pair to go on it is enough that nobody forbids it; a group, a
 * reverse pair, one of another form and one with a co-mentor stay together as long as their mentor leads them. One that ends
 * before its time is none any more.
 */
export function presentSchool(desk: PresentDesk): PresentSchool {
  const context = contextOf(desk)
  const { staff, own, living, mentorshipOf, all, mentees } = menteesNow(desk)
  const here = new Set(staff.map((one) => one.id))
  const asking = new Set(mentees.map((one) => one.person))
  const pairs = all.filter((pair) => asking.has(pair.mentee) && here.has(pair.mentor))
  const isAnew = (mentee: string, one: Mentorship) => asking.has(mentee) && mentorshipOf.get(mentee) === one
  const candidates = candidatesOf(staff, mentees, context, own)
  const admitted = new Set(candidates.filter((one) => one.verdict === 'yes').map((one) => one.person))
  const mentors = [...new Set([...admitted, ...pairs.map((pair) => pair.mentor)])]
  const made = { ...own, locks: [...own.locks, ...pairs], places: placesOf(desk, pairs, living, own) }
  const pool = poolOf(staff, mentees, mentors, context, made)
  return {
    pool,
    mentees,
    mentorshipOf: new Map([...mentorshipOf].filter(([mentee]) => asking.has(mentee))),
    apart: living.filter((one) => menteesIn(one).some(({ person }) => !isAnew(person, one))),
    present: presentOf(pool, { pairs, admitted, own, held: pairs.filter(isHeld) }),
  }
  function isHeld({ mentee }: PairOf) {
    return staysTogether(mentorshipOf.get(mentee)!, living)
  }
}

/** Only what one mentor and one mentee have between them may be given to another mentor by itself. */
export function staysTogether(one: Mentorship, all: readonly Mentorship[]): boolean {
  const reverse = one.reverseOf !== null || all.some((other) => other.reverseOf === one.id)
  return one.form !== 'teacher_teacher' || one.members.length > 2 || reverse
}

/** What a pair works on, of those who named no topics. */
function topicsOfPairs(mentorshipOf: ReadonlyMap<string, Mentorship>, { topics }: Corrections) {
  const named = new Set(topics.map((one) => one.person))
  return [...mentorshipOf]
    .filter(([person]) => !named.has(person))
    .map(([person, one]) => ({ person, topics: mentorOf(one).topics }))
    .filter((one) => one.topics.length > 0)
}

/** Places of mentors who lead somebody: at least those they lead, and no more than they said beside the pairs set apart. */
function placesOf(
  { said: { offers }, settings }: PresentDesk,
  pairs: readonly PairOf[],
  living: readonly Mentorship[],
  { places }: Corrections,
): Corrections['places'] {
  const leads = countBy(living.flatMap(pairsOf))
  const anew = countBy(pairs)
  return [
    ...places.filter((one) => !leads.has(one.mentor)),
    ...[...leads].map(([mentor, all]) => {
      const here = anew.get(mentor) ?? 0
      const left = (offers.get(mentor)?.places ?? settings.thresholds.usualPlaces) - (all - here)
      return { mentor, places: Math.max(here, left, 0) }
    }),
  ]
}

function countBy(pairs: readonly PairOf[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { mentor } of pairs) found.set(mentor, (found.get(mentor) ?? 0) + 1)
  return found
}

type Around = {
  readonly pairs: readonly PairOf[]
  readonly admitted: ReadonlySet<string>
  readonly own: Corrections
  readonly held: readonly PairOf[]
}

/** Whoever is no mentor by the rules leads whom they lead, and nobody else. */
function presentOf({ problem }: Pool, { pairs, admitted, own, held }: Around): Present {
  const now = new Set(pairs.map((pair) => pairKey(pair.mentee, pair.mentor)))
  const allowed = problem.edges.filter(
    (edge) => admitted.has(edge.block) || now.has(pairKey(edge.request, edge.block)),
  )
  const kept = new Set(allowed)
  const others = problem.edges.filter((edge) => !kept.has(edge))
  const possible = new Set(allowed.map((edge) => pairKey(edge.request, edge.block)))
  const together = held.filter((pair) => possible.has(pairKey(pair.mentee, pair.mentor)))
  const locked = new Set(problem.locks.map((lock) => pairKey(lock.request, lock.block)))
  const stands = (lock: PairOf) => locked.has(pairKey(lock.mentee, lock.mentor))
  return {
    problem: {
      ...problem,
      edges: allowed,
      removed: [
        ...problem.removed,
        ...others.map(({ request, block }) => ({ request, block, reason: 'mentor-not-admitted' })),
      ],
      locks: [...own.locks.filter(stands), ...together].map(asLock),
    },
    pairs: pairs.map(asLock),
  }
}

const asLock = ({ mentee, mentor }: PairOf) => ({ request: mentee, block: mentor })
