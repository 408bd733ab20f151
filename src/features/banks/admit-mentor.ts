import { z } from 'zod'
import { type AdmissionRefusal, admissionOn, checkAdmission, lastDay } from '#domain/banks/admission.ts'
import { mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import { isCandidate } from '#domain/banks/mentor-rows.ts'
import { shownPeople } from '#domain/banks/shown-to.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { findBanksDesk } from '#store/banks-desk.ts'
import { addAdmissions, endAdmission } from '#store/mentor-bank.ts'
import { decideAlone } from '#store/organisations.ts'
import { mayHere } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { day, id } from '../fields.ts'
import { admissionOf, admissionShape } from './parts/admission-input.ts'
import { groundsOf } from './parts/grounds.ts'
import { checkTexts, troubleErrors } from './parts/texts.ts'

const person = id<PersonId>()
const input = z.discriminatedUnion('do', [
  z.object({ person, do: z.literal('admit'), ...admissionShape }),
  z.object({ person, do: z.literal('end'), endsFrom: day }),
])

export type AdmitRefusal =
  | AdmissionRefusal
  | { readonly reason: 'only-council' | 'never-admitted' | 'hidden' }

/** R-BNK-2. Admits one mentor with a day and grounds, or ends the admission from a day: it holds through the eve. */
export const admitMentor = command<typeof input, PersonId, AdmitRefusal>({
  deed: 'mentor.admit',
  input,
  run: async (scope, typed) => {
    await decideAlone(scope)
    const desk = await findBanksDesk(scope)
    const row = desk && mentorsOfDesk(desk).rows.find((one) => one.person === typed.person)
    if (!desk?.staff.some((one) => one.id === typed.person)) return no({ reason: 'not-found' })
    const shown = shownPeople(scope.acting, desk.consented, scope.person)(typed.person)
    if (!shown) return no({ reason: 'hidden' })
    if (typed.do === 'end') {
      const going =
        admissionOn(desk.bank, typed.person, typed.endsFrom) ??
        desk.bank.admissions.find((one) => one.person === typed.person && one.through === null)
      if (!going) return no({ reason: 'never-admitted' })
      const through = lastDay(going.from, typed.endsFrom)
      await endAdmission(scope, { ...going, person: shown }, typed.endsFrom)
      return done(typed.person, { kind: 'mentor-admission-ended', person: typed.person, through })
    }
    if (typed.admittedBy === 'curator' && !mayHere(scope, 'category.decide'))
      return no({ reason: 'only-council' })
    if (!row) return no({ reason: 'not-here' })
    const fields = admissionOf(typed)
    const here = row.state !== 'ended' || !row.outside
    const asked = { person: typed.person, today: scope.today, here, candidate: isCandidate(row) }
    const checked = checkAdmission(desk.bank, asked, fields)
    if (!checked.ok) return checked
    const grounds = groundsOf(fields, row)
    await addAdmissions(scope, [{ ...fields, person: shown, grounds }])
    const { from, by } = fields
    return done(typed.person, {
      kind: 'mentor-admitted',
      ...{ person: typed.person, from, by },
      personal: { grounds },
    })
  },
})

export function admitRefusal({ reason }: AdmitRefusal): Readonly<Record<string, string>> {
  if (reason === 'only-council') return { admittedBy: checkTexts.onlyCouncil }
  return reason === 'never-admitted' ? { endsFrom: checkTexts.neverAdmitted } : troubleErrors(reason)
}
