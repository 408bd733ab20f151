import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }

export type Topic = { readonly code: string; readonly title: string }
export type TopicGroup = { readonly code: string; readonly title: string; readonly topics: readonly Topic[] }

type Deficit = Topic & {
  readonly group: string
  readonly applies_to: readonly string[]
  readonly sensitive?: boolean
}

const all = deficits.items as readonly Deficit[]

/** The topics of this kind of organisation by groups, sensitive ones left out. */
export function topicGroups(kind: OrganisationKind): readonly TopicGroup[] {
  const topics = all.filter((one) => one.applies_to.includes(kind) && !one.sensitive)
  return deficits.groups
    .map(({ code, title }) => ({
      code,
      title,
      topics: topics.filter((one) => one.group === code).map(asTopic),
    }))
    .filter((group) => group.topics.length > 0)
}

/** R-SUR-3. What is told to the psychologist alone. */
export function sensitiveTopics(kind: OrganisationKind): readonly Topic[] {
  return all.filter((one) => one.sensitive && one.applies_to.includes(kind)).map(asTopic)
}

export function isSensitive(topic: string): boolean {
  return all.some((one) => one.code === topic && one.sensitive)
}

const titles: ReadonlyMap<string, string> = new Map(all.map(({ code, title }) => [code, title]))

export function topicTitle(topic: string): string {
  return titles.get(topic) ?? topic
}

const asTopic = ({ code, title }: Deficit): Topic => ({ code, title })
