import type { Mode } from '#domain/mentorships/mentorship.ts'
import type { Kept } from '#domain/needs/pool-of-staff.ts'
import { type BanksSource, mentorsOfDesk } from './banks-of-desk.ts'
import { mayBeShown } from './shown-to.ts'

/** A mentor as colleagues see one: what can be learnt from this person, and whether there is a place. No load, no contacts,
 *  no categories, no reasons. */
export type BrowsedMentor = {
  readonly person: string
  readonly topics: readonly string[]
  readonly kinds: readonly string[]
  readonly mode: Mode | null
  readonly hasPlaces: boolean
  /** With what colleagues come, as the mentor says it. */
  readonly words: string
  readonly interests: string
  readonly evidence: readonly string[]
}

export type Browsed = {
  readonly mentors: readonly BrowsedMentor[]
  /** Admitted, but without a consent or unwilling to be seen. */
  readonly hidden: number
}

/** R-BNK-13. Mentors admitted today who gave their consent and did not ask to be left out of the bank. */
export function browseMentors<Person extends Kept>(
  desk: BanksSource<Person> & { readonly consented: ReadonlySet<string> },
): Browsed {
  const admitted = mentorsOfDesk(desk).rows.filter(({ state }) => state === 'admitted')
  const shown = admitted.filter(
    (row) => mayBeShown(row.person, ['self'], desk.consented) && row.offer?.inBank !== false,
  )
  return {
    hidden: admitted.length - shown.length,
    mentors: shown.map((row) => ({
      person: row.person,
      topics: row.topicsSaid ? row.topics : [],
      kinds: row.offer?.kinds ?? [],
      mode: row.offer?.mode ?? null,
      hasPlaces: row.free > 0,
      words: row.offer?.words ?? '',
      interests: row.offer?.interests ?? '',
      evidence: desk.evidence
        .filter((one) => one.person === row.person && one.mayShow)
        .map((one) => one.says),
    })),
  }
}
