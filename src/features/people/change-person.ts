import { z } from 'zod'
import { mainEmployment, worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { positionCode as codeOf } from '#domain/people/position-code.ts'
import { joinEdits } from '#kit/join-edits.ts'
import { no } from '#kit/result.ts'
import { replaceEmployments } from '#store/employments.ts'
import { findPersonToChange, type Person, savePerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id, line, optionalDay, optionalLine } from '../fields.ts'
import { peopleTexts as texts } from './texts.ts'

const fields = {
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
}
/** `was`: the fields as they stood on the page that was filled in; what cannot be read of it was not seen. */
const input = z.object({
  person: id<PersonId>(),
  ...fields,
  was: z.object(fields).partial().optional().catch(undefined),
})

export type ChangedMeanwhile = {
  readonly reason: 'changed-meanwhile'
  readonly field: keyof typeof fields
  readonly now: string | null
}

/** R-PER-5. Corrects what is known about a person: fields left as they were seen keep what others wrote meanwhile, and what
 *  both wrote otherwise is asked about. A birth year that was known alone gives way to a day, and a new position is
 *  read as a staff list's would be: the rules know it by its code. */
export const changePerson = command<typeof input, PersonId, ChangedMeanwhile>({
  deed: 'person.edit',
  input,
  run: async (scope, { person: id, was = {}, ...typed }) => {
    const before = await findPersonToChange(scope, id)
    if (!before) return no({ reason: 'not-found' })
    const going = before.employments.filter((job) => worksOn([job], scope.today))
    const main = mainEmployment(going)
    const now = {
      ...kept(before),
      position: main?.position ?? typed.position,
      subject: main?.subject ?? null,
    }
    const { joined, clashes } = joinEdits(was, typed, now)
    const clash = clashes[0]
    if (clash) return no({ reason: 'changed-meanwhile', field: clash, now: now[clash] })
    const { position, subject, ...given } = joined
    const after = { ...before, ...given, birthYear: given.birthDay ? null : before.birthYear }
    await savePerson(scope, id, after)

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

/** What the form is about, as it is kept. */
function kept({ surname, name, patronymic, gender, birthDay, email, phone }: Person) {
  return { surname, name, patronymic, gender, birthDay, email, phone }
}

/** Fields `was.surname` … of the form as the command takes them. */
export function seenIn(values: Readonly<Record<string, string>>) {
  const seen = Object.entries(values).filter(([name]) => name.startsWith(seenPrefix))
  return Object.fromEntries(seen.map(([name, value]) => [name.slice(seenPrefix.length), value]))
}

export const seenPrefix = 'was.'

function changedFields(before: Person, after: Person): string[] {
  const [was, now] = [kept(before), kept(after)]
  return (Object.keys(was) as (keyof typeof was)[]).filter((field) => was[field] !== now[field])
}
