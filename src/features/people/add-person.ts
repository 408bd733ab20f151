import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { parsePositions } from '#domain/staff/parse-position.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { no } from '#kit/result.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { addEmployments } from '#store/employments.ts'
import { newId } from '#store/ids.ts'
import { decideAlone } from '#store/organisations.ts'
import { listPeople, addPerson as save } from '#store/people.ts'
import { command, done } from '../command.ts'
import { line, optionalDay, optionalLine, optionalYears } from '../fields.ts'
import { peopleTexts as texts } from './texts.ts'

const input = z.object({
  surname: line(texts.surnameMissing, 100),
  name: line(texts.nameMissing, 100),
  patronymic: optionalLine(100).transform((text) => text || null),
  gender: z
    .enum(['m', 'f', ''])
    .optional()
    .transform((text) => text || null),
  position: line(texts.positionMissing),
  birthDay: optionalDay,
  hiredOn: optionalDay,
  pedagogicalYears: optionalYears,
  email: z
    .union([z.literal(''), z.email(texts.emailWrong)], texts.emailWrong)
    .optional()
    .transform((text) => text || null),
})

export type AddingRefusal = { readonly reason: 'already-here'; readonly person: PersonId }

/** One person by hand, as a staff list would bring one; the same name and birth is the same person. */
export const addPerson = command<typeof input, PersonId, AddingRefusal>({
  deed: 'person.edit',
  input,
  run: async (scope, { position, hiredOn, pedagogicalYears, gender, ...given }) => {
    const whole = (one: { surname: string; name: string; patronymic: string | null }) =>
      plain(`${one.surname} ${one.name} ${one.patronymic ?? ''}`)
    await decideAlone(scope)
    const same = (await listPeople(scope)).find(
      (one) => whole(one) === whole(given) && one.birthDay === given.birthDay,
    )
    if (same) return no({ reason: 'already-here', person: same.id })

    const id = newId<'person'>()
    const months = pedagogicalYears === null ? null : pedagogicalYears * 12
    await save(scope, id, {
      ...given,
      gender: gender ?? genderOf(given) ?? null,
      birthYear: null,
      phone: null,
      pedagogicalDegree: null,
      totalMonths: null,
      pedagogicalMonths: months,
      serviceOn: months === null ? null : scope.today,
      corrections: {},
    })
    const [read] = parsePositions(position).positions
    const job = {
      position,
      positionCode: read?.code ?? null,
      subject: read?.subject ?? null,
      kind: 'main' as const,
      rate: null,
    }
    const days = { from: hiredOn, through: null, onLeave: false, leaveThrough: null }
    await addEmployments(scope, [{ person: id, fields: { ...job, ...days } }])
    return done(id, { kind: 'person-added', person: id })
  },
})
