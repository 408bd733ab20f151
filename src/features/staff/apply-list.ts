import { z } from 'zod'
import { rolesLeftEmpty } from '#domain/access/role.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { factsOf, knownPerson, withFacts } from '#domain/people/from-staff.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type ImportStep, planImport } from '#domain/people/plan-import.ts'
import { compareStaff } from '#domain/staff/compare-staff.ts'
import { dayBefore } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import {
  addCategories,
  addEmployments,
  endEmployments,
  replaceCategories,
  replaceEmployments,
} from '#store/employments.ts'
import { newId } from '#store/ids.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPeople, listPeople, type Person, savePerson } from '#store/people.ts'
import { endRolesOf, listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { endStaffImport, findStaffImport, type StaffImportId } from '#store/staff-imports.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'

const input = z.object({
  import: id<StaffImportId>(),
  same: z.array(anyText).default([]),
  left: z.array(anyText).default([]),
})

export type ApplyRefusal =
  | { readonly reason: 'already-over' }
  /** R-ROL-1. Among those said to have left is the last head, curator or administrator. */
  | { readonly reason: 'has-role' }

/** R-STF-21. Compares with the people of this very moment and applies all of it, or none. */
export const applyList = command<typeof input, StaffImportId, ApplyRefusal>({
  deed: 'staff.import',
  input,
  run: async (scope, { import: brought, same, left }) => {
    await decideAlone(scope)
    const found = await findStaffImport(scope, brought)
    if (!found) return no({ reason: 'not-found' })
    if (found.state !== 'read' || !found.reading) return no({ reason: 'already-over' })

    const people = await listPeople(scope)
    const known = people.map((person) => knownPerson(person, scope.today))
    const fates = compareStaff(known, found.reading.people)
    const steps = planImport(fates, { same: new Set(same), left: new Set(left) })
    const leaving = new Set(steps.flatMap((one) => (one.step === 'end' ? [one.id] : [])))
    if (rolesLeftEmpty(await listRoles(scope), leaving).length > 0) return no({ reason: 'has-role' })
    const facts = await applySteps(
      scope,
      steps,
      new Map(people.map((person) => [person.id as string, person])),
    )
    await endStaffImport(scope, brought, 'applied')
    const count = (step: ImportStep['step']) => steps.filter((one) => one.step === step).length
    const applied = { added: count('add'), changed: count('change'), left: count('end') }
    return done(brought, { kind: 'staff-list-applied', import: brought, ...applied }, ...facts)
  },
})

async function applySteps(
  scope: Scope,
  steps: readonly ImportStep[],
  people: ReadonlyMap<string, Person>,
): Promise<Fact[]> {
  const facts = await addNew(scope, steps)
  for (const one of steps) {
    if (one.step === 'end') {
      const through = dayBefore(scope.today)
      await endEmployments(scope, one.id as PersonId, through)
      const ended = await endRolesOf(scope, one.id as PersonId, through)
      facts.push({ kind: 'person-left', person: one.id, through }, ...ended)
    }
    if (one.step === 'change') facts.push(await change(scope, people.get(one.fate.id)!, one))
  }
  return facts
}

/** All newcomers of a list in three statements, however many there are. */
async function addNew(scope: Scope, steps: readonly ImportStep[]): Promise<Fact[]> {
  const added = steps.flatMap((one) =>
    one.step === 'add' ? [{ id: newId<'person'>(), facts: factsOf(one.fate.person) }] : [],
  )
  await addPeople(
    scope,
    added.map(({ id, facts: { employments: _, categories: __, ...fields } }) => ({
      id,
      fields: { ...fields, pedagogicalDegree: null, serviceOn: scope.today, corrections: {} },
    })),
  )
  await addEmployments(
    scope,
    added.flatMap(({ id, facts }) => facts.employments.map((fields) => ({ person: id, fields }))),
  )
  await addCategories(
    scope,
    added.flatMap(({ id, facts }) => facts.categories.map((category) => ({ person: id, category }))),
  )
  return added.map(({ id }) => ({ kind: 'person-added', person: id }))
}

async function change(
  scope: Scope,
  before: Person,
  { fate }: Extract<ImportStep, { step: 'change' }>,
): Promise<Fact> {
  const facts = factsOf(fate.person)
  const touched = new Set(fate.changes.map((one) => one.field))
  const service = touched.has('totalService') || touched.has('pedagogicalService')
  await savePerson(scope, before.id, {
    ...withFacts(before, facts),
    serviceOn: service ? scope.today : before.serviceOn,
  })
  if (touched.has('positions') || touched.has('hiredOn'))
    await replaceEmployments(scope, before.id, facts.employments)
  if (touched.has('categories')) await replaceCategories(scope, before.id, facts.categories)
  return { kind: 'person-changed', person: before.id, fields: [...touched] }
}
