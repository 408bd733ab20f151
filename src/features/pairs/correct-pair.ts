import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { liftCorrection, saveBan, saveLock } from '#store/decisions.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ mentee: id<PersonId>(), mentor: id<PersonId>() })

export type PairRefusal = { readonly reason: 'same-person' }

/** R-NEE-12. This mentee with this mentor, whatever the rest costs; an earlier lock of the mentee gives way. */
export const lockPair = correction('pair-locked', saveLock)

/** R-NEE-12. Not this mentor for this mentee; the others are chosen anew. */
export const banPair = correction('pair-banned', saveBan)

/** Takes a lock or a ban back. */
export const liftPairCorrection = command({
  deed: 'pair.correct',
  input,
  run: async (scope, { mentee, mentor }) => {
    if (!(await liftCorrection(scope, mentee, mentor))) return no({ reason: 'not-found' })
    return done(mentee, { kind: 'pair-correction-lifted', mentee, mentor })
  },
})

function correction(kind: 'pair-locked' | 'pair-banned', save: typeof saveLock) {
  return command<typeof input, PersonId, PairRefusal>({
    deed: 'pair.correct',
    input,
    run: async (scope, { mentee, mentor }) => {
      if (mentee === mentor) return no({ reason: 'same-person' })
      if (!(await findPerson(scope, mentee)) || !(await findPerson(scope, mentor)))
        return no({ reason: 'not-found' })
      await decideAlone(scope)
      await save(scope, mentee, mentor)
      return done(mentee, { kind, mentee, mentor })
    },
  })
}
