import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { saveMentorDecision } from '#store/decisions.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ person: id<PersonId>(), decision: z.enum(['included', 'excluded', 'undecided']) })

/** R-NEE-2. Who is asked to be a mentor: the curator's word stands before the rule. Nobody has agreed yet. */
export const decideMentor = command({
  deed: 'category.decide',
  input,
  run: async (scope, { person, decision }) => {
    if (!(await findPerson(scope, person))) return no({ reason: 'not-found' })
    await decideAlone(scope)
    await saveMentorDecision(scope, person, decision === 'undecided' ? null : decision)
    return done(person, { kind: 'mentor-decided', person, decision })
  },
})
