import { readWords } from '#domain/free-words/read-words.ts'
import { type SuggestedTopic, suggestTopics } from '#domain/free-words/suggest-topics.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { type Given, type Questionnaire, questionsFor } from './questionnaire.ts'

/** R-WRD-9. Made anew of the words each time: what nobody confirmed is kept nowhere. */
export function suggestedTopics(
  questionnaire: Questionnaire,
  kind: OrganisationKind,
  given: Given,
): readonly SuggestedTopic[] {
  return suggestTopics(ownWords(questionnaire, given), kind)
}

/** R-WRD-5. Something in the words is rather for the psychologist. */
export function saysSensitive(questionnaire: Questionnaire, given: Given): boolean {
  return readWords(ownWords(questionnaire, given)).isSensitive
}

function ownWords(questionnaire: Questionnaire, given: Given): string {
  return questionsFor(questionnaire, given)
    .filter(({ suggests }) => suggests)
    .flatMap(({ code }) => given[code] ?? [])
    .join('\n')
}
