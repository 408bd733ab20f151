import { addMonths } from '#domain/needs/add-months.ts'
import type { Employment } from '#domain/people/employment.ts'
import { monthsBetween } from '#domain/people/length-of-service.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import reference from '#reference/indicators.json' with { type: 'json' }
import positions from '#reference/positions.json' with { type: 'json' }
import type { LeftOut } from './indicator.ts'
import type { YearFacts, YearPerson } from './year-facts.ts'

const { youngThrough, youngMonths } = reference.settings
const pedagogical = new Set(
  positions.items.filter((one) => one.section === 'pedagogical').map(({ code }) => code),
)

export type Teachers = {
  readonly people: readonly YearPerson[]
  /** Everybody else who works here on that day, and why one is no teacher of the organisation. */
  readonly leftOut: readonly LeftOut[]
}

/** R-IND-4. Teachers of the organisation on a day, each once: a pedagogical position here that is not external work. */
export function teachersOn({ people }: Pick<YearFacts, 'people'>, on: Day): Teachers {
  const found = people
    .map((person) => ({ person, is: standingOn(person, on) }))
    .filter(({ is }) => is !== 'not-here')
  return {
    people: found.filter(({ is }) => is === 'teacher').map(({ person }) => person),
    leftOut: found
      .filter(({ is }) => is !== 'teacher')
      .map(({ person, is }) => ({ from: 'all', of: { kind: 'person', person: person.id }, because: is })),
  }
}

type Standing = 'not-here' | 'teacher' | 'external' | 'no-teaching-position' | 'on-leave'

function standingOn({ employments }: YearPerson, on: Day): Standing {
  const going = employments.filter((one) => holdsOn(one, on))
  if (going.length === 0) return 'not-here'
  const teaching = going.filter(isPedagogical)
  const own = teaching.filter((one) => one.kind !== 'external')
  if (own.length === 0) return teaching.length > 0 ? 'external' : 'no-teaching-position'
  return own.every((one) => isAwayOn(one, on)) ? 'on-leave' : 'teacher'
}

/** Of an unknown first day it is held that it is past. */
export function holdsOn({ from, through }: Pick<Employment, 'from' | 'through'>, on: Day): boolean {
  return (from === null || from <= on) && (through === null || through >= on)
}

export function isPedagogical({ positionCode }: Pick<Employment, 'positionCode'>): boolean {
  return positionCode !== null && pedagogical.has(positionCode)
}

/** The list of staff says of a long leave only when it ends: it is taken to have begun already. */
function isAwayOn({ onLeave, leaveThrough }: Employment, on: Day): boolean {
  return onLeave && (leaveThrough === null || leaveThrough >= on)
}

/** Full years on a day; with a year of birth alone the age reached in that year, the older of the two. */
export function ageOn({ birthDay, birthYear }: YearPerson, on: Day): number | null {
  if (birthDay !== null) return Math.floor(monthsBetween(birthDay, on) / 12)
  return birthYear === null ? null : Number(on.slice(0, 4)) - birthYear
}

/** Pedagogical experience in months on any day, also one before it was written down. `atMost` where only the whole length
 *  of service is known. */
export function experienceOn(
  person: YearPerson,
  on: Day,
): { readonly months: number; readonly exact: boolean } | null {
  const known = person.pedagogicalMonths ?? person.totalMonths
  if (known === null) return null
  const passed = person.serviceOn === null ? 0 : monthsApart(person.serviceOn, on)
  return { months: Math.max(0, known + passed), exact: person.pedagogicalMonths !== null }
}

/** Whole months that were full by then: a day earlier the last one was not. */
function monthsApart(from: Day, on: Day): number {
  if (on >= from) return monthsBetween(from, on)
  const whole = monthsBetween(on, from)
  return addMonths(on, whole) === from ? -whole : -whole - 1
}

export type Youth = 'yes' | 'no' | 'unknown'

/** Experience under three years. Less service than that is less experience too; more of it says nothing. */
export function isBeginnerOn(person: YearPerson, on: Day): Youth {
  const experience = experienceOn(person, on)
  if (experience === null) return 'unknown'
  if (experience.months < youngMonths) return 'yes'
  return experience.exact ? 'no' : 'unknown'
}

/** R-IND-5. Young: through thirty-five years of age, and experience under three years. */
export function isYoungOn(person: YearPerson, on: Day): Youth {
  const age = ageOn(person, on)
  const beginner = isBeginnerOn(person, on)
  if ((age !== null && age > youngThrough) || beginner === 'no') return 'no'
  return age === null || beginner === 'unknown' ? 'unknown' : 'yes'
}

/** Those of the teachers of whom it is so; those of whom it is not known are named. */
export function among(
  teachers: Teachers,
  on: Day,
  test: (person: YearPerson, on: Day) => Youth,
): { readonly people: readonly YearPerson[]; readonly leftOut: readonly LeftOut[] } {
  const unknown = teachers.people.filter((person) => test(person, on) === 'unknown')
  return {
    people: teachers.people.filter((person) => test(person, on) === 'yes'),
    leftOut: unknown.map(({ id: person }) => ({
      from: 'all',
      of: { kind: 'person', person },
      because: 'age-or-experience-unknown',
    })),
  }
}

/** The first day of the work here that goes on or was the last: breaks under a month are none. */
export function hiredOn(person: YearPerson): Day | null {
  const own = person.employments.filter((one) => one.kind !== 'external' && isPedagogical(one))
  if (own.length === 0 || own.some((one) => one.from === null)) return null
  const sorted = own.toSorted((one, other) => (one.from! < other.from! ? -1 : 1))
  let since = sorted[0]!.from!
  let through = sorted[0]!.through
  for (const one of sorted.slice(1)) {
    if (through !== null && one.from! > addMonths(through, 1)) since = one.from!
    if (through !== null && (one.through === null || one.through > through)) through = one.through
  }
  return since
}

/** Works here on that day, on leave or not. */
export function worksHereOn({ employments }: YearPerson, on: Day): boolean {
  return employments.some((one) => one.kind !== 'external' && isPedagogical(one) && holdsOn(one, on))
}

export const idsOf = (people: readonly YearPerson[]): ReadonlySet<PersonId> =>
  new Set(people.map(({ id }) => id))
