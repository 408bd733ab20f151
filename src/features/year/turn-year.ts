import { z } from 'zod'
import { turnYear as decide, type TurnRefusal } from '#domain/years/year-turn.ts'
import { no } from '#kit/result.ts'
import { decideAlone, findOrganisation } from '#store/organisations.ts'
import { saveYearTurn } from '#store/year-turns.ts'
import { command, done } from '../command.ts'

const input = z.object({ to: z.coerce.number().int() })

/** R-YEA-1. The organisation goes over to its next school year; nothing is deleted and nothing is ended by it. */
export const turnYear = command<typeof input, number, TurnRefusal>({
  deed: 'year.turn',
  input,
  run: async (scope, { to }) => {
    if (!scope.person) return no({ reason: 'not-found' })
    await decideAlone(scope)
    const organisation = await findOrganisation(scope)
    if (!organisation) return no({ reason: 'not-found' })
    const decided = decide({ schoolYear: organisation.schoolYear, today: scope.today }, to)
    if (!decided.ok) return decided
    await saveYearTurn(scope, to, scope.person)
    return done(to, { kind: 'year-turned', schoolYear: to })
  },
})
