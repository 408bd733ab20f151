import type { Mentorship } from '#domain/mentorships/mentorship.ts'

const single = 'speed'

/** R-PRG-1. One single meeting needs no programme; every other pair and group has one of its own. */
export function needsProgramme({ types, droppedOn }: Pick<Mentorship, 'types' | 'droppedOn'>): boolean {
  return droppedOn === null && !(types.length === 1 && types[0] === single)
}
