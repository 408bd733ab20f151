import { z } from 'zod'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type BackupsPage = { readonly zone: string; readonly mayKeep: boolean }

/** The copies themselves are no table: the page asks the service about them. */
export const showBackups = query<typeof nothing, BackupsPage>({
  deed: 'backup.read',
  input: nothing,
  run: async (scope) => ({ zone: scope.zone, mayKeep: mayHere(scope, 'backup.keep') }),
})
