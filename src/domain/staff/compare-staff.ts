import { birthsAgree, isShortOf, nameKey } from './join-people.ts'
import type { CategoryCode } from './parse-category.ts'
import type { DayOrYear } from './parse-day.ts'
import { plain } from './plain-text.ts'
import type { StaffPerson } from './staff-person.ts'

/** A person of the organisation as it knows them today. `id` is the caller's. */
export type KnownPerson = {
  readonly id: string
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly birth: DayOrYear | null
  readonly positions: readonly {
    readonly code: string | null
    readonly title: string
    readonly subject: string | null
  }[]
  readonly categories: readonly { readonly code: CategoryCode; readonly since: DayOrYear | null }[]
  readonly hiredOn: DayOrYear | null
  readonly totalService: number | null
  readonly pedagogicalService: number | null
  readonly phone: string | null
  readonly email: string | null
}

const comparedFields = [
  'surname',
  'name',
  'patronymic',
  'birth',
  'positions',
  'categories',
  'hiredOn',
  'totalService',
  'pedagogicalService',
  'phone',
  'email',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** Both sides as texts a page can show; an empty string is «nothing». */
export type FieldChange = { readonly field: ComparedField; readonly before: string; readonly after: string }

/** Why two records are perhaps one person: the person who imports decides. */
export type LikenessReason = 'surname-changed' | 'initials' | 'birth-differs' | 'spelling'

export type StaffFate =
  | { readonly fate: 'new'; readonly person: StaffPerson }
  | { readonly fate: 'same'; readonly id: string; readonly person: StaffPerson }
  | {
      readonly fate: 'changed'
      readonly id: string
      readonly person: StaffPerson
      readonly changes: readonly FieldChange[]
    }
  | {
      readonly fate: 'probable-same'
      readonly id: string
      readonly person: StaffPerson
      readonly because: LikenessReason
      readonly changes: readonly FieldChange[]
    }
  | { readonly fate: 'left'; readonly id: string }

/**
 * R-STF-16. A later list beside the people known already. Who is met by name and birth is the same or changed;
 * who is only like somebody is asked about; who is not in the list has left. Each known person is met at most once.
 */
export function compareStaff(
  current: readonly KnownPerson[],
  incoming: readonly StaffPerson[],
): readonly StaffFate[] {
  const free = new Map(current.map((one) => [one.id, one]))
  const fates = new Map<StaffPerson, StaffFate>()
  const byName = Map.groupBy(current, nameKey)
  for (const meets of [sameBirth, sameLetters]) {
    for (const person of incoming) {
      const likely = (byName.get(nameKey(person)) ?? []).filter(
        (one) => free.has(one.id) && meets(one, person),
      )
      const known = fates.has(person) ? undefined : only(likely)
      if (known) settle(person, known, undefined)
    }
  }
  const nearby = neighbours([...free.values()])
  for (const person of incoming) {
    if (fates.has(person)) continue
    const like = nearby(person).flatMap((known) => {
      const because = free.has(known.id) ? likeness(known, person) : null
      return because ? [{ known, because }] : []
    })
    const best = only(like) ?? only(like.filter((one) => one.because === 'surname-changed'))
    if (best) settle(person, best.known, best.because)
    else fates.set(person, { fate: 'new', person })
  }
  return [
    ...incoming.flatMap((one) => fates.get(one) ?? []),
    ...[...free.keys()].map((id) => ({ fate: 'left' as const, id })),
  ]

  function settle(person: StaffPerson, known: KnownPerson, because: LikenessReason | undefined): void {
    const changes = changesOf(known, person)
    free.delete(known.id)
    if (because) fates.set(person, { fate: 'probable-same', id: known.id, person, because, changes })
    else if (changes.length > 0) fates.set(person, { fate: 'changed', id: known.id, person, changes })
    else fates.set(person, { fate: 'same', id: known.id, person })
  }
}

function only<Value>(found: readonly Value[]): Value | undefined {
  return found.length === 1 ? found[0] : undefined
}

function sameBirth(known: KnownPerson, person: StaffPerson): boolean {
  return known.birth !== null && known.birth === person.birth
}

/** Without both births a name must agree to the letter: one with another «е» or «ё» is asked about. */
function sameLetters(known: KnownPerson, person: StaffPerson): boolean {
  const letters = (one: KnownPerson | StaffPerson) =>
    [one.surname, one.name, one.patronymic].join(' ').toLowerCase()
  return letters(known) === letters(person) && birthsAgree(known.birth, person.birth)
}

/** Only people with the same surname or year of birth are worth comparing closely. */
function neighbours(people: readonly KnownPerson[]): (person: StaffPerson) => readonly KnownPerson[] {
  const bySurname = Map.groupBy(people, (one) => plain(one.surname))
  const byYear = Map.groupBy(people, (one) => one.birth?.slice(0, 4) ?? '')
  return (person) => {
    const former = person.formerSurname === null ? [] : (bySurname.get(plain(person.formerSurname)) ?? [])
    const sameYear = person.birth === null ? [] : (byYear.get(person.birth.slice(0, 4)) ?? [])
    return [...new Set([...(bySurname.get(plain(person.surname)) ?? []), ...former, ...sameYear])]
  }
}

function likeness(known: KnownPerson, person: StaffPerson): LikenessReason | null {
  const sameSurname = plain(known.surname) === plain(person.surname)
  const sameRest =
    plain(known.name) === plain(person.name) && plain(known.patronymic) === plain(person.patronymic)
  const bornAlike = known.birth !== null && person.birth !== null && birthsAgree(known.birth, person.birth)
  if (sameSurname && sameRest) return birthsAgree(known.birth, person.birth) ? 'spelling' : 'birth-differs'
  if (!sameSurname && sameRest && (bornAlike || formerly(known, person))) return 'surname-changed'
  if (sameSurname && (isShortOf(person, known) || isShortOf(known, person))) return 'initials'
  return bornAlike && nearly(nameKey(known), nameKey(person)) ? 'spelling' : null
}

function formerly(known: KnownPerson, person: StaffPerson): boolean {
  return person.formerSurname !== null && plain(person.formerSurname) === plain(known.surname)
}

/** One letter put in, left out or changed: «Наталья» and «Наталия», a slip of the finger. */
function nearly(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const rest = (text: string, skip: number) => text.slice(at + skip)
  return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
}

/** Only what the new list really says can change anything: an empty cell takes nothing away. */
function changesOf(known: KnownPerson, person: StaffPerson): readonly FieldChange[] {
  const before = shown(known, known.positions)
  const after = shown(person, person.employments)
  return comparedFields.flatMap((field) => {
    const [was, is] = [before[field], after[field]]
    const lessExact = field === 'birth' && is.length === 4 && was.startsWith(is)
    const shorter = (field === 'name' || field === 'patronymic') && isShortOf(person, known)
    return is === '' || is === was || lessExact || shorter ? [] : [{ field, before: was, after: is }]
  })
}

function shown(
  of: Pick<KnownPerson, Exclude<ComparedField, 'positions'>>,
  positions: KnownPerson['positions'],
): Readonly<Record<ComparedField, string>> {
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  return {
    surname: of.surname,
    name: of.name,
    patronymic: of.patronymic,
    birth: text(of.birth),
    positions: positions
      .map((one) => [one.code ?? plain(one.title), one.subject ?? ''].join(' ').trim())
      .sort()
      .join('; '),
    categories: of.categories
      .map((one) => [one.code, one.since ?? ''].join(' ').trim())
      .sort()
      .join('; '),
    hiredOn: text(of.hiredOn),
    totalService: text(of.totalService),
    pedagogicalService: text(of.pedagogicalService),
    phone: text(of.phone),
    email: text(of.email),
  }
}
