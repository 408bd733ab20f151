import { z } from 'zod'
import { mainEmployment, worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { positionCode as codeOf } from '#domain/people/position-code.ts'
import { no } from '#kit/result.ts'
import { replaceEmployments } from '#store/employments.ts'
import { findPerson, type Person, savePerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id, line, optionalDay, optionalLine } from '../fields.ts'
import { peopleTexts as texts } from './texts.ts'

const input = z.object({
  person: id<PersonId>(),
  surname: line(texts.surnameMissing, 100),
  name: line(texts.nameMissing, 100),
  patronymic: optionalLine(100).transform((text) => text || null),
  gender: z
    .enum(['m', 'f', ''])
    .optional()
    .transform((text) => text || null),
  birthDay: optionalDay,
  email: z
    .union([z.literal(''), z.email(texts.emailWrong)], texts.emailWrong)
    .optional()
    .transform((text) => text || null),
  phone: optionalLine(100).transform((text) => text || null),
  position: line(texts.positionMissing),
  subject: optionalLine(200).transform((text) => text || null),
})

/** Corrects what is known about a person; a birth year that was known alone gives way to a day, and a new position is
 *  read as a staff list's would be: the rules know it by its code. */
export const changePerson = command({
  deed: 'person.edit',
  input,
  run: async (scope, { person: id, position, subject, ...given }) => {
    const before = await findPerson(scope, id)
    if (!before) return no({ reason: 'not-found' })
    const after = { ...before, ...given, birthYear: given.birthDay ? null : before.birthYear }
    await savePerson(scope, id, after)

    const going = before.employments.filter((job) => worksOn([job], scope.today))
    const main = mainEmployment(going)
    const moved = main !== undefined && (main.position !== position || main.subject !== subject)
    if (main && moved) {
      const positionCode = main.position === position ? main.positionCode : codeOf(position)
      const renamed = { ...main, position, subject, positionCode }
      await replaceEmployments(
        scope,
        id,
        going.map((job) => (job === main ? renamed : job)),
      )
    }
    const fields = [...changedFields(before, after), ...(moved ? ['position'] : [])]
    return fields.length === 0 ? done(id) : done(id, { kind: 'person-changed', person: id, fields })
  },
})

const compared = ['surname', 'name', 'patronymic', 'gender', 'birthDay', 'email', 'phone'] as const

function changedFields(before: Person, after: Pick<Person, (typeof compared)[number]>): string[] {
  return compared.filter((field) => before[field] !== after[field])
}
