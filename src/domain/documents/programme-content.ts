import deficits from '#reference/deficits.json' with { type: 'json' }
import content from '#reference/documents/programme_content.json' with { type: 'json' }
import type { TopicFacts } from './document-facts.ts'

export type Step = {
  readonly form: string
  readonly who: string
  readonly text: string
  readonly result: string
}
export type TopicContent = {
  /** Several topics may be answered by one line of work. */
  readonly topic: string
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
export function openTopics(topics: readonly TopicFacts[]): TopicFacts[] {
  return topics.filter((one) => one.sensitive !== true && !sensitive.has(one.code))
}

export function topicTitles(topics: readonly TopicFacts[]): string {
  return openTopics(topics)
    .map((one) => `«${bare(one.title)}»`)
    .join(', ')
}

/** What to do about each topic: by its code, else by its group; topics with the same answer are joined. */
export function contentFor(topics: readonly TopicFacts[]): TopicContent[] {
  const found = new Map<object, TopicFacts[]>()
  for (const topic of openTopics(topics)) {
    const entry = entryFor(topic)
    found.set(entry, [...(found.get(entry) ?? []), topic])
  }
  return [...found].map(([entry, joined]) => ({
    ...(entry as (typeof content.items)[number]),
    topic: joined.map((one) => bare(one.title)).join('; '),
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
