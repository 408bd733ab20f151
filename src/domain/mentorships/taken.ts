import type { PairOf } from '#domain/needs/eligibility.ts'
import { endsEarly } from './ending.ts'
import { type Mentorship, menteesIn, mentorOf } from './mentorship.ts'
import { isLive, type PhaseContext } from './phase-of.ts'
import { termsOf } from './terms.ts'

/** What live mentorships take: who is settled, how many people each mentor leads already, and the pairs themselves. */
export type Taken = {
  readonly settled: readonly string[]
  readonly places: ReadonlyMap<string, number>
  readonly pairs: readonly PairOf[]
  /** R-NEE-6. Pairs that ended before their time. */
  readonly failed: readonly PairOf[]
}

/** R-MEN-4. A live mentorship settles its mentees and takes places of its mentor; a single meeting does neither. */
export function takenBy(mentorships: readonly Mentorship[], context: PhaseContext): Taken {
  const live = mentorships.filter((one) => isLive(one, context))
  const lasting = live.filter((one) => termsOf(one.form, one.types)?.needsProgramme !== false)
  const places = new Map<string, number>()
  for (const one of lasting) {
    const mentor = mentorOf(one).person
    places.set(mentor, (places.get(mentor) ?? 0) + menteesIn(one).length)
  }
  return {
    settled: lasting.flatMap((one) => menteesIn(one).map(({ person }) => person)),
    places,
    pairs: live.flatMap(pairsOf),
    failed: mentorships.filter(endsEarly).flatMap(pairsOf),
  }
}

/** Each mentee with the mentor. */
export function pairsOf(mentorship: Mentorship): readonly PairOf[] {
  const mentor = mentorOf(mentorship).person
  return menteesIn(mentorship).map(({ person }) => ({ mentee: person, mentor }))
}
