import { z } from 'zod'
import { type Evidence, mayKeep } from '#domain/banks/evidence.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { addEvidence, dropEvidence } from '#store/mentor-bank.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id, line, optionalDay } from '../fields.ts'
import { cardTexts as texts } from './parts/card-texts.ts'

const person = id<PersonId>()
const input = z.discriminatedUnion('do', [
  z.object({
    person,
    do: z.literal('add'),
    criterion: z.string(texts.criterionMissing).refine(mayKeep, texts.criterionMissing),
    says: line(texts.saysMissing, 500),
    evidenceOn: optionalDay,
    mayShow: z.literal('yes').optional(),
  }),
  z.object({ person, do: z.literal('drop'), evidence: id<'mentor-evidence'>() }),
])

export type EvidenceRefusal = { readonly reason: 'ahead' }

/** R-BNK-4. Writes down something that can be checked, by a criterion of selection and no other; or takes it away. */
export const keepEvidence = command<typeof input, PersonId, EvidenceRefusal>({
  deed: 'bank.keep',
  input,
  run: async (scope, typed) => {
    if (!(await findPerson(scope, typed.person))) return no({ reason: 'not-found' })
    if (typed.do === 'drop') {
      if (!(await dropEvidence(scope, typed.person, typed.evidence as Evidence['id'])))
        return no({ reason: 'not-found' })
      return done(typed.person, { kind: 'evidence-dropped', person: typed.person })
    }
    const { criterion, says, evidenceOn: on, mayShow } = typed
    if (on !== null && on > scope.today) return no({ reason: 'ahead' })
    await addEvidence(scope, { person: typed.person, criterion, says, on, mayShow: mayShow === 'yes' })
    return done(typed.person, {
      kind: 'evidence-added',
      ...{ person: typed.person, criterion },
      personal: { says },
    })
  },
})
