import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { listMentorships } from './mentorships.ts'
import type { Scope } from './scope.ts'

/** One's own pairs that were asked about, given up or not, the oldest first; whether one may answer says `mayAnswer`. */
export async function listAskedPairs(scope: Scope, person: PersonId): Promise<readonly Mentorship[]> {
  const all = await listMentorships(scope)
  return all.filter(
    ({ askedOn, members }) => askedOn !== null && members.some((one) => one.person === person),
  )
}
