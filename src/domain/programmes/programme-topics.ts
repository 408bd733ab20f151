import type { TopicFacts } from '#domain/documents/document-facts.ts'
import { openTopics } from '#domain/documents/programme-content.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }

/** Topics by their codes, in the order given; unknown codes and R-DOC-9 sensitive ones are left out. */
export function topicFacts(codes: readonly string[]): readonly TopicFacts[] {
  return codes.flatMap((code) => {
    const found = deficits.items.find((one) => one.code === code)
    if (found === undefined || 'sensitive' in found) return []
    return [{ code, title: found.title, group: found.group }]
  })
}

/** What each topic is called in an organisation of this kind. */
export function topicNames(codes: readonly string[], kind: OrganisationKind): readonly string[] {
  return openTopics(topicFacts(codes), { kind }).map(({ title }) => title)
}

/** Topics one may choose from in an organisation of this kind. */
export function topicsToChoose(kind: OrganisationKind): readonly TopicFacts[] {
  const fitting = deficits.items.filter((one) => one.applies_to.includes(kind)).map(({ code }) => code)
  return openTopics(topicFacts(fitting), { kind })
}

/** Several titles inside «…»: quotation marks within become „…“. */
export function quotedTopics(codes: readonly string[], kind: OrganisationKind): string {
  return topicNames(codes, kind)
    .map((title) => title.replace(/«/g, '„').replace(/»/g, '“'))
    .join('; ')
}
