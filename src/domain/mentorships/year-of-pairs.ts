import { dayOfYear } from '#domain/documents/school-days.ts'
import type { PairOf } from '#domain/needs/eligibility.ts'
import type { KeptPlan, KeptProposal } from '#domain/needs/kept-proposal.ts'
import type { Employment } from '#domain/people/employment.ts'
import { addDays, type Day } from '#kit/day.ts'
import { leavesOn } from './broken.ts'
import { lastDay } from './ending.ts'
import { type Mentorship, type MentorshipId, menteesIn, mentorOf } from './mentorship.ts'
import { termsOf } from './terms.ts'

/** Somebody for whom another mentor was chosen than was proposed; `null` is nobody. */
export type OtherChoice = PairOf & { readonly proposed: string | null }

/** What happened with pairs on a day. Whose «нет» it was stands nowhere: such a pair was «not made». */
export type YearFact = { readonly on: Day } & (
  | { readonly kind: 'came' | 'left'; readonly people: readonly string[] }
  | {
      readonly kind: 'proposed'
      readonly occasion: 'made' | 'formed' | 'replaced'
      readonly plan: KeptPlan | null
      readonly asProposed: readonly PairOf[]
      readonly others: readonly OtherChoice[]
      readonly notChosen: readonly PairOf[]
    }
  | { readonly kind: 'made'; readonly pairs: readonly PairOf[] }
  | {
      readonly kind: 'ordered' | 'not-made'
      readonly mentor: string
      readonly mentees: readonly string[]
    }
  | {
      readonly kind: 'ended'
      readonly mentor: string
      readonly mentees: readonly string[]
      readonly done: boolean
    }
  | {
      readonly kind: 'replaced'
      readonly mentor: string
      readonly next: string
      readonly mentees: readonly string[]
    }
)

export type YearSource = {
  readonly today: Day
  readonly people: readonly {
    readonly id: string
    readonly employments: readonly Pick<Employment, 'from' | 'through'>[]
  }[]
  readonly mentorships: readonly Mentorship[]
  readonly ordered: ReadonlyMap<MentorshipId, { readonly on: Day }>
  readonly kept: readonly (KeptProposal & {
    readonly on: Day
    readonly occasion: 'made' | 'formed' | 'replaced'
  })[]
}

/** The days of a school year of pairs. */
export const daysOfYear = (schoolYear: number) => ({
  from: dayOfYear('08-20', schoolYear),
  through: dayOfYear('08-19', schoolYear),
})

/** R-PYR-5. What happened with pairs in a school year up to today, the earliest first. */
export function yearOfPairs(source: YearSource, schoolYear: number): readonly YearFact[] {
  const { from, through } = daysOfYear(schoolYear)
  const all = [
    ...comingsOf(source),
    ...source.kept.map(proposedOf),
    ...madeOf(source),
    ...source.mentorships.filter(lasts).flatMap((one) => courseOf(one, source)),
  ]
  return all
    .filter(({ on }) => on >= from && on <= through && on <= source.today)
    .toSorted((one, other) => order(one, other))
}

const order = (one: YearFact, other: YearFact) =>
  one.on === other.on ? kinds.indexOf(one.kind) - kinds.indexOf(other.kind) : one.on < other.on ? -1 : 1
const kinds: readonly YearFact['kind'][] = [
  'left',
  'came',
  'proposed',
  'made',
  'not-made',
  'ordered',
  'replaced',
  'ended',
]

const lasts = (one: Mentorship) => termsOf(one.form, one.types)?.needsProgramme !== false

function comingsOf({ people }: YearSource): readonly YearFact[] {
  const came = Map.groupBy(people, ({ employments }) => {
    const days = employments.map((one) => one.from)
    return days.includes(null) ? null : (days.filter((one) => one !== null).sort()[0] ?? null)
  })
  const left = Map.groupBy(people, ({ employments }) => leavesOn(employments))
  const facts = (kind: 'came' | 'left', days: ReadonlyMap<Day | null, readonly { readonly id: string }[]>) =>
    [...days].flatMap(([on, who]) => (on === null ? [] : [{ kind, on, people: who.map(({ id }) => id) }]))
  return [...facts('came', came), ...facts('left', left)]
}

function proposedOf({ on, occasion, plan, lines }: YearSource['kept'][number]): YearFact {
  const chosen = lines.flatMap((one) =>
    one.chosen === null ? [] : [{ mentee: one.mentee, mentor: one.chosen, proposed: one.proposed }],
  )
  return {
    ...{ kind: 'proposed', on, occasion, plan },
    asProposed: chosen.filter((one) => one.mentor === one.proposed),
    others: chosen.filter((one) => one.mentor !== one.proposed),
    notChosen: lines.flatMap(({ mentee, proposed, chosen: taken }) =>
      taken === null && proposed !== null ? [{ mentee, mentor: proposed }] : [],
    ),
  }
}

/** Pairs of days of which no proposal was kept. */
function madeOf({ mentorships, kept }: YearSource): readonly YearFact[] {
  const known = new Set(
    kept.flatMap(({ on, lines }) => lines.map((line) => `${on} ${line.mentee} ${line.chosen}`)),
  )
  const others = mentorships.filter(lasts).flatMap((one) =>
    menteesIn(one)
      .map(({ person }) => ({ on: one.madeOn, mentee: person, mentor: mentorOf(one).person }))
      .filter(({ on, mentee, mentor }) => !known.has(`${on} ${mentee} ${mentor}`)),
  )
  return [...Map.groupBy(others, ({ on }) => on)].map(([on, pairs]) => ({
    ...{ kind: 'made', on },
    pairs: pairs.map(({ mentee, mentor }) => ({ mentee, mentor })),
  }))
}

function courseOf(one: Mentorship, { mentorships, ordered }: YearSource): readonly YearFact[] {
  const mentor = mentorOf(one).person
  const mentees = menteesIn(one).map(({ person }) => person)
  const order = ordered.get(one.id)
  const refused = one.members.find(({ consent }) => consent?.answer === 'no')?.consent?.on
  const notMade = one.droppedOn ?? (order ? undefined : refused)
  if (notMade) return [{ kind: 'not-made', on: notMade, mentor, mentees }]
  if (!order) return []
  const former = mentorships.find(({ id }) => id === one.succeeds)
  const begun: YearFact = former
    ? { kind: 'replaced', on: one.from, mentor: mentorOf(former).person, next: mentor, mentees }
    : { kind: 'ordered', on: order.on, mentor, mentees }
  const next = mentorships.find(({ id, succeeds }) => succeeds === one.id && ordered.has(id))
  const joined = next && addDays(lastDay(one), 1) === next.from
  if (one.ending === null || joined) return [begun]
  return [begun, { kind: 'ended', on: lastDay(one), mentor, mentees, done: one.ending.way === 'done' }]
}
