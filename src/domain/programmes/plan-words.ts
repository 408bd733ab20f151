import { fill } from '#domain/documents/expression.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { capitalise } from '#kit/russian/words.ts'
import texts from '#reference/documents/programme_texts.json' with { type: 'json' }
import directions from '#reference/programme_directions.json' with { type: 'json' }
import type { PlanRow } from './programme-content.ts'
import { quotedTopics } from './programme-topics.ts'

/** The title of a direction without what stands in brackets after it. */
export function plainDirection(code: string): string {
  const found = directions.items.find((one) => one.code === code)
  if (found === undefined) throw new TypeError(`no such direction: ${code}`)
  return found.title.replace(/ \(.*\)$/, '')
}

/** The directions a plan goes in, as its lines on topics name them first. */
export function directionsOf(rows: readonly PlanRow[]): readonly string[] {
  const named = rows.flatMap(({ turning, direction }) => (turning === null && direction ? [direction] : []))
  return [...new Set(named)]
}

type Hangs = Pick<PlanRow, 'turning' | 'direction' | 'topics' | 'form'>

/** What a line of the plan hangs on: its turning point, or its direction and topics. */
export function headingOf({ turning, direction, topics }: Hangs, kind: OrganisationKind): string {
  if (turning !== null) return texts.turning[turning].heading
  const about = quotedTopics(topics, kind)
  return direction === null ? about : `${capitalise(plainDirection(direction))}: ${about}`
}

/** What the schedule of meetings says of it. */
export function subjectOf({ turning, topics, form }: Hangs, kind: OrganisationKind): string {
  if (turning !== null) return texts.turning[turning].subject
  return fill(texts.subject, { form: capitalise(form), topics: quotedTopics(topics, kind) })
}

/** Who answers for it: «наставник, наставляемые». A head who leads mentoring is named by the post. */
export function responsibleWords(
  row: Pick<PlanRow, 'responsible'>,
  mentees: number,
  curator?: string,
): string {
  return row.responsible
    .map((one) => (one === 'curator' && curator ? curator : fill(texts.responsible[one], { mentees })))
    .join(', ')
}
