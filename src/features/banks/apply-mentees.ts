import { z } from 'zod'
import { menteesOfDesk } from '#domain/banks/banks-of-desk.ts'
import { type MenteeDeed, type PlannedMentee, planMentees } from '#domain/banks/bulk-mentees.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { mayChoose } from '#domain/needs/mentee-categories.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { type BankDraftId, dropBankDraft, findBankDraft } from '#store/bank-drafts.ts'
import { type BanksDesk, findBanksDesk } from '#store/banks-desk.ts'
import { saveCategoryDecision } from '#store/decisions.ts'
import { decideAlone } from '#store/organisations.ts'
import { type CommonRefusal, command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { askConsents, consentsOf, mayAskConsents } from './ask-consents.ts'
import { checkTexts as texts } from './parts/texts.ts'

const input = z.object({ draft: id<BankDraftId>(), category: anyText.optional() })

export type MenteesRefusal = { readonly reason: 'nobody-left' } | { readonly reason: 'category-missing' }

/** R-BNK-12. All of a draft at once, looked at again: whom it may not be done to stays as he was. */
export const applyMentees = command<typeof input, MenteeDeed, MenteesRefusal>({
  deed: 'category.decide',
  input,
  run: async (scope, { draft: draftId, category }) => {
    await decideAlone(scope)
    const draft = await findBankDraft(scope, 'mentees', draftId)
    const desk = draft && (await findBanksDesk(scope))
    if (!desk) return no({ reason: 'not-found' })
    const deed = draft.deed as MenteeDeed
    if (deed === 'add' && (category === undefined || !mayChoose(category)))
      return no({ reason: 'category-missing' })
    if (deed === 'consent' && !mayAskConsents(scope))
      return no<CommonRefusal>({ reason: 'not-allowed', deed: 'paper.keep' })
    const planned = plannedMentees(desk, deed, draft.people, category).filter((one) => one.trouble === null)
    if (planned.length === 0) return no({ reason: 'nobody-left' })
    const facts: Fact[] = []
    if (deed === 'consent') {
      const people = planned.map((one) => one.person as PersonId)
      facts.push(await askConsents(scope, people, desk.schoolYear))
    }
    for (const { person, changes } of planned)
      for (const change of changes) {
        await saveCategoryDecision(
          scope,
          person as PersonId,
          change.category,
          change.decision,
          change.through,
        )
        facts.push({
          kind: 'category-decided',
          person,
          category: change.category,
          decision: change.decision ?? 'undecided',
        })
      }
    await dropBankDraft(scope, draftId)
    return done(deed, ...facts)
  },
})

/** What a deed would do now, as the check page shows it and as it is carried out. */
export function plannedMentees(
  desk: BanksDesk,
  deed: MenteeDeed,
  people: readonly string[],
  category?: string,
): readonly PlannedMentee[] {
  const { rows, pool } = menteesOfDesk(desk)
  const here = new Set(pool.map((one) => one.id))
  return planMentees(deed, people, {
    rows,
    here,
    decided: desk.decisions.categories,
    category,
    consents: consentsOf(desk),
  })
}

export const menteesRefusal = ({ reason }: MenteesRefusal) =>
  reason === 'category-missing' ? { category: texts.categoryMissing } : { form: texts.nobodyLeft }
