import { z } from 'zod'
import { listPairSettings, type PairSettingsVersion } from '#store/pair-settings.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type SettingsDesk = PairsDesk & {
  readonly versions: readonly PairSettingsVersion[]
  readonly mayKeep: boolean
}

/** Everybody who pairs are made of: settings are shown with what they change on these very people. */
export const showPairSettings = query<typeof nothing, SettingsDesk>({
  deed: 'pair.read',
  input: nothing,
  run: async (scope) => {
    const desk = await findPairsDesk(scope)
    return desk && { ...desk, versions: await listPairSettings(scope), mayKeep: mayHere(scope, 'pair.tune') }
  },
  shows: ({ staff }) => staff.map((person) => person.id),
})
