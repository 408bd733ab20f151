import { readConfig } from '#config'
import { backupKeys } from '#outside/backups/backup-keys.ts'
import { systemClock } from '#outside/clock.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import type { CliCommand } from './command-line.ts'
import { misused, printed, refused } from './outcome.ts'
import { backupTexts as texts } from './texts.ts'

/** R-BAK-5. `recovery-key`: a new recovery key, printed once; with `--noted GROUP`, that it was noted down. For whoever keeps
 *  an installation of several organisations: none of them alone is given the key to all. */
export const recoveryKey: CliCommand = {
  usage: 'recovery-key [--noted GROUP]',
  files: 0,
  options: { noted: 'value' },
  required: [],
  run: async ({ values }) => {
    const keys = backupKeys(placesIn(readConfig().dataFolder).keys)
    const group = values.get('noted')
    if (group === undefined) return printed(texts.newKey(await keys.renew(systemClock())))
    if (!(await keys.recovery())) return misused(texts.noKeyYet)
    return (await keys.note(group, systemClock())) ? printed(texts.noted) : refused(texts.wrongGroup)
  },
}
