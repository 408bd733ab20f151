import { z } from 'zod'
import { menteesOfDesk } from '#domain/banks/banks-of-desk.ts'
import { mayChoose } from '#domain/needs/mentee-categories.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { findBanksDesk } from '#store/banks-desk.ts'
import { saveCategoryDecision } from '#store/decisions.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { checkTexts as texts } from './parts/texts.ts'

const input = z.object({
  person: id<PersonId>(),
  category: z.string(texts.categoryMissing).refine(mayChoose, texts.categoryMissing),
  decision: z.enum(['confirmed', 'declined', 'undecided']),
})

/** R-BNK-7. One category of one person: what confirms a category of the rules ends with it. */
export const decideMentee = command({
  deed: 'category.decide',
  input,
  run: async (scope, { person, category, decision }) => {
    await decideAlone(scope)
    const desk = await findBanksDesk(scope)
    if (!desk?.staff.some((one) => one.id === person)) return no({ reason: 'not-found' })
    const row = menteesOfDesk(desk).rows.find((one) => one.person === person)
    const through = row?.categories.find((one) => one.category === category)?.through ?? null
    const given = decision === 'undecided' ? null : decision
    await saveCategoryDecision(scope, person, category, given, decision === 'confirmed' ? through : null)
    return done(person, { kind: 'category-decided', person, category, decision })
  },
})
