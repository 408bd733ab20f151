import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Engine, EngineOptions } from '../engine.ts'
import { EngineRefused } from '../engine-refusal.ts'
import { usualQueryLimit } from '../query-limit.ts'
import { seedUrl } from './built-files.ts'
import { checkFolder, ensureDatabase, placesIn } from './data-folder.ts'
import { embeddedRoles, engineOnBackend } from './engine-on-backend.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { freeIn, freeSpace, saysNoRoom, watchRoom } from './room.ts'
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
  const found = await checkedFolder(folder, options)
  const lock = lockFolder(folder)
  try {
    return found.frozen
      ? await openCopy(folder, lock, options)
      : await openLocked(folder, lock, found.warnings, options)
  } catch (failure) {
    if (mayRead(folder, options) && lacksRoom(folder, failure, options))
      return openCopy(folder, lock, options)
    lock.release()
    if (!(failure instanceof WorkerEnded)) throw failure
    throw new EngineRefused({ reason: 'folder-unreadable', folder, cause: failure.message })
  }
}

/** R-STO-14. A folder without room is not opened for writing; the program may read what is in it. */
async function checkedFolder(
  folder: string,
  options: EmbeddedOptions,
): Promise<{ readonly frozen: boolean; readonly warnings: Engine['warnings'] }> {
  try {
    return { frozen: false, warnings: await checkFolder(folder, options.spaceNeeded) }
  } catch (failure) {
    const isFull = failure instanceof EngineRefused && failure.refusal.reason === 'disk-full'
    if (!isFull || !mayRead(folder, options)) throw failure
    return { frozen: true, warnings: [] }
  }
}

function mayRead(folder: string, { withoutRoom }: EmbeddedOptions): boolean {
  return withoutRoom === 'read' && existsSync(placesIn(folder).database)
}

/** There was room when we looked and there is none now. */
function lacksRoom(folder: string, failure: unknown, { spaceNeeded }: EmbeddedOptions): boolean {
  return saysNoRoom(failure) || freeIn(folder) < (spaceNeeded ?? freeSpace.needed)
}

async function openCopy(
  folder: string,
  lock: FolderLock,
  { queryLimit = usualQueryLimit, onReopen = () => {} }: EmbeddedOptions,
): Promise<Engine> {
  try {
    const database = placesIn(folder).database
    const backend = await startBackend({
      folder: database,
      frozen: true,
      queryLimit: () => queryLimit,
      onReopen,
    })
    await giveRoles(backend)
    const room = watchRoom(folder, { frozen: true })
    return engineOnBackend(backend, { warnings: [], room, onClose: () => lock.release() })
  } catch (failure) {
    lock.release()
    throw failure
  }
}

async function openLocked(
  folder: string,
  lock: FolderLock,
  warnings: Engine['warnings'],
  {
    seed = seedUrl(),
    patched,
    queryLimit = usualQueryLimit,
    spaceNeeded,
    onReopen = () => {},
  }: EmbeddedOptions,
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
    room: watchRoom(folder, { needed: spaceNeeded }),
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
