import type { KnownPerson } from '#domain/documents/facts-from.ts'
import { poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import type { PoolPerson } from '#domain/needs/pool-person.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { mainEmployment } from '#domain/people/employment.ts'
import { factsOf, type StaffFacts } from '#domain/people/from-staff.ts'
import type { StaffPerson } from '#domain/staff/staff-person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { FromStaff } from './organisation-file.ts'
import { yearTexts as texts } from './texts.ts'

/** The people of a list who are not kept anywhere: by number of the list, as the rules and the documents see them. */
export type StaffPool = {
  readonly pool: readonly PoolPerson[]
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly organisation: FromStaff
}

export function staffPool(people: readonly StaffPerson[], today: Day): StaffPool {
  const kept = people.map((person, at) => keep(factsOf(person), `person-${at + 1}`, today))
  const pool = poolOfStaff(kept, [], today)
  const known = new Map(kept.map((person) => [person.id, knownPerson(person)]))
  const withRole = (role: PoolPerson['role']) => known.get(pool.find((one) => one.role === role)?.id ?? '')
  return {
    pool,
    known,
    organisation: { kind: kindOf(pool), head: withRole('head'), deputy: withRole('deputy') },
  }
}

type Kept = ReturnType<typeof keep>

function keep(facts: StaffFacts, id: string, today: Day) {
  const employments = facts.employments.map((job, at) => ({ ...job, id: `${id}-${at}` as Id<'employment'> }))
  return { ...facts, id, employments, serviceOn: today, pedagogicalDegree: null }
}

function knownPerson(person: Kept): KnownPerson {
  const { id, surname, name, patronymic, gender, employments, categories, pedagogicalMonths } = person
  const held = categories.find(({ category }) => category in texts.categories)?.category
  return {
    id,
    name: { surname, name, patronymic },
    gender,
    position: mainEmployment(employments.map((job) => job))?.position || texts.teacher,
    category: held === undefined ? null : (texts.categories[held] ?? null),
    experienceYears: pedagogicalMonths === null ? null : Math.floor(pedagogicalMonths / 12),
  }
}

/** A list with more educators than teachers is a kindergarten's. */
function kindOf(pool: readonly PoolPerson[]): OrganisationKind {
  const count = (...codes: string[]) => pool.filter(({ position }) => codes.includes(position ?? '')).length
  if (count('head_of_kindergarten') > 0 && count('director') === 0) return 'kindergarten'
  const ranked: readonly (readonly [OrganisationKind, number])[] = [
    ['school', count('teacher')],
    ['kindergarten', count('preschool_teacher', 'senior_preschool_teacher')],
    ['additional', count('additional_education_teacher')],
    ['spo', count('lecturer', 'industrial_training_master')],
  ]
  return ranked.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}
