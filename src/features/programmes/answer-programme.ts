import { z } from 'zod'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { currentVersion } from '#domain/programmes/programme.ts'
import { no } from '#kit/result.ts'
import { command } from '../command.ts'
import { id, optionalLine } from '../fields.ts'
import { findBoth } from './change-programme.ts'
import { type Marked, type MarkRefused, markChosen, saidBy } from './mark-programmes.ts'
import { isMember } from './programme-desk.ts'
import { programmeTexts as texts } from './texts.ts'

const input = z.object({
  mentorship: id<MentorshipId>(),
  answer: z.enum(['agree', 'return', 'propose'], texts.answerMissing),
  remark: optionalLine(1000),
})

/** R-PRG-4. A member's own answer: yes, back with a remark, or «look at what we have made»; the last is a yes too. */
export const answerProgramme = command<typeof input, Marked, MarkRefused>({
  deed: 'self.answer',
  input,
  run: async (scope, { mentorship, answer, remark }) => {
    const found = await findBoth(scope, mentorship)
    if (!found || !isMember(found.mentorship, scope.person)) return no({ reason: 'not-found' })
    const { id: version } = currentVersion(found.programme)
    if (answer === 'return') return markChosen(scope, [version], () => [saidBy(scope, 'returned', remark)])
    if (answer === 'agree') return markChosen(scope, [version], () => [saidBy(scope, 'agreed')])
    const proposed = await markChosen(scope, [version], () => [saidBy(scope, 'proposed')])
    if (!proposed.ok) return proposed
    const agreed = await markChosen(scope, [version], () => [saidBy(scope, 'agreed')])
    if (!agreed.ok) return agreed
    const { value, facts } = agreed.value
    return { ok: true, value: { value, facts: [...proposed.value.facts, ...facts] } }
  },
})
