import { leads, loadOf } from '#domain/banks/load.ts'
import { type Mentorship, type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import { isLive, type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { PersonId } from '#domain/people/person.ts'

/** School weeks over which what was held is counted. */
export const weeksOfHeld = 4

export type MentorLoad = {
  readonly person: PersonId
  readonly mentees: number
  /** Minutes a week by the rhythm of what goes on. */
  readonly planned: number
  /** Minutes a week that were really given, over the last school weeks. */
  readonly held: number
  /** How much is enough: the open number, or less where the mentor said so. */
  readonly limit: number
  readonly limitSaid: boolean
  readonly tooMuch: boolean
}

type LoadDesk = PhaseContext & {
  readonly mentorships: readonly Mentorship[]
  readonly offers: ReadonlyMap<
    PersonId,
    { readonly places: number | null; readonly minutesAWeek: number | null }
  >
  /** Minutes of meetings held in the last `weeksOfHeld` school weeks. */
  readonly heldMinutes: ReadonlyMap<MentorshipId, number>
  /** Minutes a week that are too much for anybody. */
  readonly most: number
}

/** R-ATT-5. Everybody who leads somebody now; those with too much first, no other order of people is made. */
export function mentorLoads(desk: LoadDesk): readonly MentorLoad[] {
  const live = desk.mentorships.filter((one) => isLive(one, desk))
  const mentors = new Set(
    live.flatMap(({ members }) => members.flatMap(({ person, side }) => (side === 'mentee' ? [] : [person]))),
  )
  return [...mentors]
    .map((person): MentorLoad => {
      const offer = desk.offers.get(person)
      const led = live.filter((one) => leads(one, person))
      const working = led.filter((one) => phaseOf(one, desk) === 'going')
      const minutes = working.reduce((all, { id }) => all + (desk.heldMinutes.get(id) ?? 0), 0)
      const [planned, held] = [loadOf(person, led, desk, offer).minutes, Math.round(minutes / weeksOfHeld)]
      const said = offer?.minutesAWeek ?? null
      const limit = said === null ? desk.most : Math.min(said, desk.most)
      return {
        person,
        mentees: led.reduce((all, one) => all + menteesIn(one).length, 0),
        planned,
        held,
        limit,
        limitSaid: said !== null && said < desk.most,
        tooMuch: Math.max(planned, held) > limit,
      }
    })
    .toSorted((one, other) => Number(other.tooMuch) - Number(one.tooMuch))
}
