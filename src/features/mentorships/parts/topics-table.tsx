import { mayBeTopic } from '#domain/needs/topics.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { More } from '#ui/blocks/head.tsx'
import { topicsTexts as texts } from '../texts.ts'

export type TopicColumn = {
  readonly name: string
  readonly title: string
  readonly chosen: readonly string[]
}

type TopicsTableProps = {
  readonly kind: OrganisationKind
  readonly columns: readonly TopicColumn[]
  readonly error?: string | undefined
}

/** Topics by their groups, one line each, and who leads it: a box for each person who may. */
export function TopicsTable({ kind, columns, error }: TopicsTableProps) {
  const open = new Set(columns.flatMap((column) => column.chosen))
  return (
    <div class={error ? 'field wide bad' : 'field wide'} id="topics">
      {error && <p class="msg">{error}</p>}
      {deficits.groups.map((group) => {
        const topics = deficits.items.filter(
          (one) => one.group === group.code && one.applies_to.includes(kind) && mayBeTopic(one.code),
        )
        const chosen = topics.filter((one) => open.has(one.code)).length
        if (topics.length === 0) return null
        return (
          <More summary={texts.group(group.title, chosen)} open={chosen > 0}>
            <div class="matrix">
              {topics.map((topic) => (
                <fieldset>
                  <legend>{topic.title}</legend>
                  <div class="marks">
                    {columns.map((column) => (
                      <label>
                        <input
                          type="checkbox"
                          name={column.name}
                          value={topic.code}
                          checked={column.chosen.includes(topic.code)}
                        />
                        {column.title}
                      </label>
                    ))}
                  </div>
                </fieldset>
              ))}
            </div>
          </More>
        )
      })}
    </div>
  )
}
