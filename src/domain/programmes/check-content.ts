import type { Span } from '#domain/documents/school-days.ts'
import type { PlanRow, ProgrammeContent, TurningPoint } from './programme-content.ts'
import { type TermRefusal, termOf } from './programme-term.ts'
import { topicFacts } from './programme-topics.ts'

export type VersionText = Span & { readonly content: ProgrammeContent }

/** `number`: of the line, from one, as the plan counts them. */
export type RowTrouble =
  | { readonly reason: 'row-hangs-on-nothing'; readonly number: number }
  | { readonly reason: 'row-backwards'; readonly number: number }
  | ({ readonly reason: 'row-outside'; readonly number: number } & Span)
  | { readonly reason: 'row-empty'; readonly number: number }

export type Trouble =
  | TermRefusal
  | RowTrouble
  | { readonly reason: 'empty'; readonly part: string }
  | { readonly reason: 'no-turning'; readonly turning: TurningPoint }
  | { readonly reason: 'topic-without-row'; readonly topic: string }
  | { readonly reason: 'topic-left-out'; readonly topic: string }
  | ({ readonly reason: 'meeting-outside'; readonly number: number } & Span)

const mustHave = ['interim', 'final'] as const
const texts = ['problem', 'strengths', 'aim', 'mentorWork', 'menteeWork', 'schedule', 'conditions'] as const
const lists = ['tasks', 'interimResults', 'plannedResults', 'meetings', 'indicators'] as const

/** R-PRG-2, R-PRG-3. What stands between a text and its proposal; `topics` are those of all the members. */
export function troublesOf(
  { content, from, through }: VersionText,
  topics: readonly string[],
): readonly Trouble[] {
  const term = termOf({ from, through })
  const empty = [
    ...texts.filter((part) => content[part].trim() === ''),
    ...lists.filter((part) => content[part].length === 0),
  ]
  const hung = new Set(content.rows.flatMap((row) => row.topics))
  return [
    ...(term.ok ? [] : [term.refusal]),
    ...empty.map((part) => ({ reason: 'empty' as const, part })),
    ...content.rows.flatMap((row, at) => rowTrouble(row, { from, through }, at + 1) ?? []),
    ...mustHave
      .filter((turning) => !content.rows.some((row) => row.turning === turning))
      .map((turning) => ({ reason: 'no-turning' as const, turning })),
    ...content.topics
      .filter((topic) => !hung.has(topic))
      .map((topic) => ({ reason: 'topic-without-row' as const, topic })),
    ...topicFacts([...new Set(topics)])
      .filter(({ code }) => !content.topics.includes(code))
      .map(({ code }) => ({ reason: 'topic-left-out' as const, topic: code })),
    ...content.meetings.flatMap(({ day }, at) =>
      day < from || day > through
        ? [{ reason: 'meeting-outside' as const, number: at + 1, from, through }]
        : [],
    ),
  ]
}

/** R-PRG-2. A line hangs on a topic or a turning point, says what is done and what comes of it, inside the term. */
export function rowTrouble(row: PlanRow, term: Span, number: number): RowTrouble | undefined {
  if (row.topics.length === 0 && row.turning === null) return { reason: 'row-hangs-on-nothing', number }
  if (row.text.trim() === '' || row.result.trim() === '' || row.responsible.length === 0)
    return { reason: 'row-empty', number }
  if (row.through < row.from) return { reason: 'row-backwards', number }
  if (row.from < term.from || row.through > term.through) return { reason: 'row-outside', number, ...term }
  return undefined
}
