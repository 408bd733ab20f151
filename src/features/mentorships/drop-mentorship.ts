import { z } from 'zod'
import { type MentorshipId, mentorOf } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { no } from '#kit/result.ts'
import { dropMentorship as drop, findMentorship } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { listOrdered } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { id, line } from '../fields.ts'
import { mayChangeIn } from './change-mentorship.ts'
import { cardTexts as texts } from './texts.ts'

const input = z.object({ mentorship: id<MentorshipId>(), because: line(texts.becauseMissing, 500) })

/** R-MEN-8. Given up before an order: its people are free again. The reason is the curator's own note. */
export const dropMentorship = command<typeof input, MentorshipId, { readonly reason: 'too-late' }>({
  deed: 'mentorship.form',
  input,
  run: async (scope, { mentorship: id, because }) => {
    await decideAlone(scope)
    const mentorship = await findMentorship(scope, id)
    if (!mentorship) return no({ reason: 'not-found' })
    const context = { ordered: await listOrdered(scope), today: scope.today }
    if (!mayChangeIn(phaseOf(mentorship, context))) return no({ reason: 'too-late' })
    await drop(scope, id, because)
    const mentor = mentorOf(mentorship).person
    return done(id, { kind: 'mentorship-dropped', mentorship: id, mentor, personal: { because } })
  },
})
