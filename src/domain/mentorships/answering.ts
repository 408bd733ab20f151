import { no, ok, type Result } from '#kit/result.ts'
import { type Mentorship, menteesIn } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

export type AnsweringRefusal = { readonly reason: 'too-late' | 'answered' | 'nothing-to-withdraw' }

/** R-MEN-10. Whether this member may answer now: nobody has refused, the pair is in no order, and there is no answer yet. */
export function mayAnswer(
  mentorship: Mentorship,
  person: string,
  context: PhaseContext,
): Result<null, AnsweringRefusal> {
  const phase = phaseOf(mentorship, context)
  const member = mentorship.members.find((one) => one.person === person)
  if (!member || !['draft', 'asked', 'agreed'].includes(phase)) return no({ reason: 'too-late' })
  return member.consent === null ? ok(null) : no({ reason: 'answered' })
}

/** R-MEN-11. A consent that stands may be taken back any day, an order or not. */
export function mayWithdraw(mentorship: Mentorship, person: string): Result<null, AnsweringRefusal> {
  const member = mentorship.members.find((one) => one.person === person)
  return member?.consent?.answer === 'yes' && mentorship.droppedOn === null
    ? ok(null)
    : no({ reason: 'nothing-to-withdraw' })
}

/** R-MEN-9. A group goes on without a mentee who refused while two are left, and any mentorship without a co-mentor. */
export function goesOnWithout(mentorship: Mentorship, person: string): boolean {
  const side = mentorship.members.find((one) => one.person === person)?.side
  return side === 'co_mentor' || (side === 'mentee' && menteesIn(mentorship).length > 2)
}
