import { z } from 'zod'
import { type AnsweringRefusal, mayAnswer, mayWithdraw } from '#domain/mentorships/answering.ts'
import {
  type Mentorship,
  type MentorshipId,
  menteesIn,
  mentorOf,
  type Source,
} from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { period } from '#kit/russian/dates.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import { withdrawConsents } from '#store/consents.ts'
import { findMentorship } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { listNames } from '#store/people.ts'
import { askPsychologist } from '#store/psychologist-requests.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id, optionalLine } from '../fields.ts'
import { contextOf } from './queries.ts'
import { recordAnswers } from './record-answers.ts'
import { askedTexts as texts } from './texts.ts'

const input = z.object({
  mentorship: id<MentorshipId>(),
  answer: z.enum(['yes', 'no', 'withdraw'], texts.answerMissing),
  reason: optionalLine(500),
  psychologist: z.literal('yes').optional(),
})

/** R-MEN-7, R-MEN-10, R-MEN-11. One's own answer by link or account; why somebody refused is kept beside the answer and
 *  goes nowhere else, and a wish to talk to the psychologist is seen by the psychologist alone. */
export const giveAnswer = command<typeof input, MentorshipId, AnsweringRefusal>({
  deed: 'self.answer',
  input,
  run: async (scope, { mentorship: id, answer, reason, psychologist }) => {
    const { person } = scope
    await decideAlone(scope)
    const mentorship = await findMentorship(scope, id)
    const isMember = mentorship?.members.some((one) => one.person === person)
    if (!person || !mentorship || !isMember || mentorship.askedOn === null) return no({ reason: 'not-found' })
    const source: Source = scope.came
    if (answer === 'withdraw') {
      const may = mayWithdraw(mentorship, person)
      if (!may.ok) return may
      await withdrawConsents(scope, { mentorship: id, person }, scope.today, source)
      return done(id, { kind: 'consent-withdrawn', mentorship: id, person, source })
    }
    const may = mayAnswer(mentorship, person, await contextOf(scope))
    if (!may.ok) return may
    if (psychologist) await askPsychologist(scope, person, person)
    const given = {
      ...{ mentorship, person, answer, on: scope.today, scan: null },
      wording: await wordingOf(scope, mentorship, person),
      privateReason: answer === 'no' && reason ? reason : null,
    }
    return done(id, ...(await recordAnswers(scope, [given], source)))
  },
})

/** What the page asked, in one sentence: it is kept with the answer. */
async function wordingOf(scope: Scope, mentorship: Mentorship, person: PersonId): Promise<string> {
  const names = await listNames(scope)
  const own = mentorship.members.find((one) => one.person === person)!
  const name = (id: PersonId) => names.get(id) ?? ''
  const term = period(mentorship.from, mentorship.through)
  const topics = own.topics.map(titleOf).join(', ')
  return own.side === 'mentee'
    ? texts.wordingMentee(name(mentorOf(mentorship).person), term, topics)
    : texts.wordingMentor(
        menteesIn(mentorship)
          .map((one) => name(one.person))
          .join(', '),
        term,
        topics,
      )
}
