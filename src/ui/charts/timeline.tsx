import { chartTexts } from '../texts.ts'
import { at } from './numbers-table.tsx'

/** Days as `2026-09-01`. */
export type Span = { readonly from: string; readonly through: string }

export type TimelineRow = {
  readonly label: string
  readonly planned: readonly Span[]
  readonly confirmed: readonly Span[]
  /** Days of events or documents. */
  readonly evidence: readonly string[]
  /** The day an end was overdue. */
  readonly overdue?: string | undefined
}

type TimelineProps = {
  /** What the drawing says, in words; the table that says the same stands below it. */
  readonly sentence: string
  readonly span: Span
  readonly today: string
  readonly todayLabel: string
  readonly rows: readonly TimelineRow[]
}

const left = 230
const width = 980
const step = 40

/** Grey is planned, ink is confirmed, ticks are evidence, one line is today. A phone shows the table alone. */
export function Timeline({ sentence, span, today, todayLabel, rows }: TimelineProps) {
  const begin = Date.parse(span.from)
  const length = Date.parse(span.through) - begin
  const x = (day: string) => at(left + ((width - left - 12) * (Date.parse(day) - begin)) / length)
  const floor = rows.length * step + 32
  return (
    <>
      <svg class="chart not-phone" viewBox={`0 0 ${width} ${floor + 14}`} role="img" aria-label={sentence}>
        {monthsWithin(span).map(({ first, name }) => (
          <>
            <path class="ax" d={`M${x(first)} 26V${floor}`} />
            <text class="mut" x={x(first) + 6} y="18">
              {name}
            </text>
          </>
        ))}
        {rows.map((row, index) => (
          <Row row={row} y={41 + index * step} x={x} />
        ))}
        <path class="nowl" d={`M${x(today)} 26V${floor}`} />
        <text class="acc" x={x(today) + 7} y={floor + 8}>
          {chartTexts.today}, {todayLabel}
        </text>
      </svg>
      <Legend />
    </>
  )
}

type RowProps = { readonly row: TimelineRow; readonly y: number; readonly x: (day: string) => number }

function Row({ row, y, x }: RowProps) {
  const bar = (face: string) => (span: Span) => (
    <rect class={face} x={x(span.from)} y={y} width={at(x(span.through) - x(span.from))} height="18" rx="3" />
  )
  return (
    <>
      <text x="0" y={y + 14}>
        {row.label}
      </text>
      {row.planned.map(bar('b-plan'))}
      {row.confirmed.map(bar('b-done'))}
      {row.evidence.map((day) => (
        <path class="ev" d={`M${x(day) - 4} ${y + 9}l3 3 5-6`} />
      ))}
      {row.overdue && <path class="lt" d={`M${x(row.overdue)} ${y}l9 18h-18z`} />}
    </>
  )
}

/** First days of the months inside the span, but not one whose name would stand past the edge. */
function monthsWithin({ from, through }: Span): readonly { readonly first: string; readonly name: string }[] {
  const months: { first: string; name: string }[] = []
  const cursor = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  const last = Date.parse(through) - 20 * 86_400_000
  for (; cursor.getTime() <= last; cursor.setUTCMonth(cursor.getUTCMonth() + 1)) {
    const first = cursor.toISOString().slice(0, 10)
    if (first >= from) months.push({ first, name: chartTexts.months[cursor.getUTCMonth()] ?? '' })
  }
  return months
}

function Legend() {
  return (
    <ul class="legend not-phone">
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <rect class="b-plan" y="2" width="20" height="10" rx="2" />
        </svg>
        {chartTexts.planned}
      </li>
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <rect class="b-done" y="2" width="20" height="10" rx="2" />
        </svg>
        {chartTexts.confirmed}
      </li>
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <rect class="b-done" width="20" height="14" rx="2" />
          <path class="ev" d="M6 7l3 3 5-6" />
        </svg>
        {chartTexts.evidence}
      </li>
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <path class="lt" d="M10 1l7 12H3z" />
        </svg>
        {chartTexts.overdue}
      </li>
    </ul>
  )
}
