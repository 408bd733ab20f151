import type { Consents } from '#domain/banks/consents.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { BanksDesk } from '#store/banks-desk.ts'
import { addPapers } from '#store/paper-changes.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { checkTexts as texts } from './parts/texts.ts'

export const consentsOf = (desk: BanksDesk): Consents => ({
  signed: desk.consented,
  asked: desk.consentsAsked,
})

export const mayAskConsents = (scope: Scope) => mayHere(scope, 'paper.keep')

/** R-BNK-9. A consent to processing for each of these people, a paper of its own each: a job prints them, and they are
 *  signed on paper, by account or by link. */
export async function askConsents(
  scope: Scope,
  people: readonly PersonId[],
  schoolYear: number,
): Promise<Fact> {
  await addPapers(
    scope,
    people.map((person) => ({
      ...{ kind: 'pd_consent', title: texts.consentTitle, schoolYear, person },
      ...{ mentorship: null, mentorships: [], given: {}, replaces: null },
      readers: [{ person, must: 'sign' }],
    })),
  )
  return { kind: 'papers-asked', papers: people.length }
}
