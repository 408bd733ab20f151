import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { termsOf } from '#domain/mentorships/terms.ts'

/** R-PRG-1. One single meeting needs no programme; every other pair and group has one of its own. */
export function needsProgramme({
  form,
  types,
  droppedOn,
}: Pick<Mentorship, 'form' | 'types' | 'droppedOn'>): boolean {
  return droppedOn === null && (termsOf(form, types)?.needsProgramme ?? true)
}

/** R-PRG-1. Still without one: where somebody has refused, nobody makes a programme any more. */
export const awaitsProgramme = (mentorship: Mentorship): boolean =>
  needsProgramme(mentorship) && mentorship.members.every(({ consent }) => consent?.answer !== 'no')
