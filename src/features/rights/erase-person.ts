import { z } from 'zod'
import { employmentWords, mainEmployment, worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type ErasureRefusal, type Ground, grounds, mayErase } from '#domain/rights/erasure-order.ts'
import { noName } from '#domain/rights/record-class.ts'
import { no, type Result } from '#kit/result.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { erasePerson } from '#store/erasures.ts'
import { listOutsideMentors } from '#store/mentor-bank.ts'
import { listMentorshipsOf } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson, type Person } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { type CommonRefusal, command, type Done, done } from '../command.ts'
import { id } from '../fields.ts'
import { erasureTexts as texts } from './erasure-texts.ts'

const input = z.object({
  person: id<PersonId>(),
  ground: z.enum(grounds, texts.groundMissing),
  sure: z.literal('yes', texts.sureMissing),
})

/** R-RGT-5. Why this person's record may not be erased today; `null` when it may. */
export async function erasureTrouble(scope: Scope, person: Person): Promise<ErasureRefusal | null> {
  const { today } = scope
  const outside = (await listOutsideMentors(scope)).find((one) => one.person === person.id)
  const comes = outside !== undefined && (outside.through === null || outside.through >= today)
  const unknown = person.employments.length === 0 && outside === undefined
  const roles = (await listRoles(scope)).filter((one) => one.person === person.id)
  const pairs = (await listMentorshipsOf(scope, person.id)).filter(
    (one) => one.droppedOn === null && one.ending === null && one.through >= today,
  )
  return mayErase({
    erased: person.surname === noName,
    works: unknown || comes || worksOn(person.employments, today),
    hasRole: roles.length > 0,
    inPair: pairs.length > 0,
  })
}

/** R-RGT-6. Destroys the record of somebody who left; what the law keeps stays, and the act says what. */
export const erase = command<typeof input, number, ErasureRefusal>({
  deed: 'record.erase',
  input,
  run: (scope, { person, ground }) => destroyRecord(scope, person, ground),
})

export async function destroyRecord(
  scope: Scope,
  asked: PersonId,
  ground: Ground,
): Promise<Result<Done<number>, ErasureRefusal | CommonRefusal>> {
  await decideAlone(scope)
  const person = await findPerson(scope, asked)
  if (!person) return no({ reason: 'not-found' })
  const trouble = await erasureTrouble(scope, person)
  if (trouble) return no(trouble)
  const job = mainEmployment(person.employments)
  const given = { ground, name: wholeName(person), position: job ? employmentWords(job) : '' }
  const { number } = await erasePerson(scope, asked, given)
  return done(number, { kind: 'record-erased', person: asked, number, ground })
}
