import type { PersonId } from '#domain/people/person.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { ChangeRequest } from './change-request.ts'
import type { Mentorship } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

export type AskRefusal = { readonly reason: 'not-yours' | 'not-going' | 'asked-already' }

/** What this person may ask for: a mentor to be relieved, a mentee for another mentor; nothing for anybody else. */
export function kindFor(pair: Mentorship, person: PersonId): ChangeRequest['kind'] | undefined {
  const side = pair.members.find((one) => one.person === person)?.side
  if (side === undefined) return undefined
  return side === 'mentee' ? 'another_mentor' : 'relief'
}

/** The one that waits to be settled. */
export function openRequest(
  requests: readonly ChangeRequest[],
  pair: Pick<Mentorship, 'id'>,
  person: PersonId,
): ChangeRequest | undefined {
  return requests.find((one) => one.mentorship === pair.id && one.person === person && one.settled === null)
}

/** R-CHG-7. Of a pair that is ordered or going, once till it is settled; no day and no reason ever stands in the way. */
export function mayAskChange(
  pair: Mentorship,
  person: PersonId,
  { requests, context }: { readonly requests: readonly ChangeRequest[]; readonly context: PhaseContext },
): Result<ChangeRequest['kind'], AskRefusal> {
  const kind = kindFor(pair, person)
  if (!kind) return no({ reason: 'not-yours' })
  if (openRequest(requests, pair, person)) return no({ reason: 'asked-already' })
  return ['ordered', 'going'].includes(phaseOf(pair, context)) ? ok(kind) : no({ reason: 'not-going' })
}
