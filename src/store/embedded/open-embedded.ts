import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Engine, EngineOptions } from '../engine.ts'
import { EngineRefused } from '../engine-refusal.ts'
import { usualQueryLimit } from '../query-limit.ts'
import { seedUrl } from './built-files.ts'
import { checkFolder, ensureDatabase, placesIn } from './data-folder.ts'
import { embeddedRoles, engineOnBackend } from './engine-on-backend.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { checkpointEvery, isVacuumDue } from './upkeep.ts'
import { type Backend, startBackend, WorkerEnded } from './worker-client.ts'

export type EmbeddedOptions = EngineOptions & {
  readonly folder: string
  /** False only in the test that proves the check of syncing. */
  readonly patched?: boolean
}

/** R-STO-1, R-STO-2. PostgreSQL inside the program: a folder, a lock, a thread. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const folder = resolve(options.folder)
  const warnings = await checkFolder(folder, options.spaceNeeded)
  const lock = lockFolder(folder)
  try {
    return await openLocked(folder, lock, warnings, options)
  } catch (failure) {
    lock.release()
    if (!(failure instanceof WorkerEnded)) throw failure
    throw new EngineRefused({ reason: 'folder-unreadable', folder, cause: failure.message })
  }
}

async function openLocked(
  folder: string,
  lock: FolderLock,
  warnings: Engine['warnings'],
  { seed = seedUrl(), patched, queryLimit = usualQueryLimit, onReopen = () => {} }: EmbeddedOptions,
): Promise<Engine> {
  await ensureDatabase(folder, seed)
  let isOwnerAtWork = false
  const backend = await startBackend({
    folder: placesIn(folder).database,
    patched: patched ?? true,
    queryLimit: () => (isOwnerAtWork ? undefined : queryLimit),
    onReopen,
  })
  await giveRoles(backend)

  const engine = engineOnBackend(backend, {
    warnings,
    onOwner: (isAtWork) => {
      isOwnerAtWork = isAtWork
    },
    onVacuum: () => writeFileSync(vacuumedAt(folder), ''),
    onClose: () => {
      clearInterval(upkeep)
      lock.release()
    },
  })
  if (!existsSync(vacuumedAt(folder))) writeFileSync(vacuumedAt(folder), '')
  const upkeep = setInterval(() => void keepUp(folder, engine.maintenance), checkpointEvery).unref()
  return engine
}

async function giveRoles(backend: Backend): Promise<void> {
  try {
    await backend.ask({ kind: 'administer', sql: embeddedRoles })
  } catch (bug) {
    await backend.close()
    throw bug
  }
}

const vacuumedAt = (folder: string) => join(folder, 'vacuumed')

/** R-STO-9. PGlite has nobody in the background. A failure here shows itself at the next query. */
async function keepUp(folder: string, { checkpoint, vacuum }: Engine['maintenance']): Promise<void> {
  try {
    await checkpoint()
    if (isVacuumDue(new Date(), statSync(vacuumedAt(folder)).mtime)) await vacuum()
  } catch {}
}
