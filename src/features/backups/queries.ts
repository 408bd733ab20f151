import { z } from 'zod'
import { listNames } from '#store/people.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type BackupsPage = {
  readonly zone: string
  readonly mayKeep: boolean
  /** R-FAC-1. Whoever asks is an administrator, without a second factor yet. */
  readonly waits: boolean
  /** Who may get the key and have a copy made. */
  readonly keepers: readonly string[]
}

/** The copies themselves are no table: the page asks the service about them. */
export const showBackups = query<typeof nothing, BackupsPage>({
  deed: 'backup.read',
  input: nothing,
  run: async (scope) => {
    const names = await listNames(scope)
    const given = (await listRoles(scope)).filter(({ role }) => role === 'sysadmin')
    return {
      zone: scope.zone,
      mayKeep: mayHere(scope, 'backup.keep'),
      waits: scope.waiting.includes('sysadmin'),
      keepers: given.map(({ person }) => names.get(person) ?? ''),
    }
  },
})
