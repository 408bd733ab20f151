import { isAgreed, type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import type { Day } from '#kit/day.ts'
import type { Evidence, Share } from './evidence.ts'
import type { YearRecords } from './year-records.ts'

/** Pairs and groups from the choice of a mentor to the last questionnaire. */
export const factsOfPairs = {
  pairs_made: ({ mentorships }: YearRecords) => {
    const days = mentorships.map((one) => one.madeOn)
    return days.length === 0
      ? []
      : [
          {
            what: 'pairs-made',
            on: days.reduce(earlier),
            whole: true,
            share: null,
            count: days.length,
          } as const,
        ]
  },
  mentors_chosen: chosen,
  pairs_agreed: ({ mentorships, ordered }: YearRecords) =>
    counted(
      'pairs-agreed',
      mentorships,
      (one) => (isAgreed(one) || ordered.has(one.id) ? agreedOn(one) : undefined),
      (one) => one.madeOn,
    ),
  pairs_ordered: orders,
  programmes_approved: ({ mentorships, ordered, approved }: YearRecords) =>
    counted(
      'programmes-approved',
      mentorships.filter((one) => needsProgramme(one) && (ordered.has(one.id) || approved.has(one.id))),
      (one) => approved.get(one.id),
      (one) => one.madeOn,
    ),
  meetings_held: ({ meetings: { held, confirmed, last } }: YearRecords): readonly Evidence[] =>
    last === null
      ? []
      : [{ what: 'meetings', held, confirmed, on: last, whole: true, share: null, count: held }],
  interim_measured: ({ mentorships, ordered, interim }: YearRecords) =>
    counted(
      'interim-measured',
      mentorships.filter((one) => needsProgramme(one) && ordered.has(one.id)),
      (one) => interim.get(one.id),
    ),
  exit_heard: ({ exit: { asked, answered, last } }: YearRecords): readonly Evidence[] =>
    last === null || answered === 0
      ? []
      : [
          {
            ...({ what: 'exit-heard', on: last, whole: answered >= asked, count: answered } as const),
            share: { done: answered, of: asked },
          },
        ],
  nobody_alone: nobodyAlone,
}

/** Everybody who needs a mentor is in a pair, or it was decided to leave them alone for now. */
function chosen({ needing, leftAlone, mentorships }: YearRecords): readonly Evidence[] {
  // of several pairs of one person the first stands: the map keeps what is put last
  const made = new Map(
    mentorships
      .toSorted((one, other) => other.madeOn.localeCompare(one.madeOn))
      .flatMap((one) => menteesIn(one).map(({ person }) => [person, one.madeOn] as const)),
  )
  const left = new Map(leftAlone.map(({ person, on }) => [person, on]))
  return counted('mentors-chosen', needing, ({ person }) => made.get(person) ?? left.get(person))
}

/** Each order once, with what it has made of the pairs that agreed so far. */
function orders({ mentorships, ordered }: YearRecords): readonly Evidence[] {
  const agreed = mentorships.filter((one) => isAgreed(one) || ordered.has(one.id))
  const papers = Map.groupBy(
    agreed.flatMap((one) => ordered.get(one.id) ?? []),
    (one) => one.paper,
  )
  const done = [...papers.values()].reduce((sum, { length }) => sum + length, 0)
  const share: Share = { done, of: agreed.length }
  return [...papers.values()]
    .map(([first, ...rest]) => ({
      ...({ what: 'order', paper: first!.paper, number: first!.number, on: first!.on } as const),
      ...{ whole: share.done === share.of, share, count: 1 + rest.length },
    }))
    .sort((a, b) => a.on.localeCompare(b.on))
}

function nobodyAlone(records: YearRecords): readonly Evidence[] {
  const [found] = chosen(records)
  return found?.whole ? [{ what: 'nobody-alone', on: found.on, whole: true, share: null, count: 1 }] : []
}

/** «12 из 14»: whole when each has its day; dated by the latest of them. Where they are born one by one, by the first day when
 *  nothing that was there by then was lacking: a pair of March undoes nothing that was done in September. */
function counted<One>(
  what: 'mentors-chosen' | 'pairs-agreed' | 'programmes-approved' | 'interim-measured',
  all: readonly One[],
  dayOf: (one: One) => Day | undefined,
  bornOn?: (one: One) => Day,
): readonly Evidence[] {
  const days = all.flatMap((one) => dayOf(one) ?? [])
  if (days.length === 0) return []
  const share = { done: days.length, of: all.length }
  const last = days.reduce(later)
  const whole = share.done === share.of
  const isClosed = (on: Day) => all.every((one) => bornOn!(one) > on || dayOf(one)! <= on)
  const first = (whole && bornOn ? days.toSorted().find(isClosed) : undefined) ?? last
  const after = days.filter((one) => one > first).length
  if (after === 0) return [{ what, on: last, whole, share, count: days.length }]
  const then = days.length - after
  return [
    { what, on: first, whole, share: { done: then, of: then }, count: then },
    { what, on: last, whole: false, share: null, count: after },
  ]
}

/** The day the last of its people said yes; of an ordered one whose consent was taken back, the day it was made. */
function agreedOn({ members, madeOn }: Mentorship): Day {
  return members.map((one) => one.consent?.on ?? madeOn).reduce(later)
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
