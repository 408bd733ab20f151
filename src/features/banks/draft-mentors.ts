import { z } from 'zod'
import { mentorDeeds } from '#domain/banks/bulk-mentors.ts'
import { no } from '#kit/result.ts'
import { addBankDraft, type BankDraftId } from '#store/bank-drafts.ts'
import { listNames } from '#store/people.ts'
import { command, done } from '../command.ts'
import { chosen } from './draft-mentees.ts'
import { refusedTexts as texts } from './texts.ts'

const input = z.object({ do: z.enum(mentorDeeds, texts.deedMissing), person: chosen })

/** R-BNK-12. Nothing changes yet: the check page says what would. */
export const draftMentors = command<typeof input, BankDraftId>({
  deed: 'mentor.admit',
  input,
  run: async (scope, { do: deed, person }) => {
    const here = await listNames(scope)
    if (person.some((one) => !here.has(one))) return no({ reason: 'not-found' })
    const people = [...new Set(person)]
    const id = await addBankDraft(scope, 'mentors', { deed, people })
    return done(id, { kind: 'bank-draft-made', bank: 'mentors', people: people.length })
  },
})
