import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { endLeftAlone, saveLeftAlone } from '#store/left-alone.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { askPsychologist as ask, markMet as met } from '#store/psychologist-requests.ts'
import { command, done } from '../command.ts'
import { id, optionalLine } from '../fields.ts'

const one = z.object({ person: id<PersonId>() })

/** R-MEN-13. The psychologist is asked to meet somebody; the line of the journal does not say whom. */
export const askPsychologist = command<typeof one, PersonId, { readonly reason: 'asked' }>({
  deed: 'mentorship.form',
  input: one,
  run: async (scope, { person }) => {
    if (!scope.person || !(await findPerson(scope, person))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    if (!(await ask(scope, person, scope.person))) return no({ reason: 'asked' })
    return done(person, { kind: 'psychologist-asked', personal: { person } })
  },
})

/** R-MEN-13. That they met, and nothing else; the line of the journal does not say whom. */
export const markMet = command({
  deed: 'alone.support',
  input: one,
  run: async (scope, { person }) => {
    if (!(await met(scope, person))) return no({ reason: 'not-found' })
    return done(person, { kind: 'psychologist-met', personal: { person } })
  },
})

const leaving = z.object({
  person: id<PersonId>(),
  because: optionalLine(300),
  back: z.literal('yes').optional(),
})

/** R-MEN-13. The curator leaves somebody without a mentor for now, with the reason, or takes it back. */
export const leaveAlone = command<typeof leaving, PersonId, { readonly reason: 'because' }>({
  deed: 'mentorship.form',
  input: leaving,
  run: async (scope, { person, because, back }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    if (back) {
      if (!(await endLeftAlone(scope, person))) return no({ reason: 'not-found' })
      return done(person, { kind: 'left-alone-ended', person })
    }
    if (because === '') return no({ reason: 'because' })
    await decideAlone(scope)
    await saveLeftAlone(scope, person, because)
    return done(person, { kind: 'left-alone', person, personal: { because } })
  },
})
