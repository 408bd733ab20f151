import { z } from 'zod'
import type { Source } from '#domain/mentorships/mentorship.ts'
import { isSigned, type PaperId } from '#domain/papers/paper.ts'
import { mayBeSignedHere, type SignRefusal } from '#domain/papers/sign-paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { addConsents } from '#store/consents.ts'
import { findMentorship } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { lapsePapers, markRead } from '#store/paper-changes.ts'
import { findPaper, type KeptPaper } from '#store/papers.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { sign } from './sign-papers.ts'

const input = z.object({ paper: id<PaperId>(), do: z.enum(['done', 'withdraw']).default('done') })

export type AnswerRefusal =
  | SignRefusal
  | { readonly reason: 'done-already' | 'not-signed-yet' | 'nothing-to-withdraw' }

/** R-PAP-6. One's own word under a paper, by account or link: that one has read it; or where that is enough, one's
 *  signature; or that one takes one's consent back. */
export const answerPaper = command<typeof input, PaperId, AnswerRefusal>({
  deed: 'self.answer',
  input,
  run: async (scope, { paper: paperId, do: deed }) => {
    await decideAlone(scope)
    const paper = await findPaper(scope, paperId)
    const person = scope.person
    const line = paper?.readers.find((one) => one.person === person)
    if (!paper || !person || !line) return no({ reason: 'not-found' })
    if (deed === 'withdraw') return withdraw(scope, paper, person)
    if (line.done) return no({ reason: 'done-already' })
    const source: Source = scope.came
    const on = scope.today
    if (line.must === 'acknowledge') {
      if (paper.signedOn === null) return no({ reason: 'not-signed-yet' })
      await markRead(scope, [{ paper: paper.id, person }], { on, source })
      return done(paper.id, { kind: 'paper-read', paper: paper.id, person, on })
    }
    if (paper.kind === 'consent_mentor') return answerByLink(scope, paper, person, source)
    if (!mayBeSignedHere(paper.kind)) return no({ reason: 'by-hand' })
    const outcome = await sign(scope, [{ paper: paper.id, number: null, on }], source)
    const [refused] = outcome?.refused ?? []
    if (refused) return no(refused.why)
    return done(paper.id, { kind: 'paper-signed', paper: paper.id, on })
  },
})

/** R-PAP-6. Kept as an answer, so that the work goes on; the paper itself still waits for a signature by hand. */
async function answerByLink(scope: Scope, paper: KeptPaper, person: PersonId, source: Source) {
  const pair = paper.mentorship && (await findMentorship(scope, paper.mentorship))
  const member = pair ? pair.members.find((one) => one.person === person) : undefined
  if (!pair || !member) return no({ reason: 'not-found' as const })
  if (member.consent)
    return no({ reason: member.consent.answer === 'no' ? ('refused' as const) : ('done-already' as const) })
  const { title: wording } = paper
  const answer = { answer: 'yes' as const, on: scope.today, source, wording, privateReason: null, scan: null }
  await addConsents(scope, [{ ...answer, mentorship: pair.id, person }])
  const fact = {
    kind: 'mentorship-answered' as const,
    mentorship: pair.id,
    person,
    answer: 'yes' as const,
    source,
  }
  return done(paper.id, fact)
}

/** R-PAP-11. A consent to the processing or spreading of personal data is taken back as simply as it was given. */
async function withdraw(scope: Scope, paper: KeptPaper, person: PersonId) {
  const ofData = paper.kind === 'pd_consent' || paper.kind === 'pd_dissemination'
  if (!ofData || paper.person !== person || !isSigned(paper, scope.today))
    return no({ reason: 'nothing-to-withdraw' as const })
  await lapsePapers(scope, [paper.id], scope.today, 'withdrawn')
  return done(paper.id, { kind: 'paper-lapsed' as const, paper: paper.id, on: scope.today })
}
