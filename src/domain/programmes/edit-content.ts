import type { Span } from '#domain/documents/school-days.ts'
import { words } from '#domain/documents/words.ts'
import type { Mode } from '#domain/mentorships/mentorship.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { type RowTrouble, rowTrouble, type VersionText } from './check-content.ts'
import type { ListPart, TextPart } from './differences.ts'
import { type DraftFacts, draftContent } from './draft-content.ts'
import { draftMeetings } from './draft-meetings.ts'
import type { Indicator, Meeting, PlanRow } from './programme-content.ts'
import { type TermRefusal, termOf } from './programme-term.ts'
import { topicFacts } from './programme-topics.ts'
import { retimed } from './retimed.ts'

export type Change =
  | ({ readonly part: 'term' } & Span)
  | { readonly part: 'topics'; readonly topics: readonly string[] }
  | { readonly part: 'mode'; readonly mode: Mode; readonly text: string }
  | { readonly part: 'text'; readonly of: TextPart; readonly text: string }
  | { readonly part: 'list'; readonly of: ListPart; readonly lines: readonly string[] }
  | { readonly part: 'indicators'; readonly indicators: readonly Indicator[] }
  | { readonly part: 'meetings'; readonly meetings: readonly Meeting[] }
  | { readonly part: 'meetings-anew' }
  | { readonly part: 'row'; readonly row: PlanRow }
  | { readonly part: 'row-removed'; readonly id: string }
  | { readonly part: 'row-moved'; readonly id: string; readonly by: -1 | 1 }

export type EditRefusal =
  | TermRefusal
  | RowTrouble
  | { readonly reason: 'no-such-row' }
  | { readonly reason: 'no-topics' }
  | { readonly reason: 'empty'; readonly part: string }
  | ({ readonly reason: 'meeting-outside'; readonly number: number } & Span)

/** Of the pair: what new lines are worded by. */
export type EditFacts = Pick<DraftFacts, 'kind' | 'mentees'>

/** R-PRG-2, R-PRG-3. One section changed in place; what would break a rule is refused and nothing is changed. */
export function editContent(
  { content, from, through }: VersionText,
  change: Change,
  facts: EditFacts,
): Result<VersionText, EditRefusal> {
  const text = { content, from, through }
  const put = (part: Partial<VersionText['content']>) => ok({ ...text, content: { ...content, ...part } })
  switch (change.part) {
    case 'term':
      return withTerm(text, { from: change.from, through: change.through }, facts)
    case 'topics':
      return withTopics(text, change.topics, facts)
    case 'mode': {
      const standard = change.text === '' || change.text === words.modeTexts[content.mode]
      return put({ mode: change.mode, modeText: standard ? words.modeTexts[change.mode] : change.text })
    }
    case 'text':
      return change.text === '' ? no({ reason: 'empty', part: change.of }) : put({ [change.of]: change.text })
    case 'list':
      return change.lines.length === 0
        ? no({ reason: 'empty', part: change.of })
        : put({ [change.of]: change.lines.map(bare) })
    case 'indicators':
      return change.indicators.length === 0
        ? no({ reason: 'empty', part: 'indicators' })
        : put({ indicators: change.indicators })
    case 'meetings':
      return withMeetings(text, change.meetings)
    case 'meetings-anew':
      return put({ meetings: draftMeetings(text, content.rows, { ...content, kind: facts.kind }) })
    case 'row':
      return withRow(text, change.row)
    case 'row-removed':
      return content.rows.some(({ id }) => id === change.id)
        ? put({ rows: content.rows.filter(({ id }) => id !== change.id) })
        : no({ reason: 'no-such-row' })
    case 'row-moved':
      return withRowMoved(text, change.id, change.by)
  }
}

/** The marks at the ends of lines are put by the document. */
const bare = (line: string) => line.replace(/[.;,\s]+$/, '')

function withTerm(text: VersionText, after: Span, { kind }: EditFacts): Result<VersionText, EditRefusal> {
  const term = termOf(after)
  return term.ok ? ok({ ...after, content: retimed(text.content, text, after, kind) }) : term
}

function withMeetings(text: VersionText, meetings: readonly Meeting[]): Result<VersionText, EditRefusal> {
  const { from, through } = text
  if (meetings.length === 0) return no({ reason: 'empty', part: 'meetings' })
  const at = meetings.findIndex(({ day }) => day < from || day > through)
  if (at >= 0) return no({ reason: 'meeting-outside', number: at + 1, from, through })
  const inOrder = [...meetings].sort((a, b) => a.day.localeCompare(b.day))
  return ok({ ...text, content: { ...text.content, meetings: inOrder } })
}

/** A line that is known is changed where it stands; a new one stands before the first that begins later. */
function withRow(text: VersionText, row: PlanRow): Result<VersionText, EditRefusal> {
  const { rows } = text.content
  const known = rows.findIndex(({ id }) => id === row.id)
  const trouble = rowTrouble(row, text, (known < 0 ? rows.length : known) + 1)
  if (trouble) return no(trouble)
  const topics = [...new Set([...text.content.topics, ...topicFacts(row.topics).map(({ code }) => code)])]
  const before = rows.findIndex(({ from }) => from > row.from)
  const placed = known < 0 ? rows.toSpliced(before < 0 ? rows.length : before, 0, row) : rows.with(known, row)
  return ok({ ...text, content: { ...text.content, topics, rows: placed } })
}

function withRowMoved(text: VersionText, id: string, by: -1 | 1): Result<VersionText, EditRefusal> {
  const { rows } = text.content
  const at = rows.findIndex((row) => row.id === id)
  const [row, other] = [rows[at], rows[at + by]]
  if (row === undefined) return no({ reason: 'no-such-row' })
  if (other === undefined) return ok(text)
  return ok({ ...text, content: { ...text.content, rows: rows.with(at, other).with(at + by, row) } })
}

/** R-PRG-2. A new topic brings its lines, task and results; one taken out takes away the lines that hung on it alone. */
function withTopics(
  text: VersionText,
  wanted: readonly string[],
  facts: EditFacts,
): Result<VersionText, EditRefusal> {
  const topics = topicFacts(wanted).map(({ code }) => code)
  if (topics.length === 0) return no({ reason: 'no-topics' })
  const { content } = text
  const added = topics.filter((code) => !content.topics.includes(code))
  const rows = content.rows
    .map((row) => ({ ...row, topics: row.topics.filter((code) => topics.includes(code)) }))
    .filter((row) => row.turning !== null || row.topics.length > 0)
  const kept = { ...content, topics, rows }
  if (added.length === 0) return ok({ ...text, content: kept })
  const { form, format, types, mode } = content
  const drafted = draftContent({ ...facts, ...text, topics: added, form, format, types, mode })
  if (!drafted.ok) return no({ reason: 'no-topics' })
  const news = drafted.value
  const join = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])]
  const more = news.rows.filter(({ turning }) => turning === null)
  const first = firstFreeNumber(content.rows)
  return ok({
    ...text,
    content: {
      ...kept,
      tasks: join(content.tasks, news.tasks),
      interimResults: join(content.interimResults, news.interimResults),
      plannedResults: join(content.plannedResults, news.plannedResults),
      rows: [...rows, ...more.map((row, at) => ({ ...row, id: `r${first + at}` }))].sort((a, b) =>
        a.from.localeCompare(b.from),
      ),
    },
  })
}

/** The number of the next new line. */
export function firstFreeNumber(rows: readonly PlanRow[]): number {
  return 1 + Math.max(0, ...rows.map(({ id }) => Number(id.slice(1)) || 0))
}
