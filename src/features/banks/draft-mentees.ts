import { z } from 'zod'
import { menteeDeeds } from '#domain/banks/bulk-mentees.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { addBankDraft, type BankDraftId } from '#store/bank-drafts.ts'
import { listNames } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { refusedTexts as texts } from './texts.ts'

export const chosen = z.array(id<PersonId>()).min(1, texts.nobodyChosen).max(500, texts.tooMany)

const input = z.object({ do: z.enum(menteeDeeds, texts.deedMissing), person: chosen })

/** R-BNK-12. Nothing changes yet: the check page says what would. */
export const draftMentees = command<typeof input, BankDraftId>({
  deed: 'category.decide',
  input,
  run: async (scope, { do: deed, person }) => {
    const here = await listNames(scope)
    if (person.some((one) => !here.has(one))) return no({ reason: 'not-found' })
    const people = [...new Set(person)]
    const id = await addBankDraft(scope, 'mentees', { deed, people })
    return done(id, { kind: 'bank-draft-made', bank: 'mentees', people: people.length })
  },
})
