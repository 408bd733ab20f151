import { z } from 'zod'
import { bossPairsOf, checkDraft, type Draft, type DraftRefusal } from '#domain/mentorships/draft.ts'
import { type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { type Phase, phaseOf } from '#domain/mentorships/phase-of.ts'
import { lastDayOf, termsOf } from '#domain/mentorships/terms.ts'
import { no } from '#kit/result.ts'
import { saveBossConsents, withdrawConsents } from '#store/consents.ts'
import { changeMentorship as save } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { termFields } from './draft-fields.ts'
import { draftWorld } from './draft-world.ts'
import { formingDesk } from './queries.ts'

const input = z.object({ mentorship: id<MentorshipId>(), ...termFields })

/** Before an order anything may be changed or given up; a refusal and an order are final. */
export const mayChangeIn = (phase: Phase) => phase === 'draft' || phase === 'asked' || phase === 'agreed'

export type ChangeRefusal = DraftRefusal | { readonly reason: 'too-late' }

/** R-MEN-8. Other terms for the same people, before an order: answers given to the former terms hold no more. */
export const changeMentorship = command<typeof input, MentorshipId, ChangeRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, { mentorship: id, coMentor, coTopics, through, ...typed }) => {
    await decideAlone(scope)
    const desk = await formingDesk(scope)
    const mentorship = desk?.mentorships.find((one) => one.id === id)
    if (!desk || !mentorship || (coMentor && !(await findPerson(scope, coMentor))))
      return no({ reason: 'not-found' })
    if (!mayChangeIn(phaseOf(mentorship, desk.context))) return no({ reason: 'too-late' })
    const terms = termsOf(typed.form, typed.types)
    const draft: Draft = {
      ...typed,
      mentor: mentorOf(mentorship).person,
      mentees: menteesIn(mentorship).map(({ person }) => person),
      topics: typed.topics.length > 0 ? typed.topics : mentorOf(mentorship).topics,
      coMentor: coMentor && { person: coMentor, topics: coTopics },
      through: through ?? (terms ? lastDayOf(typed.from, terms) : typed.from),
      reason: typed.reason || mentorship.reason,
    }
    const others = desk.mentorships.filter((one) => one.id !== id)
    const world = draftWorld(desk, others, desk.context)
    const refusal = checkDraft(draft, world)
    if (refusal) return no(refusal)
    if (draft.bossConsentOn) await saveBossConsents(scope, bossPairsOf(draft, world), draft.bossConsentOn)
    await save(scope, id, draft)
    await withdrawConsents(scope, { mentorship: id }, scope.today, 'terms')
    return done(id, { kind: 'mentorship-changed', mentorship: id })
  },
})
