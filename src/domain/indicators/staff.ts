import { addMonths } from '#domain/needs/add-months.ts'
import { monthsBetween } from '#domain/people/length-of-service.ts'
import type { Day } from '#kit/day.ts'
import { type Indicated, indicated, type LeftOut, personCounted } from './indicator.ts'
import { begunBy, membersOn } from './pairs-on.ts'
import { hiredOn, isPedagogical, isYoungOn, worksHereOn } from './people-on.ts'
import { firstOfYear, type YearFacts, type YearPerson } from './year-facts.ts'

const left = (person: YearPerson, because: string): LeftOut => ({
  from: 'all',
  of: { kind: 'person', person: person.id },
  because,
})
const isOwn = ({ employments }: YearPerson) =>
  employments.some((one) => one.kind !== 'external' && isPedagogical(one))

/** R-IND-12. Of the young teachers hired within the twelve months that ended so many years ago, those who work on that day;
 *  a long leave is work. */
export function retentionAfter(years: number): (facts: YearFacts, on: Day) => Indicated {
  return (facts, on) => {
    const until = addMonths(on, -12 * years)
    const after = addMonths(until, -12)
    const teachers = facts.people.filter(isOwn)
    const hired = teachers.filter((person) => {
      const since = hiredOn(person)
      return since !== null && since > after && since <= until
    })
    const young = hired.filter((person) => isYoungOn(person, hiredOn(person)!) === 'yes')
    return indicated({
      code: `retention_young_${years}`,
      unit: 'percent',
      numerator: young.filter((person) => worksHereOn(person, on)).map(({ id }) => personCounted(id)),
      denominator: young.map(({ id }) => personCounted(id)),
      leftOut: [
        ...young
          .filter((one) => !worksHereOn(one, on))
          .map((one): LeftOut => ({ ...left(one, 'works-no-more'), from: 'numerator' })),
        ...hired
          .filter((person) => isYoungOn(person, hiredOn(person)!) === 'unknown')
          .map((person) => left(person, 'age-or-experience-unknown')),
        ...teachers
          .filter((person) => hiredOn(person) === null && worksHereOn(person, on))
          .map((person) => left(person, 'hired-unknown')),
      ],
      notes: facts.keptSince > after ? ['young-when-hired', 'leavers-unknown'] : ['young-when-hired'],
    })
  }
}

/** Everybody whose work here ended this school year, for whatever reason: it is not turnover. */
export function everybodyLeft(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const teachers = facts.people.filter(isOwn)
  const gone = teachers.filter((person) => {
    const ends = person.employments
      .filter((one) => one.kind !== 'external' && isPedagogical(one))
      .flatMap(({ through }) => through ?? [])
      .sort()
    const last = ends.at(-1)
    return last !== undefined && last >= since && last < on && !worksHereOn(person, on)
  })
  const points = [...firstsOfMonths(since, on), on]
  return indicated({
    code: 'left_all',
    unit: 'percent',
    numerator: gone.map(({ id }) => personCounted(id)),
    denominator: points.map((at) => ({
      of: { kind: 'headcount', on: at },
      amount: teachers.filter((person) => worksHereOn(person, at)).length,
    })),
    average: true,
    notes: facts.keptSince > since ? ['all-reasons', 'leavers-unknown'] : ['all-reasons'],
  })
}

function firstsOfMonths(since: Day, on: Day): readonly Day[] {
  const found: Day[] = []
  for (let at = since; at < on; at = addMonths(at, 1)) found.push(at)
  return found
}

/** Months from the day of hiring to the end of a programme done in full, of those young when they were hired. */
export function adaptationTime(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const people = new Map(facts.people.map((one) => [one.id, one]))
  const finished = new Map<YearPerson, Day>()
  for (const pair of begunBy(facts, on)) {
    const { ending } = pair
    if (ending?.way !== 'done' || ending.on < since || ending.on > on) continue
    for (const { person, side } of membersOn(pair, ending.on)) {
      const known = side === 'mentee' ? people.get(person) : undefined
      const before = known && finished.get(known)
      if (known && (before === undefined || ending.on < before)) finished.set(known, ending.on)
    }
  }
  const hired = [...finished].map(([person, until]) => ({ person, until, since: hiredOn(person) }))
  const isYoung = (one: (typeof hired)[number]) =>
    one.since !== null && one.since <= one.until && isYoungOn(one.person, one.since) === 'yes'
  const young = hired.filter(isYoung)
  return indicated({
    code: 'adaptation_time',
    unit: 'months',
    numerator: young.map(({ person, since: from, until }) => ({
      ...personCounted(person.id),
      amount: monthsBetween(from!, until),
    })),
    denominator: young.map(({ person }) => personCounted(person.id)),
    leftOut: hired
      .filter((one) => !isYoung(one))
      .map(({ person, since: from }) =>
        left(person, from === null ? 'hired-unknown' : 'not-young-when-hired'),
      ),
    notes: ['young-when-hired'],
  })
}
