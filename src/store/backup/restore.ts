import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { no, type Result } from '#kit/result.ts'
import { placesIn } from '../embedded/data-folder.ts'
import { freshFolder, settle, syncTree } from '../embedded/disk.ts'
import { lockFiles, lockFolder } from '../embedded/lock.ts'
import type { WhichEngine } from '../engine.ts'
import type { BackupManifest, RestoreRefusal } from './backup-record.ts'
import { type BackupSource, fileSource } from './backup-source.ts'
import { fillDatabase } from './fill-database.ts'
import { loadFiles } from './load-files.ts'
import { loadKeys } from './load-keys.ts'

const usualFolder = './data'

type Restored = Result<BackupManifest, RestoreRefusal>

/** R-STO-13. A backup into an empty data folder, or into an empty database with `folder` for its files. All of it is there
 *  afterwards or nothing; the file is read through before anything is touched. */
export async function restore(from: string | BackupSource, target: WhichEngine): Promise<Restored> {
  const source = typeof from === 'string' ? fileSource(from) : from
  const verified = await source.verify()
  if (!verified.ok) return verified
  const folder = resolve(target.folder ?? usualFolder)
  return target.databaseUrl
    ? intoServer(source, verified.value, target.databaseUrl, folder)
    : intoFolder(source, verified.value, folder)
}

/** The database moves to its place last: before that the mark of an unfinished restore keeps programs out. */
async function intoFolder(source: BackupSource, manifest: BackupManifest, folder: string): Promise<Restored> {
  const found = await contentOf(folder)
  if (found) return no({ reason: 'target-not-empty', found })
  if (!existsSync(folder)) await freshFolder(folder)

  const lock = lockFolder(folder)
  const { restoring, files, database, keys } = placesIn(folder)
  const undo = async () => {
    for (const ours of [database, files, keys, restoring]) await rm(ours, { recursive: true, force: true })
  }
  try {
    await undo()
    const unfinished = placesIn(await freshFolder(restoring))
    await loadFiles(source, unfinished.files)
    const filled = await fillDatabase(source, manifest, { folder: restoring })
    if (!filled.ok) throw new Error(`a new database is not empty: ${JSON.stringify(filled.refusal)}`)
    await rename(unfinished.files, files)
    await loadKeys(source, keys)
    await settle(unfinished.database, database)
    await rm(restoring, { recursive: true, force: true })
    return filled
  } catch (failure) {
    await undo()
    throw failure
  } finally {
    lock.release()
  }
}

/** What an unfinished restore left behind is nobody's data: while its mark is there, everything is its own. */
async function contentOf(folder: string): Promise<string | undefined> {
  if (!existsSync(folder) || existsSync(placesIn(folder).restoring)) return undefined
  return (await readdir(folder)).find((name) => !lockFiles.some((one) => one === name))
}

/** Files are named by their content: those of a restore that failed are in nobody's way, those already there stay. */
async function intoServer(
  source: BackupSource,
  manifest: BackupManifest,
  databaseUrl: string,
  folder: string,
): Promise<Restored> {
  const { restoring, files, keys } = placesIn(folder)
  try {
    await loadFiles(source, await freshFolder(restoring))
    const settleRest = async () => {
      await addFiles(restoring, files)
      await loadKeys(source, keys)
    }
    return await fillDatabase(source, manifest, { databaseUrl }, settleRest)
  } finally {
    await rm(restoring, { recursive: true, force: true })
  }
}

async function addFiles(from: string, files: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  for (const one of entries.filter((entry) => entry.isFile())) {
    const path = join(one.parentPath, one.name)
    const place = join(files, relative(from, path))
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    if (!existsSync(place)) await rename(path, place)
  }
  if (existsSync(files)) await syncTree(files)
}
