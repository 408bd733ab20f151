import type { DoubtReason } from './doubt.ts'
import { isInitial } from './name-tokens.ts'
import { plain } from './plain-text.ts'
import type { JoinReason, RowPlace, StaffEmployment, StaffPerson } from './staff-person.ts'

export type Joined = {
  readonly people: readonly StaffPerson[]
  readonly joins: readonly { readonly place: RowPlace; readonly why: JoinReason }[]
}

/** R-STF-11. Rows of one person become one person; namesakes with other birth days stay apart and are marked. */
export function joinPeople(people: readonly StaffPerson[]): Joined {
  const byName = new Map<string, StaffPerson[]>()
  const joins: { place: RowPlace; why: JoinReason }[] = []
  for (const person of people) {
    const key = nameKey(person)
    const same = byName.get(key) ?? []
    const at = same.findIndex((one) => mayBeOne(one, person))
    const first = same[at]
    if (first) {
      const why = joinReason(first, person)
      for (const place of person.places) joins.push({ place, why })
      same[at] = merge(first, person)
    } else same.push(person)
    byName.set(key, same)
  }
  const joined = [...byName.values()].flatMap((same) => (same.length > 1 ? same.map(markNamesake) : same))
  return { people: markShortNames(inOrder(joined, people)), joins }
}

export function nameKey(person: Pick<StaffPerson, 'surname' | 'name' | 'patronymic'>): string {
  return [person.surname, person.name, person.patronymic].map(plain).join('|')
}

/** A year alone agrees with any day of that year; an unknown birth agrees with any. */
export function birthsAgree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one)
}

function mayBeOne(one: StaffPerson, other: StaffPerson): boolean {
  if (!birthsAgree(one.birth, other.birth)) return false
  return one.gender === null || other.gender === null || one.gender === other.gender
}

function joinReason(first: StaffPerson, next: StaffPerson): JoinReason {
  const place = first.places[0] ?? { sheet: '', row: 0 }
  const titles = new Set(first.employments.map((one) => plain(one.title)))
  const second = next.employments.some((one) => !titles.has(plain(one.title)))
  return { reason: second ? 'second-position' : 'same-person', with: place }
}

function merge(first: StaffPerson, next: StaffPerson): StaffPerson {
  const doubts: DoubtReason[] = []
  const sure = (first.birth !== null && next.birth !== null) || sharesMark(first, next)
  if (!sure) doubts.push('joined-by-name-only')
  if (disagree(first, next)) doubts.push('rows-disagree')
  const own = doubts.map((reason) => ({
    field: 'person' as const,
    reason,
    cell: `${first.surname} ${first.name}`,
    ...where(next),
  }))
  const longer = (next.birth?.length ?? 0) > (first.birth?.length ?? 0) ? next.birth : first.birth
  return {
    ...next,
    ...present(first),
    birth: longer,
    places: [...first.places, ...next.places],
    employments: employmentsOf(first, next),
    functions: [...new Set([...first.functions, ...next.functions])],
    categories: first.categories.length > 0 ? first.categories : next.categories,
    external: first.external && next.external,
    onLeave: first.onLeave || next.onLeave,
    notes: [...new Set([...first.notes, ...next.notes])],
    doubts: [...first.doubts, ...next.doubts, ...own],
  }
}

function where(person: StaffPerson): RowPlace {
  return person.places[0] ?? { sheet: '', row: 0 }
}

function sharesMark(one: StaffPerson, other: StaffPerson): boolean {
  const equal = (a: string | null, b: string | null) => a !== null && a === b
  return (
    equal(one.personnelNumber, other.personnelNumber) ||
    equal(one.phone, other.phone) ||
    equal(one.email, other.email) ||
    other.employments.some((job) => job.kind === 'internal-part-time') ||
    one.employments.some((job) => job.kind === 'internal-part-time')
  )
}

function disagree(one: StaffPerson, other: StaffPerson): boolean {
  const codes = (person: StaffPerson) => person.categories.map((category) => category.code).join()
  const differ = <Value>(a: Value | null, b: Value | null) => a !== null && b !== null && a !== b
  return (
    (codes(one) !== '' && codes(other) !== '' && codes(one) !== codes(other)) ||
    differ(one.pedagogicalService, other.pedagogicalService) ||
    differ(one.totalService, other.totalService)
  )
}

/** Fields of the first row that it really has. */
function present(person: StaffPerson): Partial<StaffPerson> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null && value !== ''))
}

function employmentsOf(first: StaffPerson, next: StaffPerson): readonly StaffEmployment[] {
  const repeats = (one: StaffEmployment) =>
    first.employments.some(
      (other) =>
        plain(other.title) === plain(one.title) && other.kind === one.kind && other.rate === one.rate,
    )
  return [...first.employments, ...next.employments.filter((one) => !repeats(one))]
}

function markNamesake(person: StaffPerson): StaffPerson {
  return mark(person, 'same-name-other-birth')
}

function mark(person: StaffPerson, reason: DoubtReason): StaffPerson {
  const cell = [person.surname, person.name, person.patronymic].join(' ').trim()
  return { ...person, doubts: [...person.doubts, { field: 'person', reason, cell, ...where(person) }] }
}

/** «Гаврилова О. В.» beside «Гаврилова Ольга Викторовна» may be one person: told, not joined. */
function markShortNames(people: readonly StaffPerson[]): readonly StaffPerson[] {
  const bySurname = Map.groupBy(people, (one) => plain(one.surname))
  return people.map((person) => {
    const others = (bySurname.get(plain(person.surname)) ?? []).filter((one) => one !== person)
    return others.some((one) => isShortOf(person, one) || isShortOf(one, person))
      ? mark(person, 'maybe-same-person')
      : person
  })
}

/** R-STF-16. Whether one name can be a shorter writing of the other: initials, or no patronymic. */
export function isShortOf(
  short: Pick<StaffPerson, 'name' | 'patronymic' | 'birth'>,
  full: Pick<StaffPerson, 'name' | 'patronymic' | 'birth'>,
): boolean {
  if (!birthsAgree(short.birth, full.birth)) return false
  const begins = (a: string, b: string) =>
    plain(a) === plain(b) || (isInitial(a) && plain(b).startsWith(plain(a).charAt(0)))
  const patronymic = short.patronymic === '' || begins(short.patronymic, full.patronymic)
  const shorter =
    isInitial(short.name) ||
    isInitial(short.patronymic) ||
    (short.patronymic === '' && full.patronymic !== '')
  return shorter && begins(short.name, full.name) && patronymic
}

function inOrder(joined: readonly StaffPerson[], rows: readonly StaffPerson[]): readonly StaffPerson[] {
  const position = new Map(rows.map((one, index) => [`${where(one).sheet}|${where(one).row}`, index]))
  const of = (one: StaffPerson) => position.get(`${where(one).sheet}|${where(one).row}`) ?? 0
  return [...joined].sort((one, other) => of(one) - of(other))
}
