import type { PersonId } from '#domain/people/person.ts'
import { endLinksGivenBy, endLinksOf } from './links.ts'
import { endMembership, endSessionsOf } from './open-sessions.ts'
import type { Scope } from './scope.ts'

/** R-SES-8. Who no longer works here: no session, no link, no password lets in, nor a link that this person gave in another's name. */
export async function closeAccess(scope: Scope, person: PersonId): Promise<void> {
  await endLinksOf(scope, person)
  await endLinksGivenBy(scope, person)
  await endSessionsOf(scope, person)
  await endMembership(scope, person)
}
