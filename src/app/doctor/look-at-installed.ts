import type { Config } from '#config'
import { systemClock } from '#outside/clock.ts'
import type { Finding } from './finding.ts'
import { lookAtBackups } from './look-at-backups.ts'
import { lookAtClock } from './look-at-clock.ts'
import { lookAtConnections } from './look-at-connections.ts'
import { lookAtErasedList } from './look-at-erased-list.ts'
import { lookAtFiles } from './look-at-files.ts'
import { lookAtSecrets } from './look-at-secrets.ts'
import { doctorTexts as texts } from './texts.ts'

/** What can be told of the program as it is installed here, without touching it: also while it runs. */
export async function lookAtInstalled(config: Config): Promise<readonly Finding[]> {
  const now = systemClock()
  return [
    ...(await lookAtFiles()),
    ...(await lookAtSecrets(config.dataFolder)),
    ...(await lookAtConnections(config, now)),
    ...(await lookAtBackups(config, now)),
    ...(await lookAtErasedList(config.dataFolder)),
    await lookAtClock(config.dataFolder, now),
    ...(config.production
      ? []
      : [{ check: 'trial-settings', needed: true, fine: false, says: texts.trial } as const]),
  ]
}
