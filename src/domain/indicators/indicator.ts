import type { EventId, MeasureId } from '#domain/events/event.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { YearFacts } from './year-facts.ts'

/** What a number counts: somebody or something that can be named, or an answer that may not be. */
export type Thing =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'mentorship'; readonly mentorship: MentorshipId }
  | { readonly kind: 'programme'; readonly mentorship: MentorshipId }
  | {
      readonly kind: 'plan-row'
      readonly mentorship: MentorshipId
      readonly row: string
      readonly text: string
      readonly through: Day
    }
  | {
      readonly kind: 'meeting'
      readonly mentorship: MentorshipId
      readonly meeting: MeetingId
      readonly on: Day
    }
  | { readonly kind: 'measure'; readonly measure: MeasureId; readonly title: string }
  | { readonly kind: 'event'; readonly event: EventId; readonly title: string; readonly on: Day }
  | {
      readonly kind: 'topic'
      readonly person: PersonId
      readonly mentorship: MentorshipId
      readonly topic: string
    }
  | { readonly kind: 'headcount'; readonly on: Day }
  /** Answers without names: of satisfaction, or of fewer than five people merged. */
  | { readonly kind: 'anonymous'; readonly number: number }

/** One line of a list. `amount` where it is not one: months of a pair, how many answered. */
export type Counted = {
  readonly of: Thing
  readonly amount?: number
  /** Why it stands here, where that is not plain: a code of `indicator-texts.ts`. */
  readonly because?: string
}

/** Somebody or something a reader would look for in a list and does not find, with the code of the reason. */
export type LeftOut = {
  /** `all`: in neither list. `numerator`: it is in the denominator alone. */
  readonly from: 'all' | 'numerator'
  readonly of: Thing
  readonly because: string
}

export type Unit = 'percent' | 'count' | 'ratio' | 'months' | 'delta'

/** R-IND-1. One number that opens: what it counts, of what, and who is left out. */
export type Indicated = {
  /** Of `reference/indicators.json`; of a part, its own. */
  readonly code: string
  readonly unit: Unit
  readonly numerator: readonly Counted[]
  readonly denominator: readonly Counted[] | null
  readonly totals: { readonly numerator: number; readonly denominator: number | null }
  /** `null`: «нет данных», never zero. */
  readonly value: number | null
  readonly leftOut: readonly LeftOut[]
  /** Codes of what the reader has to know of this number. */
  readonly notes: readonly string[]
  readonly parts: readonly Indicated[]
}

export type Indicator = {
  readonly code: string
  readonly count: (facts: YearFacts, on: Day) => Indicated
}

type Lists = {
  readonly code: string
  readonly unit: Unit
  readonly numerator: readonly Counted[]
  readonly denominator?: readonly Counted[]
  readonly leftOut?: readonly LeftOut[]
  readonly notes?: readonly string[]
  readonly parts?: readonly Indicated[]
  /** How many lines of the denominator are one: of headcounts an average is taken. */
  readonly average?: boolean
  /** Of what is neither a count nor a share of the two lists. */
  readonly value?: number | null
}

/** R-IND-2. A denominator of nothing gives no number. */
export function indicated({ average, ...lists }: Lists): Indicated {
  const { numerator, denominator, leftOut = [], notes = [], parts = [] } = lists
  const above = amountOf(numerator)
  const whole = denominator && amountOf(denominator)
  const below = whole !== undefined && average ? whole / Math.max(denominator!.length, 1) : (whole ?? null)
  return {
    code: lists.code,
    unit: lists.unit,
    numerator,
    denominator: denominator ?? null,
    totals: { numerator: rounded(above), denominator: below === null ? null : rounded(below) },
    value: lists.value === undefined ? shareOfTwo(lists.unit, above, below) : lists.value,
    leftOut,
    notes,
    parts,
  }
}

/** How much a list comes to. */
export function amountOf(list: readonly Counted[]): number {
  return list.reduce((sum, { amount = 1 }) => sum + amount, 0)
}

function shareOfTwo(unit: Unit, above: number, below: number | null): number | null {
  if (below === null) return rounded(above)
  if (below === 0) return null
  return rounded(unit === 'percent' ? (above / below) * 100 : above / below)
}

const rounded = (number: number) => Math.round(number * 100) / 100

export const personCounted = (person: PersonId, because?: string): Counted =>
  because === undefined ? { of: { kind: 'person', person } } : { of: { kind: 'person', person }, because }

/** One of a thing, whatever list it stands in. */
export function keyOf(thing: Thing): string {
  switch (thing.kind) {
    case 'person':
      return `person ${thing.person}`
    case 'mentorship':
    case 'programme':
      return `${thing.kind} ${thing.mentorship}`
    case 'plan-row':
      return `row ${thing.mentorship} ${thing.row}`
    case 'meeting':
      return `meeting ${thing.meeting}`
    case 'measure':
      return `measure ${thing.measure}`
    case 'event':
      return `event ${thing.event}`
    case 'topic':
      return `topic ${thing.mentorship} ${thing.person} ${thing.topic}`
    case 'headcount':
      return `headcount ${thing.on}`
    case 'anonymous':
      return `anonymous ${thing.number}`
  }
}

/** Those of the denominator that the numerator has not, with every reason that was given. */
export function missingOf({ numerator, denominator, leftOut }: Indicated): readonly LeftOut[] {
  const has = new Set(numerator.map(({ of }) => keyOf(of)))
  const said = Map.groupBy(
    leftOut.filter((one) => one.from === 'numerator'),
    (one) => keyOf(one.of),
  )
  return (denominator ?? [])
    .filter(({ of }) => !has.has(keyOf(of)))
    .flatMap(({ of }) => said.get(keyOf(of)) ?? [{ from: 'numerator' as const, of, because: '' }])
}
