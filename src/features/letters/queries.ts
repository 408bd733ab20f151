import { z } from 'zod'
import { findLetter, type Letter, type LetterId, listLetters } from '#store/letters.ts'
import { listNames } from '#store/people.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

const nothing = z.object({})
const one = z.object({ letter: id<LetterId>() })

type Around = { readonly names: ReadonlyMap<string, string>; readonly zone: string }

export const mostLetters = 200

export type LettersPage = Around & { readonly letters: readonly Letter[] }

/** R-MAIL-6. Everything the program has written, the newest first. */
export const listAllLetters = query<typeof nothing, LettersPage>({
  deed: 'letters.read',
  input: nothing,
  run: async (scope) => ({
    letters: await listLetters(scope, mostLetters),
    names: await listNames(scope),
    zone: scope.zone,
  }),
  shows: ({ letters }) => peopleOf(letters),
})

export type LetterPage = Around & { readonly letter: Letter }

export const showLetter = query<typeof one, LetterPage>({
  deed: 'letters.read',
  input: one,
  run: async (scope, { letter: id }) => {
    const letter = await findLetter(scope, id)
    return letter && { letter, names: await listNames(scope), zone: scope.zone }
  },
  shows: ({ letter }) => peopleOf([letter]),
})

function peopleOf(letters: readonly Letter[]): readonly string[] {
  return [...new Set(letters.flatMap(({ person }) => person ?? []))]
}
