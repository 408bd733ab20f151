import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#kit/instant.ts'
import { isClockSynced } from '#outside/clock-synced.ts'
import type { Finding } from './finding.ts'
import { doctorTexts as texts } from './texts.ts'

const patience = 120_000

/** R-CHK-4. Days of orders, terms of links and the journal all come from this clock: somebody must keep it, and it must not
 *  stand before what was written already. */
export async function lookAtClock(
  folder: string,
  now: Instant,
  synced: () => Promise<boolean | undefined> = isClockSynced,
): Promise<Finding> {
  const last = await lastWritten(join(folder, 'log'))
  if (last - Date.parse(now) > patience)
    return { check: 'clock', needed: true, fine: false, says: texts.clockBack(now) }
  const kept = await synced()
  const says = kept === undefined ? texts.clockUnknown : kept ? texts.clockSynced : texts.clockAlone
  return { check: 'clock', needed: false, fine: kept !== false, says }
}

async function lastWritten(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs))
  return Math.max(0, ...times)
}
