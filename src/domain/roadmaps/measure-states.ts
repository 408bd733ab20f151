import { dayOfYear, daysBetween, type Span } from '#domain/documents/school-days.ts'
import { type Day, day } from '#kit/day.ts'
import type { Evidence, Facts, Share } from './evidence.ts'
import type { RoadmapMeasure } from './roadmap.ts'

/** Where a measure stands on a day. `late` and `by` are days past its term, 0 while it is not over. */
export type MeasureState =
  | { readonly is: 'done'; readonly on: Day; readonly late: number }
  | { readonly is: 'partial'; readonly share: Share | null; readonly by: number }
  | { readonly is: 'going'; readonly count: number; readonly last: Day | null }
  | { readonly is: 'ahead' }
  | { readonly is: 'open' }
  | { readonly is: 'overdue'; readonly by: number }

/** One term of a measure with what has been shown for it. */
export type Round = {
  readonly span: Span
  readonly state: MeasureState
  readonly evidence: readonly Evidence[]
}

export type Standing<Measure extends MeasureLike = RoadmapMeasure> = {
  readonly measure: Measure
  /** Two where it is held twice a year. */
  readonly rounds: readonly Round[]
  /** Of the first round that has begun and is not done, else of the last that has begun. */
  readonly state: MeasureState
}

/** As much of a measure as its state follows from: that of a kept roadmap and that of the template alike. */
export type MeasureLike = Pick<RoadmapMeasure, 'span' | 'second' | 'repeat' | 'closedBy'> & {
  readonly id?: RoadmapMeasure['id']
}

export type YearDay = { readonly schoolYear: number; readonly today: Day }

/** R-RMP-4. What each measure is on a day follows from facts alone. */
export function measureStates<Measure extends MeasureLike>(
  measures: readonly Measure[],
  facts: Facts,
  when: YearDay,
): readonly Standing<Measure>[] {
  return measures.map((measure) => {
    const evidence = evidenceFor(measure, facts, when)
    const rounds = roundsOf(measure, evidence, when.today)
    return { measure, rounds, state: overall(rounds, when.today) }
  })
}

/** A school year's facts are those since August; what was done once before stands until it changes. */
function evidenceFor({ closedBy, repeat, id }: MeasureLike, facts: Facts, { schoolYear, today }: YearDay) {
  const from = repeat === 'once_or_on_change' ? day('1900-01-01') : day(`${schoolYear}-08-01`)
  const through = dayOfYear('08-19', schoolYear)
  const codes = closedBy.map((code) => (code === ownFact && id ? `${code}@${id}` : code))
  return codes
    .flatMap((code) => facts(code))
    .filter(({ on }) => on >= from && on <= through && on <= today)
    .sort((a, b) => a.on.localeCompare(b.on))
}

/** The fact of a measure the organisation added: only an event of this very measure closes it. */
export const ownFact = 'event:own_measure'

function roundsOf(measure: MeasureLike, evidence: readonly Evidence[], today: Day): readonly Round[] {
  const { span, second, repeat } = measure
  if (repeat === 'continuous' || repeat === 'on_demand')
    return [{ span, evidence, state: goingState(span, evidence, repeat, today) }]
  const spans = second === null ? [span] : [span, second]
  return spans.map((one, at) => {
    const own = evidence.filter(({ on }) => second === null || nearest([span, second], on) === at)
    return { span: one, evidence: own, state: stateOf(one, own, today) }
  })
}

/** Of two rounds, the one whose term a day is nearer to. */
function nearest(spans: readonly [Span, Span], on: Day): number {
  const [first, second] = spans.map((one) =>
    on < one.from ? daysBetween(on, one.from) : Math.max(0, daysBetween(one.through, on)),
  ) as [number, number]
  return second < first ? 1 : 0
}

function stateOf(span: Span, evidence: readonly Evidence[], today: Day): MeasureState {
  const by = Math.max(0, daysBetween(span.through, today))
  const whole = evidence.find((one) => one.whole) ?? settled(evidence, by)
  if (whole) return { is: 'done', on: whole.on, late: Math.max(0, daysBetween(span.through, whole.on)) }
  if (evidence.length > 0)
    return { is: 'partial', share: evidence.findLast((one) => one.share)?.share ?? null, by }
  if (by > 0) return { is: 'overdue', by }
  return today < span.from ? { is: 'ahead' } : { is: 'open' }
}

/** Questionnaires at the end have no day of closing: with the term whoever has answered has answered. */
function settled(evidence: readonly Evidence[], by: number): Evidence | undefined {
  return by > 0 ? evidence.find((one) => one.what === 'exit-heard') : undefined
}

function goingState(
  span: Span,
  evidence: readonly Evidence[],
  repeat: 'continuous' | 'on_demand',
  today: Day,
): MeasureState {
  const count = evidence.reduce((sum, one) => sum + one.count, 0)
  const last = evidence.at(-1)?.on ?? null
  const by = daysBetween(span.through, today)
  if (by > 0 && last !== null) return { is: 'done', on: last, late: 0 }
  if (by > 0 && repeat === 'continuous') return { is: 'overdue', by }
  if (today < span.from && last === null) return { is: 'ahead' }
  return { is: 'going', count, last }
}

function overall(rounds: readonly Round[], today: Day): MeasureState {
  const begun = rounds.filter(({ span, evidence }) => span.from <= today || evidence.length > 0)
  const open = begun.find(({ state }) => state.is !== 'done')
  return (open ?? begun.at(-1) ?? rounds[0]!).state
}

/** Something was shown for it: what coverage counts. */
export function isShown({ state }: Pick<Standing, 'state'>): boolean {
  return state.is === 'done' || (state.is === 'going' && state.count > 0)
}
