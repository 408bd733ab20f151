import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import {
  foundOrganisation as decide,
  type FoundingPerson,
  type FoundingRefusal,
} from '#domain/organisations/found-organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import type { AccountId } from '#store/accounts.ts'
import { joinOwnOrganisation } from '#store/accounts.ts'
import { addEmployments } from '#store/employments.ts'
import { newId } from '#store/ids.ts'
import { addOrganisation } from '#store/organisations.ts'
import { addPerson } from '#store/people.ts'
import { giveRole } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id, line, optionalLine } from '../fields.ts'
import { organisationFields } from '../organisation-fields.ts'
import { foundingTexts as texts } from './texts.ts'

export const personFields = z.object({
  surname: line(texts.surnameMissing, 100),
  name: line(texts.nameMissing, 100),
  patronymic: optionalLine(100).transform((text) => text || null),
  gender: z.enum(['m', 'f'], texts.genderMissing),
  position: line(texts.positionMissing),
})

const input = z.object({
  account: id<AccountId>(),
  organisation: organisationFields,
  head: personFields,
  curator: personFields.nullable(),
  founder: z.enum(['head', 'curator', 'administrator'], texts.founderRoleMissing),
  administrator: personFields.nullable(),
})

/** The button was pressed twice: the first press did it. */
type AlreadyFounded = { readonly reason: 'already-founded' }

/** R-ORG-1. At the desk of an organisation that does not exist yet: its row, its first people, their roles. */
export const foundOrganisation = command<typeof input, PersonId, FoundingRefusal | AlreadyFounded>({
  deed: 'organisation.found',
  input,
  run: async (scope, { account, organisation, ...founding }) => {
    const decision = decide({ kind: organisation.kind, ...founding })
    if (!decision.ok) return decision

    const { foundedBy, ...rest } = organisation
    const isNew = await addOrganisation(scope, { ...rest, founder: foundedBy, corrections: {} })
    if (!isNew) return no({ reason: 'already-founded' })
    const facts: Fact[] = [{ kind: 'organisation-founded' }]
    let me: PersonId | undefined
    for (const first of decision.value) {
      const person = await addFirstPerson(scope, first.person, first.positionCode)
      for (const role of first.roles) {
        await giveRole(scope, person, role)
        facts.push({ kind: 'role-given', person, role, from: scope.today })
      }
      if (!first.signsIn) continue
      await joinOwnOrganisation(scope, account, person)
      me = person
    }
    if (!me) throw new Error('nobody of the first people signs in')
    return done(me, ...facts)
  },
})

async function addFirstPerson(
  scope: Scope,
  first: FoundingPerson,
  positionCode: string | null,
): Promise<PersonId> {
  const id = newId<'person'>()
  const { surname, name, patronymic, gender } = first
  const unknown = { birthDay: null, birthYear: null, email: null, phone: null, pedagogicalDegree: null }
  const service = { totalMonths: null, pedagogicalMonths: null, serviceOn: null, corrections: {} }
  await addPerson(scope, id, { surname, name, patronymic, gender, ...unknown, ...service })
  const fields = { position: first.position, positionCode, subject: null, kind: 'main' as const, rate: null }
  const days = { from: null, through: null, onLeave: false, leaveThrough: null }
  await addEmployments(scope, [{ person: id, fields: { ...fields, ...days } }])
  return id
}
