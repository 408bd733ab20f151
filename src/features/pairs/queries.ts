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

const one = z.object({ mentee: z.uuid() })

export const showPairChoice = query<typeof one, PairsDesk & { readonly mentee: string }>({
  deed: 'pair.read',
  input: one,
  run: async (scope, { mentee }) => {
    const desk = await deskOf(scope)
    if (!desk?.staff.some((person) => person.id === mentee)) return undefined
    return { ...desk, mentee }
  },
  shows: ({ mentee }) => [mentee],
})
