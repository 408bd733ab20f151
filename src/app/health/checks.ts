import { constants } from 'node:fs'
import { access, readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { freeSpace } from '#store/embedded/room.ts'
import type { JobsConnection } from '#store/jobs.ts'
import { keyNames } from '#store/seal.ts'
import { damagedLists } from '../erased-list.ts'
import type { Checks } from './health.ts'
import type { Pulse } from './queue-pulse.ts'

type Looked = {
  readonly folder: string
  readonly queue: JobsConnection
  readonly pulse: Pulse
}

const silentFor = 60_000

/** R-HLT-2. The database answers a statement; there is room to write; the keys lie where they are looked for at the next
 *  start; and the queue has been looked into within the last minute. R-RGT-11: no damaged list of the erased waits to be looked at. */
export function checksOf({ folder, queue, pulse }: Looked): Checks {
  return {
    database: async () => (await queue.executeSql('select 1 as one')).rows.length === 1,
    space: async () => (await freeBytes(folder)) >= freeSpace.needed,
    keys: () => keysReadable(join(folder, 'keys')),
    jobs: async () => pulse.silent() < silentFor,
    'erased-list': async () => (await damagedLists(folder)).length === 0,
  }
}

export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function keysReadable(folder: string): Promise<boolean> {
  const files = await readdir(folder)
  for (const file of files) await access(join(folder, file), constants.R_OK)
  return keyNames.every((name) => files.some((file) => file.startsWith(`${name}-`)))
}
