import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { ErasureRefusal } from '#domain/rights/erasure-order.ts'
import { noName } from '#domain/rights/record-class.ts'
import { daysOfNotice, keptSince, leaverGoesOn } from '#domain/rights/retention.ts'
import { withdrawalDue } from '#domain/today/tasks.ts'
import { addDays, type Day } from '#kit/day.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { listWithdrawn } from '#store/consented.ts'
import { type Erasure, listErasures } from '#store/erasures.ts'
import { type JournalLine, listJournal } from '#store/journal.ts'
import { listLeavers } from '#store/leavers.ts'
import { listMentions, type Mention } from '#store/mentions.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { findPerson, listNames, listPeople } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'
import { erasureTrouble } from './erase-person.ts'

export type ErasurePage = {
  readonly person: PersonId
  readonly name: string
  readonly trouble: ErasureRefusal | null
  /** R-RGT-12. Where the name will still stand, in words of others. */
  readonly mentions: readonly Mention[]
}

const one = z.object({ person: id<PersonId>() })

export const showErasure = query<typeof one, ErasurePage>({
  deed: 'record.erase',
  input: one,
  run: async (scope, { person: asked }) => {
    const person = await findPerson(scope, asked)
    if (!person) return undefined
    const isErased = person.surname === noName
    return {
      person: asked,
      name: wholeName(person),
      trouble: await erasureTrouble(scope, person),
      mentions: isErased ? [] : await listMentions(scope, asked, person.surname),
    }
  },
  shows: ({ person }) => [person],
})

export type Due = { readonly person: PersonId; readonly name: string; readonly by: Day }
export type RightsPage = {
  readonly due: readonly Due[]
  /** R-RGT-10. Who left so long ago that the program itself will erase them. */
  readonly leaving: readonly Due[]
  readonly erasures: readonly Erasure[]
  readonly zone: string
  readonly today: Day
}

const nothing = z.object({})

export const showRights = query<typeof nothing, RightsPage>({
  deed: 'record.erase',
  input: nothing,
  run: async (scope) => {
    const erasures = await listErasures(scope)
    const erased = new Set(erasures.map(({ person }) => person))
    const names = await listNames(scope)
    const withdrawn = (await listWithdrawn(scope)).filter(({ person }) => !erased.has(person))
    const soon = addDays(keptSince('leavers', scope.today), daysOfNotice)
    const leaving = await listLeavers(scope, soon)
    return {
      leaving: leaving.map(({ person, left }) => ({
        person,
        name: names.get(person) ?? '',
        by: leaverGoesOn(left),
      })),
      due: withdrawn.map(({ person, on }) => ({
        person,
        name: names.get(person) ?? '',
        by: withdrawalDue(on),
      })),
      erasures,
      zone: scope.zone,
      today: scope.today,
    }
  },
  shows: ({ due, leaving }) => [...due, ...leaving].map(({ person }) => person),
})

export type ActPage = {
  readonly erasure: Erasure
  readonly organisation: Organisation
  readonly by: string | null
  readonly head: string | null
  readonly lines: readonly JournalLine[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
}

const act = z.object({ erasure: z.uuid() })
const linesInAct = 500

/** R-RGT-6. The act with its extract: made anew from what is kept, the same each time. */
export const takeAct = query<typeof act, ActPage>({
  deed: 'record.erase',
  input: act,
  run: async (scope, { erasure: asked }) => {
    const erasure = (await listErasures(scope)).find((each) => each.id === asked)
    const organisation = await findOrganisation(scope)
    if (!erasure || !organisation) return undefined
    const people = new Map((await listPeople(scope)).map((each) => [each.id, each]))
    const nameOf = (person: PersonId | null | undefined) => {
      const found = person && people.get(person)
      return found ? wholeName(found) : null
    }
    const head = (await listRoles(scope)).find(({ role }) => role === 'head')
    return {
      ...{ erasure, organisation, zone: scope.zone },
      by: nameOf(erasure.by),
      head: nameOf(head?.person),
      lines: await listJournal(scope, { limit: linesInAct, about: erasure.person }),
      names: await listNames(scope),
    }
  },
  shows: ({ erasure }) => [erasure.person],
})
