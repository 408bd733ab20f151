import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '#config'
import { type Instant, instant } from '#kit/instant.ts'
import { backupKeys } from '#outside/backups/backup-keys.ts'
import { isStorage } from '#outside/backups/open-place.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import type { Finding } from './finding.ts'
import { doctorTexts as texts } from './texts.ts'

const day = 86_400_000
const check = 'backups'

/** R-CHK-6. When the last copy was made in each folder, whether they lie beside the data, and whether somebody noted the
 *  recovery key down. Whether a copy can be read, `verify` says: that takes longer. */
export async function lookAtBackups(config: Config, now: Instant): Promise<readonly Finding[]> {
  const { database, keys } = placesIn(config.dataFolder)
  const isBegun = config.databaseUrl !== undefined || (await readdir(database).catch(() => [])).length > 0
  if (!isBegun) return []
  const folders = config.backups.filter((one) => !isStorage(one))
  const storages = config.backups.length - folders.length
  const looked = config.backups.length === 0 ? [join(config.dataFolder, 'backups')] : folders
  const isNoted = (await backupKeys(keys).recovery())?.notedAt != null
  return [
    ...(await Promise.all(looked.map((folder) => lastIn(resolve(folder), now)))),
    ...(storages > 0
      ? [{ check, needed: false, fine: true, says: texts.backupStorage(storages) } as const]
      : []),
    ...(config.backups.length === 0
      ? [{ check, needed: false, fine: false, says: texts.backupBeside } as const]
      : []),
    ...(isNoted ? [] : [{ check, needed: false, fine: false, says: texts.backupKeyNotNoted } as const]),
  ]
}

async function lastIn(folder: string, now: Instant): Promise<Finding> {
  const names = (await readdir(join(folder, 'copies')).catch(() => [])).filter((name) =>
    name.endsWith('.copy'),
  )
  const last = names.toSorted().at(-1)
  if (last === undefined) return { check, needed: false, fine: false, says: texts.backupNone(folder) }
  const at = madeAt(last)
  const fine = Date.parse(now) - Date.parse(at) < day
  return {
    check,
    needed: true,
    fine,
    says: fine ? texts.backupFresh(folder, at) : texts.backupOld(folder, at),
  }
}

/** `2026-09-01T06-00-00.000Z.copy`. */
function madeAt(name: string): Instant {
  const [date = '', time = ''] = name.replace('.copy', '').split('T')
  return instant(Date.parse(`${date}T${time.replaceAll('-', ':')}`))
}
