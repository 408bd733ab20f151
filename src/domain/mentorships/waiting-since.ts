import { neededSince } from '#domain/needs/mentee-categories.ts'
import type { Day } from '#kit/day.ts'
import { lastDay } from './ending.ts'
import { type Mentorship, menteesIn } from './mentorship.ts'
import { menteesNow, type PresentDesk } from './present-school.ts'

/** Somebody who needs a mentor and has none; `null`: the list does not say since when. */
export type Waiting = { readonly person: string; readonly since: Day | null }

/** R-PYR-6. The longest first: since the last pair came to nothing or ended, else since the need began. */
export function waitingSince(desk: PresentDesk): readonly Waiting[] {
  const { mentees, mentorshipOf } = menteesNow(desk)
  return mentees
    .filter((one) => !mentorshipOf.has(one.person))
    .map(({ person, categories }) => {
      const ends = desk.mentorships.flatMap((one) => {
        const on = menteesIn(one).some((member) => member.person === person) ? overOn(one) : undefined
        return on !== undefined && on <= desk.today ? [on] : []
      })
      return { person, since: ends.sort().at(-1) ?? neededSince(categories) }
    })
    .toSorted((one, other) => ((one.since ?? '9999') < (other.since ?? '9999') ? -1 : 1))
}

/** The day on which a mentorship was refused, given up or ended. */
function overOn(one: Mentorship): Day | undefined {
  const refused = one.members.find(({ consent }) => consent?.answer === 'no')?.consent?.on
  return one.droppedOn ?? refused ?? lastDay(one)
}
