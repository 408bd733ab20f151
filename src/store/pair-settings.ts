import { keptSettings } from '#domain/needs/kept-settings.ts'
import { type PairSettings, usualSettings } from '#domain/needs/pair-settings.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** One version: what was set, by whom, since when, and why if somebody said. */
export type PairSettingsVersion = {
  readonly settings: PairSettings
  readonly on: Day
  readonly by: PersonId
  readonly because: string | null
}

/** By what pairs are proposed now. */
export async function findPairSettings(scope: Scope): Promise<PairSettings> {
  const row = await scope.tables
    .selectFrom('pair_settings')
    .select(['version', 'settings'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? keptSettings(row.version, row.settings) : usualSettings
}

/** Every version, the oldest first. */
export async function listPairSettings(scope: Scope): Promise<readonly PairSettingsVersion[]> {
  const rows = await scope.tables
    .selectFrom('pair_settings')
    .select(['version', 'on_day as on', 'set_by_id as by', 'because', 'settings'])
    .orderBy('version')
    .execute()
  return rows.map(({ version, settings, ...row }) => ({
    ...row,
    by: row.by as PersonId,
    settings: keptSettings(version, settings),
  }))
}

export async function addPairSettings(
  scope: Scope,
  { version, ...settings }: PairSettings,
  because: string | null,
): Promise<void> {
  await scope.tables
    .insertInto('pair_settings')
    .values({
      version,
      on_day: scope.today,
      set_by_id: scope.person!,
      because,
      settings: JSON.stringify(settings),
    })
    .execute()
}
