import type { PairOf } from '#domain/needs/eligibility.ts'
import type { KeptProposal } from '#domain/needs/kept-proposal.ts'
import { candidatesOf, menteesOf, pairKey, poolOf } from '#domain/needs/pool.ts'
import { contextOf, staffPool } from '#domain/needs/propose-for-staff.ts'
import type { Said } from '#domain/needs/said.ts'
import type { PairScore } from '#domain/needs/score.ts'
import { type Mentorship, menteesIn, mentorOf } from './mentorship.ts'

type Desk = Parameters<typeof staffPool>[0] & { readonly said: Said }

/** Who may take the place of a mentor: how many more people, and what speaks for this one of the mentees. */
export type Successor = {
  readonly person: string
  readonly free: number
  readonly leads: number
  /** What the rules propose, with reasons; the others are the curator's own choice. */
  readonly proposed: { readonly score: PairScore; readonly covered: readonly string[] } | null
}

/** R-CHG-4. The best first: those the rules propose for the first of the mentees, then everybody with free places, and
 *  whoever is `named`: a place may be free by the day of the replacement. */
export function successorsFor(pair: Mentorship, desk: Desk, named?: string): readonly Successor[] {
  const people = menteesIn(pair).map(({ person }) => person)
  const mine = new Set<string>(people)
  const said = { ...desk.said, settled: desk.said.settled.filter((one) => !mine.has(one)) }
  const { pool, corrections } = staffPool({ ...desk, said })
  const context = contextOf(desk)
  const known = menteesOf(pool, context, corrections)
  const mentees = people.map(
    (person) =>
      known.find((one) => one.person === person) ?? {
        ...{ person, categories: [], unknown: [], priority: 1 as const },
        topics: mentorOf(pair).topics,
      },
  )
  const here = new Set(pool.map((one) => one.id))
  const asked = mentees.filter((one) => here.has(one.person))
  const candidates = candidatesOf(pool, known, desk, corrections)
  const yes = candidates.filter((one) => one.verdict === 'yes').map((one) => one.person)
  const { weighed } = poolOf(pool, asked, yes, context, { ...corrections, locks: [] })
  const bans = new Set(bansOf(desk).map(({ mentor, mentee }) => pairKey(mentee, mentor)))
  const out = new Set<string>([mentorOf(pair).person, ...people])
  const found = pool
    .filter(({ id }) => !out.has(id) && !people.some((mentee) => bans.has(pairKey(mentee, id))))
    .map(({ id }): Successor => {
      const weights = people.map((mentee) => weighed.get(pairKey(mentee, id)))
      const [first] = weights
      const all = weights.every((one) => one !== undefined)
      return { person: id, ...placesOf(desk, id), proposed: all && first ? first : null }
    })
    .filter((one) => one.free >= people.length || one.person === named)
  const score = (one: Successor) => one.proposed?.score.total ?? -1
  return found.toSorted((one, other) => score(other) - score(one))
}

/** R-PYR-4. Whom the program proposed in the place of a mentor, and whom the curator chose. */
export function keptSuccession(pair: Mentorship, desk: Desk, chosen: string): KeptProposal {
  const found = successorsFor(pair, desk, chosen)
  const [best] = found.filter((one) => one.proposed !== null)
  const scoreOf = (one: Successor | undefined) => one?.proposed?.score.total ?? null
  const own = found.find((one) => one.person === chosen)
  return {
    plan: null,
    lines: menteesIn(pair).map(({ person }) => ({
      mentee: person,
      ...{ proposed: best?.person ?? null, score: scoreOf(best) },
      ...{ chosen, chosenScore: scoreOf(own) },
    })),
  }
}

/** Free places of a mentor: of those that were named, or of the usual ones. */
export function placesOf({ said, settings }: Pick<Desk, 'said' | 'settings'>, mentor: string) {
  const { offers, taken } = said
  const { usualPlaces } = settings.thresholds
  const leads = taken.get(mentor) ?? 0
  return { leads, free: Math.max(0, (offers.get(mentor)?.places ?? usualPlaces) - leads) }
}

/** Pairs the curator has taken out of any proposal. */
export function bansOf({ decisions }: Pick<Desk, 'decisions'>): readonly PairOf[] {
  return decisions.pairs.filter((one) => one.correction === 'ban')
}
