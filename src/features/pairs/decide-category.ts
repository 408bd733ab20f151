import { z } from 'zod'
import { mayChoose } from '#domain/needs/mentee-categories.ts'
import { noNeed } from '#domain/needs/pool-of-staff.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { saveCategoryDecision } from '#store/decisions.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { boardTexts as texts } from './parts/texts.ts'

const input = z.object({
  person: id<PersonId>(),
  category: z.string().refine((code) => code === noNeed || mayChoose(code), texts.categoryMissing),
  decision: z.enum(['confirmed', 'declined', 'undecided']),
})

/** R-NEE-1. The rules propose, the curator decides; «undecided» gives the word back to the rule. */
export const decideCategory = command({
  deed: 'category.decide',
  input,
  run: async (scope, { person, category, decision }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    await saveCategoryDecision(scope, person, category, decision === 'undecided' ? null : decision)
    return done(person, { kind: 'category-decided', person, category, decision })
  },
})
