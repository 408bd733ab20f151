import deficits from '#reference/deficits.json' with { type: 'json' }
import content from '#reference/documents/programme_content.json' with { type: 'json' }
import type { OrganisationFacts, TopicFacts } from './document-facts.ts'
import { wordsOf } from './words.ts'

type Kind = Pick<OrganisationFacts, 'kind'>

export type Step = {
  readonly form: string
  readonly who: string
  readonly text: string
  readonly result: string
}
export type TopicContent = {
  /** Several topics may be answered by one line of work. */
  readonly topic: string
  readonly codes: readonly string[]
  readonly direction: string
  readonly task: string
  readonly steps: readonly Step[]
  readonly interim: string
  readonly planned: string
}

const sensitive = new Set(
  deficits.items.filter((one) => 'sensitive' in one && one.sensitive).map((one) => one.code),
)

/** R-DOC-9. A sensitive topic is in no document, whether its facts remember that it is sensitive or not. */
export function openTopics(topics: readonly TopicFacts[], organisation: Kind): TopicFacts[] {
  const { topicWords } = wordsOf(organisation)
  return topics
    .filter((one) => one.sensitive !== true && !sensitive.has(one.code))
    .map((one) => ({ ...one, title: said(one.title, topicWords) }))
}

/** «Целеполагание урока/занятия» becomes «… урока» in a school and «… занятия» in a kindergarten. */
function said(title: string, words: readonly (readonly string[])[]): string {
  return words.reduce((text, [common = '', own = '']) => text.replace(common, own), title)
}

export function topicTitles(topics: readonly TopicFacts[], organisation: Kind): string {
  return openTopics(topics, organisation)
    .map((one) => `«${bare(one.title)}»`)
    .join(', ')
}

/** What to do about each topic: by its code, else by its group; topics with the same answer are joined. */
export function contentFor(topics: readonly TopicFacts[], organisation: Kind): TopicContent[] {
  const found = new Map<object, TopicFacts[]>()
  for (const topic of openTopics(topics, organisation)) {
    const entry = entryFor(topic)
    found.set(entry, [...(found.get(entry) ?? []), topic])
  }
  return [...found].map(([entry, joined]) => ({
    ...(entry as (typeof content.items)[number]),
    topic: joined.map((one) => bare(one.title)).join('; '),
    codes: joined.map(({ code }) => code),
  }))
}

function entryFor(topic: TopicFacts): object {
  const groups: Readonly<Record<string, object>> = content.groups
  return (
    content.items.find((one) => one.topics.includes(topic.code)) ??
    groups[topic.group] ??
    content.groups.methodical
  )
}

/** A title goes into «…», so inner quotation marks become „…“. */
function bare(title: string): string {
  return title.replace(/«/g, '„').replace(/»/g, '“')
}
