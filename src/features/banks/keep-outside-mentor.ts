import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { no } from '#kit/result.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { newId } from '#store/ids.ts'
import { listOutsideMentors, saveOutsideMentor } from '#store/mentor-bank.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPerson, listPeople } from '#store/people.ts'
import { command, done } from '../command.ts'
import { day, id, line, optionalDay, optionalLine } from '../fields.ts'
import { cardTexts as texts } from './parts/card-texts.ts'

const place = {
  employer: line(texts.employerMissing),
  outsidePosition: line(texts.positionMissing),
  agreement: optionalLine(300).transform((text) => text || null),
  comesFrom: day,
  comesThrough: optionalDay,
}
const adding = z.object({
  surname: line(texts.surnameMissing, 100),
  name: line(texts.nameMissing, 100),
  patronymic: optionalLine(100).transform((text) => text || null),
  email: z
    .union([z.literal(''), z.email(texts.emailWrong)], texts.emailWrong)
    .optional()
    .transform((text) => text || null),
  phone: optionalLine(100).transform((text) => text || null),
  ...place,
})
const changing = z.object({ person: id<PersonId>(), ...place })

export type OutsideRefusal = { readonly reason: 'already-here' | 'ends-before' }

/** R-BNK-14. A mentor of another organisation: a person without an employment here. The same name is the same person. */
export const addOutsideMentor = command<typeof adding, PersonId, OutsideRefusal>({
  deed: 'bank.keep',
  input: adding,
  run: async (scope, { surname, name, patronymic, email, phone, ...typed }) => {
    const { comesFrom: from, comesThrough: through, employer, outsidePosition: position, agreement } = typed
    if (through !== null && through < from) return no({ reason: 'ends-before' })
    await decideAlone(scope)
    const named = { surname, name, patronymic }
    const whole = plain(wholeName(named))
    if ((await listPeople(scope)).some((one) => plain(wholeName(one)) === whole))
      return no({ reason: 'already-here' })
    const person = newId<'person'>()
    await addPerson(scope, person, {
      ...named,
      ...{ email, phone, gender: genderOf(named) ?? null, corrections: {} },
      ...{ birthDay: null, birthYear: null, pedagogicalDegree: null },
      ...{ totalMonths: null, pedagogicalMonths: null, serviceOn: null },
    })
    await saveOutsideMentor(scope, { person, employer, position, agreement, from, through })
    return done(person, { kind: 'outside-mentor-added', person })
  },
})

/** Where the mentor works, by which agreement and till when. */
export const changeOutsideMentor = command<typeof changing, PersonId, OutsideRefusal>({
  deed: 'bank.keep',
  input: changing,
  run: async (scope, { person, ...typed }) => {
    const { comesFrom: from, comesThrough: through, employer, outsidePosition: position, agreement } = typed
    if (!(await listOutsideMentors(scope)).some((one) => one.person === person))
      return no({ reason: 'not-found' })
    if (through !== null && through < from) return no({ reason: 'ends-before' })
    await saveOutsideMentor(scope, { person, employer, position, agreement, from, through })
    return done(person, { kind: 'outside-mentor-changed', person })
  },
})

export const outsideRefusal = ({ reason }: OutsideRefusal): Readonly<Record<string, string>> =>
  reason === 'ends-before' ? { comesThrough: texts.endsBefore } : { surname: texts.alreadyHere }
