import { z } from 'zod'
import { casedName, casedPosition, correctionsOf } from '#domain/people/cased-forms.ts'
import { mainEmployment } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import type { Case } from '#kit/russian/case.ts'
import { findPersonToChange, savePerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id, optionalLine } from '../fields.ts'

const forms = {
  gen: optionalLine(),
  dat: optionalLine(),
  acc: optionalLine(),
  ins: optionalLine(),
  prep: optionalLine(),
}
const input = z.object({ person: id<PersonId>(), name: z.object(forms), position: z.object(forms) })

/** R-PER-2. Keeps only the forms that differ from the rule; an emptied field goes back to the rule. */
export const correctForms = command({
  deed: 'person.edit',
  input,
  run: async (scope, { person: id, name, position }) => {
    const person = await findPersonToChange(scope, id)
    if (!person) return no({ reason: 'not-found' })
    const job = mainEmployment(person.employments)
    const corrections = {
      name: correctionsOf(casedName(person), name),
      ...(job ? { position: correctionsOf(casedPosition(job.position), position) } : {}),
    }
    await savePerson(scope, id, { ...person, corrections })
    return done(id, { kind: 'person-changed', person: id, fields: ['forms'] })
  },
})

/** Fields `name.gen`, `position.dat` … of the form as the command takes them. */
export function formsOf(values: Readonly<Record<string, string>>) {
  const pick = (part: string) =>
    Object.fromEntries(
      (['gen', 'dat', 'acc', 'ins', 'prep'] satisfies Case[]).map((one) => [
        one,
        values[`${part}.${one}`] ?? '',
      ]),
    )
  return { name: pick('name'), position: pick('position') }
}
