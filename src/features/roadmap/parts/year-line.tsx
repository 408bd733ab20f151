import { dayOfYear, later, type Span } from '#domain/documents/school-days.ts'
import { isShown, type Standing } from '#domain/roadmaps/measure-states.ts'
import { type Day, day } from '#kit/day.ts'
import { dayAndMonth, schoolYearWords } from '#kit/russian/dates.ts'
import type { YearOfFacts } from '#store/year-records.ts'
import { Timeline, type TimelineRow } from '#ui/charts/timeline.tsx'
import { roadmapTexts as texts } from '../texts.ts'

/** The seven stages of the year on one line each; on a phone the table stands for it. */
export function YearLine({ year }: { readonly year: YearOfFacts }) {
  const { schoolYear, today, standings, coverage } = year
  const whole = shownSpan(schoolYear, today)
  const sum = (of: (one: (typeof coverage)[number]) => number) =>
    coverage.reduce((total, one) => total + of(one), 0)
  const overdue = standings.filter(({ state }) => state.is === 'overdue').length
  return (
    <Timeline
      sentence={texts.sentence(
        schoolYearWords(schoolYear),
        sum((one) => one.done),
        sum((one) => one.total),
        overdue,
      )}
      span={whole}
      today={within(today, whole)}
      todayLabel={dayAndMonth(today)}
      rows={coverage.map(({ code, order }) =>
        rowOf(
          `${order}. ${texts.shortStages[order - 1]}`,
          standings.filter(({ measure }) => measure.stage === code),
          whole,
          today,
        ),
      )}
    />
  )
}

/** From the twentieth of August to the end of June, wider only where today is outside of it. */
function shownSpan(schoolYear: number, today: Day): Span {
  const [from, through] = [dayOfYear('08-20', schoolYear), day(`${schoolYear + 1}-06-30`)]
  const last = dayOfYear('08-19', schoolYear)
  const until = today > through ? (today < last ? today : last) : through
  return { from: today < from ? today : from, through: until }
}

function rowOf(label: string, own: readonly Standing[], whole: Span, today: Day): TimelineRow {
  const rounds = own.flatMap((one) => one.rounds)
  const inside = (spans: readonly Span[]) => joined(spans.flatMap((one) => clipped(one, whole)))
  const going = own.filter((one) => one.state.is === 'going' && isShown(one))
  const done = rounds.filter(({ state }) => state.is === 'done').map(({ span }) => span)
  const overdue = rounds.find(({ state }) => state.is === 'overdue')
  return {
    label,
    planned: inside(rounds.map(({ span }) => span)),
    confirmed: inside([
      ...done,
      ...going.map(({ measure }) => ({ from: measure.span.from, through: today })),
    ]),
    evidence: evidenceDays(rounds, inside(rounds.map(({ span }) => span))),
    overdue: overdue && within(overdue.span.through, whole),
  }
}

/** Days that stand apart enough to be told from each other, on the bar alone. */
function evidenceDays(rounds: Standing['rounds'], bars: readonly Span[]): readonly Day[] {
  const days = [...new Set(rounds.flatMap(({ evidence }) => evidence.map(({ on }) => on)))].sort()
  const onBar = days.filter((one) => bars.some(({ from, through }) => from <= one && one <= through))
  return onBar.filter((one, at) => at === 0 || Date.parse(one) - Date.parse(onBar[at - 1]!) > 5 * 86_400_000)
}

function clipped({ from, through }: Span, whole: Span): readonly Span[] {
  const span = { from: within(from, whole), through: within(through, whole) }
  return span.from < span.through ? [span] : []
}

const within = (one: Day, { from, through }: Span): Day => (one < from ? from : one > through ? through : one)

/** Spans that touch become one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const one of [...spans].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = found.at(-1)
    if (last && one.from <= last.through)
      found[found.length - 1] = {
        from: last.from,
        through: later(one.through, last.through),
      }
    else found.push(one)
  }
  return found
}
