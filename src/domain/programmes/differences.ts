import type { Span } from '#domain/documents/school-days.ts'
import type { VersionText } from './check-content.ts'
import type { Meeting, PlanRow } from './programme-content.ts'

export const textParts = [
  'ground',
  'problem',
  'strengths',
  'aim',
  'mentorWork',
  'menteeWork',
  'schedule',
  'modeText',
  'conditions',
] as const
export const listParts = ['tasks', 'interimResults', 'plannedResults'] as const
const rowParts = [
  'turning',
  'topics',
  'direction',
  'activity',
  'form',
  'text',
  'from',
  'through',
  'responsible',
  'result',
] as const

export type TextPart = (typeof textParts)[number]
export type ListPart = (typeof listParts)[number]
export type RowPart = (typeof rowParts)[number]

/** What one version says otherwise than another. */
export type Difference =
  | { readonly kind: 'term'; readonly before: Span; readonly after: Span }
  | { readonly kind: 'mode'; readonly before: string; readonly after: string }
  | { readonly kind: 'text'; readonly part: TextPart; readonly before: string; readonly after: string }
  | {
      readonly kind: 'list'
      readonly part: ListPart | 'topics' | 'types' | 'indicators'
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }
  | { readonly kind: 'list-order'; readonly part: ListPart | 'topics' | 'types' | 'indicators' }
  | { readonly kind: 'form'; readonly before: string; readonly after: string }
  | { readonly kind: 'row-added'; readonly row: PlanRow }
  | { readonly kind: 'row-removed'; readonly row: PlanRow }
  | {
      readonly kind: 'row-changed'
      readonly before: PlanRow
      readonly after: PlanRow
      readonly parts: readonly RowPart[]
    }
  | { readonly kind: 'row-order' }
  | {
      readonly kind: 'meetings'
      readonly added: readonly Meeting[]
      readonly removed: readonly Meeting[]
    }

/** R-PRG-8. Everything that differs, and nothing else: of a version and itself nothing. */
export function differences(a: VersionText, b: VersionText): readonly Difference[] {
  const [before, after] = [a.content, b.content]
  return [
    ...(a.from === b.from && a.through === b.through
      ? []
      : [{ kind: 'term' as const, before: spanOf(a), after: spanOf(b) }]),
    ...(before.form === after.form && before.format === after.format
      ? []
      : [{ kind: 'form' as const, before: before.form, after: after.form }]),
    ...listDifference('types', before.types, after.types),
    ...listDifference('topics', before.topics, after.topics),
    ...(before.mode === after.mode
      ? []
      : [{ kind: 'mode' as const, before: before.mode, after: after.mode }]),
    ...textParts
      .filter((part) => before[part] !== after[part])
      .map((part) => ({ kind: 'text' as const, part, before: before[part], after: after[part] })),
    ...listParts.flatMap((part) => listDifference(part, before[part], after[part])),
    ...listDifference('indicators', before.indicators.map(asLine), after.indicators.map(asLine)),
    ...rowDifferences(before.rows, after.rows),
    ...meetingDifferences(before.meetings, after.meetings),
  ]
}

const spanOf = ({ from, through }: Span): Span => ({ from, through })
const asLine = ({ title, method, when }: { title: string; method: string; when: string }) =>
  [title, method, when].join(' · ')

function listDifference(
  part: ListPart | 'topics' | 'types' | 'indicators',
  before: readonly string[],
  after: readonly string[],
): readonly Difference[] {
  const added = after.filter((one) => !before.includes(one))
  const removed = before.filter((one) => !after.includes(one))
  if (added.length > 0 || removed.length > 0) return [{ kind: 'list', part, added, removed }]
  return same(before, after) ? [] : [{ kind: 'list-order', part }]
}

function rowDifferences(before: readonly PlanRow[], after: readonly PlanRow[]): readonly Difference[] {
  const was = new Map(before.map((row) => [row.id, row]))
  const is = new Map(after.map((row) => [row.id, row]))
  const stayed = (rows: readonly PlanRow[]) =>
    rows.filter(({ id }) => was.has(id) && is.has(id)).map(({ id }) => id)
  return [
    ...after.flatMap((row): Difference[] => {
      const former = was.get(row.id)
      if (former === undefined) return [{ kind: 'row-added', row }]
      const parts = rowParts.filter((part) => !same(former[part], row[part]))
      return parts.length === 0 ? [] : [{ kind: 'row-changed', before: former, after: row, parts }]
    }),
    ...before.filter(({ id }) => !is.has(id)).map((row): Difference => ({ kind: 'row-removed', row })),
    ...(same(stayed(before), stayed(after)) ? [] : [{ kind: 'row-order' as const }]),
  ]
}

function meetingDifferences(before: readonly Meeting[], after: readonly Meeting[]): readonly Difference[] {
  const has = (all: readonly Meeting[], one: Meeting) =>
    all.some(({ day, subject }) => day === one.day && subject === one.subject)
  const added = after.filter((one) => !has(before, one))
  const removed = before.filter((one) => !has(after, one))
  return added.length + removed.length === 0 ? [] : [{ kind: 'meetings', added, removed }]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
