import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Instant } from '#kit/instant.ts'
import type { HelpRequest } from './help-request.ts'

type Among = Pick<Mentorship, 'members'>
type OfHelp = Pick<HelpRequest, 'person' | 'answer' | 'withdrawnAt'>

/** R-MTG-8. Nobody has answered, and it was not taken back. */
export const isOpen = ({ answer, withdrawnAt }: Omit<OfHelp, 'person'>): boolean =>
  answer === null && withdrawnAt === null

/** R-MTG-8. A mentee asks, a mentor or a co-mentor answers. */
export const mayAskForHelp = ({ members }: Among, person: PersonId): boolean =>
  members.some((one) => one.person === person && one.side === 'mentee')

export const mayAnswerHelp = (request: OfHelp, { members }: Among, person: PersonId): boolean =>
  isOpen(request) && members.some((one) => one.person === person && one.side !== 'mentee')

/** Whole minutes from asking to the answer, or till now where there is none. */
export function minutesToAnswer(
  { askedAt, answer }: Pick<HelpRequest, 'askedAt' | 'answer'>,
  now: Instant,
): number {
  return Math.max(0, Math.round((Date.parse(answer?.at ?? now) - Date.parse(askedAt)) / 60_000))
}
