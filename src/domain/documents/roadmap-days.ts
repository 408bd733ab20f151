import { addDays, type Day } from '#kit/day.ts'
import template from '#reference/roadmap_template.json' with { type: 'json' }
import { dayOfYear, daysBetween, earlier, later, type Span, workdayBy, workdayFrom } from './school-days.ts'

export type Measure = {
  readonly code: string
  readonly title: string
  readonly repeat: string
  readonly executor_role: readonly string[]
  readonly expected_result: string
  readonly default_start: string
  readonly default_end: string
  readonly optional?: boolean
  readonly again?: { readonly start: string; readonly end: string }
  readonly after?: { readonly measure: string; readonly days: number }
}
export type PlacedMeasure = Measure & {
  readonly span: Span
  readonly second: Span | null
  readonly moved: boolean
}
export type PlacedStage = {
  readonly order: number
  readonly title: string
  readonly measures: readonly PlacedMeasure[]
}

/** As much of a measure as is printed; people are named besides the roles. */
export type PrintedMeasure = Pick<
  PlacedMeasure,
  'title' | 'repeat' | 'executor_role' | 'expected_result' | 'span' | 'second' | 'moved'
> & { readonly people?: readonly string[] }
export type PrintedStage = Pick<PlacedStage, 'order' | 'title'> & {
  readonly measures: readonly PrintedMeasure[]
}

/** How many days the missed measures are squeezed into when mentoring is introduced in mid-year. */
export const catchUpDays = 30

/**
 * R-DOC-5. Windows of the template moved into a school year. What is over by today, or has less than a week left, is done
 * from today on, in the same order, within thirty days; what is going on starts today; what must follow another measure
 * waits for it.
 */
export function roadmapDays(schoolYear: number, today: Day, optional: readonly string[]): PlacedStage[] {
  const stages = template.items.map((stage) => ({
    ...stage,
    measures: (stage.measures as readonly Measure[]).filter(
      (one) => one.optional !== true || optional.includes(one.code),
    ),
  }))
  const measures = stages.flatMap((stage) => stage.measures)
  const spans = placed(measures, schoolYear, today)
  return stages.map((stage) => ({
    order: stage.order,
    title: stage.title,
    measures: stage.measures.map((one) => ({
      ...one,
      span: spans.get(one.code)!,
      second: secondSpan(one, schoolYear, spans.get(one.code)!),
      moved: isMissed(windowOf(one, schoolYear), today),
    })),
  }))
}

function placed(measures: readonly Measure[], schoolYear: number, today: Day): Map<string, Span> {
  const squeeze = squeezeInto(
    measures.map((one) => windowOf(one, schoolYear)),
    today,
  )
  const spans = new Map(measures.map((one) => [one.code, squeeze(windowOf(one, schoolYear))]))
  // In order of time: what a measure waits for is settled before the measure itself.
  for (const one of [...measures].sort((a, b) =>
    spans.get(a.code)!.from.localeCompare(spans.get(b.code)!.from),
  )) {
    const before = one.after === undefined ? undefined : spans.get(one.after.measure)
    if (before !== undefined)
      spans.set(one.code, notBefore(spans.get(one.code)!, before, one.after!.days, schoolYear))
  }
  return spans
}

/** Over, or begun and with less than a week left: too late to be done in its own time. */
function isMissed(window: Span, today: Day): boolean {
  return window.from < today && window.through < addDays(today, 7)
}

function squeezeInto(windows: readonly Span[], today: Day): (window: Span) => Span {
  const missed = windows.filter((one) => isMissed(one, today))
  const first = missed.map((one) => one.from).reduce(earlier, today)
  const last = missed.map((one) => one.through).reduce(later, first)
  const scale = Math.min(1, catchUpDays / Math.max(1, daysBetween(first, last)))
  const shift = (one: Day) => addDays(today, Math.round(daysBetween(first, one) * scale))
  return (window) => {
    if (!isMissed(window, today)) {
      return {
        from: window.from >= today ? window.from : earlier(workdayFrom(today), window.through),
        through: window.through,
      }
    }
    const from = workdayFrom(shift(window.from))
    return { from, through: later(from, workdayFrom(shift(window.through))) }
  }
}

function notBefore(span: Span, before: Span, days: number, schoolYear: number): Span {
  const from = later(span.from, workdayFrom(addDays(before.through, days)))
  if (from === span.from) return span
  const through = later(span.through, addDays(from, Math.min(14, daysBetween(span.from, span.through))))
  return { from, through: later(from, earlier(through, dayOfYear('08-19', schoolYear))) }
}

function windowOf(one: Measure, schoolYear: number): Span {
  return { from: dayOfYear(one.default_start, schoolYear), through: dayOfYear(one.default_end, schoolYear) }
}

/** The second round of a measure held twice a year; gone when the first one has been moved up to it. */
function secondSpan(one: Measure, schoolYear: number, span: Span): Span | null {
  if (one.again === undefined) return null
  const second = {
    from: dayOfYear(one.again.start, schoolYear),
    through: dayOfYear(one.again.end, schoolYear),
  }
  return daysBetween(span.through, second.from) < 45
    ? null
    : { from: workdayFrom(second.from), through: workdayBy(second.through, second.from) }
}
