import type { KnownPerson } from '#domain/staff/compare-staff.ts'
import type { StaffEmployment, StaffPerson } from '#domain/staff/staff-person.ts'
import { type Day, isDay } from '#kit/day.ts'
import type { Gender } from '#kit/russian/case.ts'
import { genderOf } from '#kit/russian/gender.ts'
import type { Employment, EmploymentKind, PersonCategory } from './employment.ts'
import { serviceOn } from './length-of-service.ts'
import type { PersonName } from './person.ts'

/** What a staff list says of a person, in the shape in which people are kept. */
export type StaffFacts = PersonName & {
  readonly gender: Gender | null
  readonly birthDay: Day | null
  readonly birthYear: number | null
  readonly email: string | null
  readonly phone: string | null
  readonly totalMonths: number | null
  readonly pedagogicalMonths: number | null
  readonly employments: readonly Omit<Employment, 'id'>[]
  readonly categories: readonly PersonCategory[]
}

/** A year alone stays a year: a day is never made up from it. */
export function factsOf(person: StaffPerson): StaffFacts {
  const { surname, name, birth, email, phone } = person
  const patronymic = person.patronymic || null
  return {
    ...{ surname, name, patronymic, email, phone },
    gender: person.gender ?? genderOf({ surname, name, patronymic }) ?? null,
    birthDay: exactDay(birth),
    birthYear: exactDay(birth) === null && birth ? Number(birth.slice(0, 4)) : null,
    totalMonths: person.totalService,
    pedagogicalMonths: person.pedagogicalService,
    employments: person.employments.map((job, place) => employmentOf(person, job, place)),
    categories: person.categories.map(({ code, since, through }) => ({
      category: code,
      from: exactDay(since),
      through: exactDay(through),
    })),
  }
}

const kinds: Readonly<Record<NonNullable<StaffEmployment['kind']>, EmploymentKind>> = {
  main: 'main',
  'internal-part-time': 'internal',
  'external-part-time': 'external',
  'part-time': 'external',
  contract: 'external',
}

function employmentOf(person: StaffPerson, job: StaffEmployment, place: number): Omit<Employment, 'id'> {
  const usual: EmploymentKind = person.external ? 'external' : place === 0 ? 'main' : 'internal'
  return {
    position: job.title,
    positionCode: job.code,
    subject: job.subject,
    kind: job.kind ? kinds[job.kind] : usual,
    rate: job.rate === null ? null : job.rate.toFixed(2),
    from: exactDay(job.hiredOn ?? person.hiredOn),
    through: null,
    onLeave: person.onLeave,
    leaveThrough: null,
  }
}

function exactDay(text: string | null): Day | null {
  return text !== null && isDay(text) ? text : null
}

type Kept = PersonName & {
  readonly id: string
  readonly birthDay: Day | null
  readonly birthYear: number | null
  readonly email: string | null
  readonly phone: string | null
  readonly totalMonths: number | null
  readonly pedagogicalMonths: number | null
  readonly serviceOn: Day | null
  readonly employments: readonly Employment[]
  readonly categories: readonly PersonCategory[]
}

/** A person as kept, in the shape a new list is compared with; lengths of service as they are today. */
export function knownPerson(kept: Kept, today: Day): KnownPerson {
  const going = kept.employments.filter((job) => job.through === null || job.through >= today)
  const main = going.find((job) => job.kind === 'main') ?? going[0]
  return {
    id: kept.id,
    surname: kept.surname,
    name: kept.name,
    patronymic: kept.patronymic ?? '',
    birth: kept.birthDay ?? (kept.birthYear === null ? null : String(kept.birthYear)),
    positions: going.map((job) => ({ code: job.positionCode, title: job.position, subject: job.subject })),
    categories: kept.categories.map(({ category, from }) => ({
      code: category as KnownPerson['categories'][number]['code'],
      since: from,
    })),
    hiredOn: main?.from ?? null,
    totalService: serviceOn(kept.totalMonths, kept.serviceOn, today),
    pedagogicalService: serviceOn(kept.pedagogicalMonths, kept.serviceOn, today),
    phone: kept.phone,
    email: kept.email,
  }
}

/** R-PER-3. What the list says stands in place of what was known; what it is silent about stays as it was. */
export function withFacts<Before extends Omit<StaffFacts, 'employments' | 'categories'>>(
  before: Before,
  facts: StaffFacts,
): Before {
  const shorter = facts.name.endsWith('.') && before.name.length > facts.name.length
  const name = shorter ? before.name : facts.name
  const birthDay = facts.birthDay ?? before.birthDay
  return {
    ...before,
    surname: facts.surname,
    name,
    patronymic: shorter ? before.patronymic : (facts.patronymic ?? before.patronymic),
    gender: before.gender ?? facts.gender,
    birthDay,
    birthYear: birthDay ? null : (facts.birthYear ?? before.birthYear),
    email: facts.email ?? before.email,
    phone: facts.phone ?? before.phone,
    totalMonths: facts.totalMonths ?? before.totalMonths,
    pedagogicalMonths: facts.pedagogicalMonths ?? before.pedagogicalMonths,
  }
}
