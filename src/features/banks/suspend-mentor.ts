import { z } from 'zod'
import { checkSuspension, lastDay, type SuspensionRefusal } from '#domain/banks/admission.ts'
import { shownPeople } from '#domain/banks/shown-to.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { listConsented } from '#store/consented.ts'
import { addSuspensions, endSuspension, findMentorBank } from '#store/mentor-bank.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { suspensionOf, suspensionShape } from './parts/admission-input.ts'
import { checkTexts, troubleErrors } from './parts/texts.ts'

const person = id<PersonId>()
const input = z.discriminatedUnion('do', [
  z.object({ person, do: z.literal('suspend'), ...suspensionShape }),
  z.object({ person, do: z.literal('resume') }),
])

export type SuspendRefusal = SuspensionRefusal | { readonly reason: 'not-suspended' | 'hidden' }

/** R-BNK-3. No new people from a day on; or takes a suspension back: from today new people are offered again. */
export const suspendMentor = command<typeof input, PersonId, SuspendRefusal>({
  deed: 'mentor.admit',
  input,
  run: async (scope, typed) => {
    if (!(await findPerson(scope, typed.person))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    const consented = await listConsented(scope, 'pd_consent')
    const shown = shownPeople(scope.acting, consented, scope.person)(typed.person)
    if (!shown) return no({ reason: 'hidden' })
    const bank = await findMentorBank(scope)
    if (typed.do === 'resume') {
      const going = bank.suspensions.filter(
        (one) => one.person === typed.person && (one.through === null || one.through >= scope.today),
      )
      if (going.length === 0) return no({ reason: 'not-suspended' })
      for (const one of going) await endSuspension(scope, { ...one, person: shown }, scope.today)
      const through = lastDay(going[0]!.from, scope.today)
      return done(typed.person, { kind: 'mentor-suspension-ended', person: typed.person, through })
    }
    const fields = suspensionOf(typed)
    const checked = checkSuspension(bank, typed.person, fields)
    if (!checked.ok) return checked
    await addSuspensions(scope, [{ ...fields, person: shown }])
    const { from, through, because } = fields
    return done(typed.person, {
      kind: 'mentor-suspended',
      ...{ person: typed.person, from, through },
      personal: { because },
    })
  },
})

export const suspendRefusal = ({ reason }: SuspendRefusal) =>
  reason === 'not-suspended' ? { form: checkTexts.notSuspended } : troubleErrors(reason)
