import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Employment } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { lastDay } from './ending.ts'
import type { Mentorship, MentorshipId, Side } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

type Worker = { readonly id: PersonId; readonly employments: readonly Pick<Employment, 'through'>[] }

/** A mentorship that cannot go on to its last day: who leaves it and when. */
export type Broken = {
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly side: Side
  /** The last day of one's work here. */
  readonly through: Day
}

/** R-CHG-9. Ordered or going ones whose mentor or mentee leaves before the last day: the curator replaces or ends them.
 *  Who comes from outside leaves when one's own term ends. */
export function mentorshipsBroken(
  mentorships: readonly Mentorship[],
  people: readonly Worker[],
  outside: readonly OutsideMentor[],
  context: PhaseContext,
): readonly Broken[] {
  const leaves = new Map(
    people.flatMap(({ id, employments }) => {
      const through = leavesOn(employments)
      return through === null ? [] : [[id, through] as const]
    }),
  )
  for (const one of outside) {
    if (one.through === null) leaves.delete(one.person)
    else leaves.set(one.person, one.through)
  }
  return mentorships
    .filter((one) => ['ordered', 'going'].includes(phaseOf(one, context)))
    .flatMap((one) =>
      one.members.flatMap(({ person, side }) => {
        const through = leaves.get(person)
        return through !== undefined && through < lastDay(one)
          ? [{ mentorship: one.id, person, side, through }]
          : []
      }),
    )
}

/** The last day of the last employment; `null` while one goes on, or where there never was one. */
export function leavesOn(employments: readonly Pick<Employment, 'through'>[]): Day | null {
  const days = employments.map(({ through }) => through)
  return days.includes(null)
    ? null
    : (days
        .filter((one) => one !== null)
        .toSorted()
        .at(-1) ?? null)
}
