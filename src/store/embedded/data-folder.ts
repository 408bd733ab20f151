import { accessSync, constants, existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EngineRefused } from '../engine-refusal.ts'
import { freshFolder, settle, syncTree } from './disk.ts'
import { lockFiles } from './lock.ts'
import { isNetworkFolder } from './network-folder.ts'
import { freeIn, freeSpace } from './room.ts'
import { unpackFolder } from './seed.ts'

/** The version of the files of this PGlite; a test holds it equal to what the engine says of itself. */
export const postgresMajor = 18

export type SpaceWarning = {
  readonly kind: 'disk-nearly-full'
  readonly folder: string
  readonly free: number
}

/** What lies in the data folder of one school. */
export const placesIn = (folder: string) => ({
  database: join(folder, 'database'),
  beginning: join(folder, 'database.new'),
  files: join(folder, 'files'),
  keys: join(folder, 'keys'),
  restoring: join(folder, 'restoring'),
  /** Copies of all tables from before they were changed. */
  beforeUpgrade: join(folder, 'before-upgrade'),
  /** A database of this version that is being filled from one of an earlier version. */
  upgrading: join(folder, 'upgrading'),
  /** An open copy of everything on its way to another place; what a move that was cut off has left is nobody's. */
  moving: join(folder, 'moving'),
  /** Says that the database of this folder lives on a server now, on which, and since when. */
  moved: join(folder, 'moved-to-server.json'),
})

export type MovedAway = { readonly server: string; readonly at: string }

/** R-STO-8. The folder exists, has room, was written by this major version and is not half restored. R-MOV-3. Nor did its
 *  school move to a server. */
export async function checkFolder(
  folder: string,
  needed: number = freeSpace.needed,
): Promise<readonly SpaceWarning[]> {
  await makeFolder(folder)
  mustBeOpenToUs(folder)
  if (isNetworkFolder(folder)) throw new EngineRefused({ reason: 'folder-on-network', folder })
  const { database, restoring, upgrading, moved } = placesIn(folder)
  if (existsSync(restoring)) throw new EngineRefused({ reason: 'restore-unfinished', folder })
  if (existsSync(upgrading) && !existsSync(database))
    throw new EngineRefused({ reason: 'upgrade-unfinished', folder })
  if (existsSync(moved) && !existsSync(database))
    throw new EngineRefused({ reason: 'moved-to-server', folder, ...(await readMoved(moved)) })
  const found = await versionIn(database)
  const known = String(postgresMajor)
  if (found !== undefined && found !== known)
    throw new EngineRefused({ reason: 'folder-of-another-version', folder, found, known })

  const free = freeIn(folder)
  if (free < needed) throw new EngineRefused({ reason: 'disk-full', folder, free, needed })
  return free < freeSpace.wished ? [{ kind: 'disk-nearly-full', folder, free }] : []
}

async function readMoved(file: string): Promise<MovedAway> {
  return JSON.parse(await readFile(file, 'utf8')) as MovedAway
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (failure) {
    if (isForbidden(failure)) throw new EngineRefused({ reason: 'folder-of-another-user', folder })
    throw new EngineRefused({ reason: 'folder-unreadable', folder, cause: String(failure) })
  }
}

/** R-STO-17. Before anything is looked at: to another user of the computer a folder looks damaged that is merely not theirs. */
function mustBeOpenToUs(folder: string): void {
  const { database } = placesIn(folder)
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    for (const ours of [database, ...lockFiles.map((name) => join(folder, name))])
      if (existsSync(ours)) accessSync(ours, constants.R_OK | constants.W_OK)
  } catch (failure) {
    if (!isForbidden(failure)) throw failure
    throw new EngineRefused({ reason: 'folder-of-another-user', folder })
  }
}

function isForbidden(failure: unknown): boolean {
  const { code } = failure as NodeJS.ErrnoException
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
}

/** The major version of PostgreSQL whose files these are; undefined when there are none. */
export async function versionIn(database: string): Promise<string | undefined> {
  if (!existsSync(database)) return undefined
  return (await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => '?')).trim()
}

/** R-STO-7. The first start: a database laid out from the packed one, or made anew. It appears whole and synced or not at all.
 *  Answers false when there was one already. */
export async function ensureDatabase(folder: string, seed: URL | null): Promise<boolean> {
  const { database, beginning, moving } = placesIn(folder)
  for (const left of [beginning, moving]) await rm(left, { recursive: true, force: true })
  if (existsSync(database)) return false
  await freshFolder(beginning)
  if (!(seed && (await isLaidOut(seed, beginning)))) {
    await freshFolder(beginning)
    await makeAnew(beginning)
  }
  await syncTree(beginning)
  await settle(beginning, database)
  return true
}

/** Databases to copy new ones from are two thirds of the files, and nobody will make a second database here. */
async function makeAnew(beginning: string): Promise<void> {
  const { openDurable } = await import('./durable.ts')
  const pglite = await openDurable(beginning, { log: 0 })
  await pglite.exec('update pg_database set datistemplate = false')
  for (const template of ['template0', 'template1']) await pglite.exec(`drop database ${template}`)
  await pglite.close()
}

/** A packed database that is missing, damaged or of another version costs only time. */
async function isLaidOut(seed: URL, beginning: string): Promise<boolean> {
  if (!existsSync(seed)) return false
  try {
    await unpackFolder(await readFile(seed), beginning)
    return (await versionIn(beginning)) === String(postgresMajor)
  } catch {
    return false
  }
}
