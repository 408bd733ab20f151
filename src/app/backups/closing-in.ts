import { backupKeys } from '#outside/backups/backup-keys.ts'
import { closingWith } from '#outside/backups/closing.ts'
import { placesIn } from '#store/embedded/data-folder.ts'

/** R-STO-15. What closes the copies from before an upgrade: the keys of the copies of this data folder. */
export function closingIn(dataFolder: string) {
  return async () => closingWith(await backupKeys(placesIn(dataFolder).keys).all())
}
