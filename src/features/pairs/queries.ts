import { z } from 'zod'
import { type PairsDesk as Desk, findPairsDesk } from '#store/pairs-desk.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type PairsDesk = Desk & {
  readonly mayCorrect: boolean
  readonly mayTake: boolean
  readonly mayForm: boolean
}

async function deskOf(scope: Scope): Promise<PairsDesk | undefined> {
  const desk = await findPairsDesk(scope)
  return (
    desk && {
      ...desk,
      mayCorrect: mayHere(scope, 'pair.correct'),
      mayTake: mayHere(scope, 'package.make'),
      mayForm: mayHere(scope, 'mentorship.form'),
    }
  )
}

export const showPairs = query<typeof nothing, PairsDesk>({
  deed: 'pair.read',
  input: nothing,
  run: deskOf,
  shows: ({ staff }) => staff.map((person) => person.id),
})

const one = z.object({ mentee: z.uuid(), instead: z.uuid().optional().catch(undefined) })

export type ChoiceDesk = PairsDesk & {
  readonly mentee: string
  /** The mentor whom somebody asks about. */
  readonly instead: string | undefined
}

export const showPairChoice = query<typeof one, ChoiceDesk>({
  deed: 'pair.read',
  input: one,
  run: async (scope, { mentee, instead }) => {
    const desk = await deskOf(scope)
    if (!desk?.staff.some((person) => person.id === mentee)) return undefined
    return { ...desk, mentee, instead }
  },
  shows: ({ mentee }) => [mentee],
})
