import { z } from 'zod'
import { type Role, rolesLeftEmpty } from '#domain/access/role.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { noName } from '#domain/rights/record-class.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { type PageOf, pageOf } from '#kit/page-of.ts'
import { listMembers } from '#store/accounts.ts'
import { type JournalLine, listJournal } from '#store/journal.ts'
import { listGivenLinks } from '#store/links.ts'
import { listMentorshipsOf } from '#store/mentorships.ts'
import { countSessionsOf } from '#store/open-sessions.ts'
import { findPerson, listNames, listPeople, type Person } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

export type PeopleList = {
  /** Of this page of the list; `count` of all pages. */
  readonly working: readonly Person[]
  readonly left: readonly Person[]
  readonly today: string
  readonly find: string
  readonly workingCount: number
  readonly paged: Omit<PageOf<Person>, 'rows'>
  readonly mayBring: boolean
  readonly mayAdd: boolean
  readonly mayErase: boolean
}

const search = z.object({
  find: z.string().max(100).optional().default(''),
  page: z.string().max(20).optional(),
})

/** Everyone, in the order of the alphabet; those who left stand apart. R-BNK-14. Mentors from elsewhere stand in the bank. */
export const listStaff = query<typeof search, PeopleList>({
  deed: 'person.read',
  input: search,
  run: async (scope, { find, page }) => {
    const found = (await listPeople(scope, 'staff')).filter(
      (person) => person.surname !== noName && matches(person, find),
    )
    const works = (person: Person) =>
      person.employments.length === 0 || worksOn(person.employments, scope.today)
    const working = found.filter(works)
    const { rows, ...paged } = pageOf([...working, ...found.filter((person) => !works(person))], page)
    const may = {
      mayBring: mayHere(scope, 'staff.import'),
      mayAdd: mayHere(scope, 'person.edit'),
      mayErase: mayHere(scope, 'record.erase'),
    }
    return {
      ...{ working: rows.filter(works), left: rows.filter((person) => !works(person)) },
      ...{ workingCount: working.length, paged, today: scope.today, find },
      ...may,
    }
  },
  shows: ({ working, left }) => [...working, ...left].map((person) => person.id),
})

const isGoing = ({ droppedOn, ending, through }: Mentorship, today: string) =>
  droppedOn === null && ending === null && through >= today

const one = z.object({ person: z.uuid().transform((id) => id as PersonId) })

export type PersonPage = {
  readonly person: Person
  readonly roles: readonly string[]
  readonly hasAccess: boolean
  readonly mayEdit: boolean
  readonly mayLeave: boolean
  readonly mayGiveLink: boolean
  readonly maySeeViews: boolean
  readonly mayGiveRecord: boolean
  readonly mayErase: boolean
  /** Nothing for those who may not read what happens in pairs. */
  readonly history: readonly JournalLine[] | undefined
  readonly names: ReadonlyMap<string, string>
  readonly today: string
  readonly zone: string
}

export const showPerson = query<typeof one, PersonPage>({
  deed: 'person.read',
  input: one,
  run: async (scope, { person: id }) => {
    const person = await findPerson(scope, id)
    if (!person) return undefined
    const roles = (await listRoles(scope)).filter((given) => given.person === id).map((given) => given.role)
    const hasAccess = (await listMembers(scope)).has(id)
    const may = {
      mayEdit: mayHere(scope, 'person.edit'),
      mayLeave: mayHere(scope, 'person.leave'),
      mayGiveLink: mayHere(scope, 'link.issue'),
      maySeeViews: mayHere(scope, 'record.views'),
      mayGiveRecord: mayHere(scope, 'record.give'),
      mayErase: mayHere(scope, 'record.erase'),
    }
    const history = mayHere(scope, 'history.read')
      ? await listJournal(scope, { limit: 50, about: id })
      : undefined
    const names = await listNames(scope)
    return { person, roles, hasAccess, ...may, history, names, today: scope.today, zone: scope.zone }
  },
  shows: ({ person }) => [person.id],
})

function matches(person: Person, find: string): boolean {
  const whole = plain(
    [person.surname, person.name, person.patronymic, ...person.employments.map((job) => job.position)].join(
      ' ',
    ),
  )
  return plain(find)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}

const nothing = z.object({})

/** R-ACC-1. The page on which somebody is changed is for whoever may save it. */
export const showPersonToEdit = query<typeof one, PersonPage>({
  deed: 'person.edit',
  input: one,
  run: async (scope, given) => {
    const found = await showPerson(scope, given)
    return found.ok ? found.value : undefined
  },
  shows: ({ person }) => [person.id],
})

export type LeavingPage = {
  readonly person: Person
  readonly roles: readonly Role[]
  /** R-ROL-1. Of them those that nobody else has: first they are given over. */
  readonly alone: readonly Role[]
  readonly sessions: number
  /** Whom this person gave links to sign in, unused. */
  readonly given: readonly string[]
  readonly pairs: number
  readonly mayAssign: boolean
  readonly mayEndAccess: boolean
  readonly today: string
}

export const showLeaving = query<typeof one, LeavingPage>({
  deed: 'person.leave',
  input: one,
  run: async (scope, { person: id }) => {
    const person = await findPerson(scope, id)
    if (!person) return undefined
    const assigned = await listRoles(scope)
    const names = await listNames(scope)
    return {
      person,
      roles: assigned.filter((one) => one.person === id).map(({ role }) => role),
      alone: rolesLeftEmpty(assigned, new Set([id])),
      sessions: await countSessionsOf(scope, id),
      given: (await listGivenLinks(scope, id)).map((person) => names.get(person) ?? ''),
      pairs: (await listMentorshipsOf(scope, id)).filter((one) => isGoing(one, scope.today)).length,
      mayAssign: mayHere(scope, 'role.assign'),
      mayEndAccess: mayHere(scope, 'access.end'),
      today: scope.today,
    }
  },
  shows: ({ person }) => [person.id],
})

/** The page for one new person shows nobody; it only needs somebody who may add one. */
export const newPersonForm = query<typeof nothing, { readonly today: string }>({
  deed: 'person.edit',
  input: nothing,
  run: async (scope) => ({ today: scope.today }),
})
