import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { no, ok, type Result } from '#kit/result.ts'
import { placesIn } from '../embedded/data-folder.ts'
import { freshFolder, settle } from '../embedded/disk.ts'
import { lockFiles, lockFolder } from '../embedded/lock.ts'
import { openEngine, type WhichEngine } from '../engine.ts'
import { migrate, type OwnerConnection } from '../migrate.ts'
import { migrations } from '../migrations/list.ts'
import type { BackupManifest, RestoreRefusal } from './backup-record.ts'
import { agreeOnText, listMigrations, listTables } from './catalog.ts'
import { loadFiles } from './load-files.ts'
import { loadTables } from './load-tables.ts'
import { verifyBackup } from './verify-backup.ts'

const usualFolder = './data'

/** R-STO-13. A backup into an empty data folder, or into an empty database with `folder` for its files. All of it is there
 *  afterwards or nothing; the file is read through before anything is touched. */
export async function restore(
  file: string,
  target: WhichEngine,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  const verified = await verifyBackup(file)
  if (!verified.ok) return verified
  const folder = resolve(target.folder ?? usualFolder)
  const found = await contentOf(folder)
  if (found) return no({ reason: 'target-not-empty', found })

  const { restoring, files, database } = placesIn(await existing(folder))
  const lock = lockFolder(folder)
  try {
    for (const leftover of [files, database, restoring]) await rm(leftover, { recursive: true, force: true })
    await freshFolder(restoring)
    const unfinished = placesIn(restoring)
    await loadFiles(file, unfinished.files)
    const filled = await fill(
      file,
      verified.value,
      target.databaseUrl ? target : { folder: restoring },
      async () => {
        if (target.databaseUrl) await rename(unfinished.files, files)
      },
    )
    if (filled.ok && !target.databaseUrl) {
      await rename(unfinished.files, files)
      await settle(unfinished.database, database)
    } else if (!filled.ok) await rm(files, { recursive: true, force: true })
    await rm(restoring, { recursive: true, force: true })
    return filled
  } catch (failure) {
    await rm(files, { recursive: true, force: true })
    await rm(restoring, { recursive: true, force: true })
    throw failure
  } finally {
    lock.release()
  }
}

async function existing(folder: string): Promise<string> {
  if (!existsSync(folder)) await freshFolder(folder)
  return folder
}

/** What an unfinished restore left behind is nobody's data: while its mark is there, everything is its own. */
async function contentOf(folder: string): Promise<string | undefined> {
  if (!existsSync(folder) || existsSync(placesIn(folder).restoring)) return undefined
  const [first] = (await readdir(folder)).filter((name) => !lockFiles.some((one) => one === name))
  return first
}

/** One transaction: the migrations the backup was made with, its rows, the migrations since. `beforeCommit` is the last
 *  chance to fail. */
async function fill(
  file: string,
  manifest: BackupManifest,
  target: WhichEngine,
  beforeCommit: () => Promise<void>,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  const engine = await openEngine({ ...target, seed: null })
  try {
    return await engine.asOwner(async (owner) => {
      const [full] = [
        ...(await listTables(owner)).map((table) => table.name),
        ...(await listMigrations(owner)),
      ]
      if (full) return no({ reason: 'target-not-empty' as const, found: full })
      await owner.query('begin')
      await agreeOnText(owner)
      await migrateAsThen(owner, manifest.migrations)
      await loadTables(owner, file, manifest)
      await migrate(insideTransaction(owner))
      await beforeCommit()
      await owner.query('commit')
      return ok(manifest)
    })
  } finally {
    await engine.close()
  }
}

async function migrateAsThen(owner: OwnerConnection, names: readonly string[]): Promise<void> {
  await owner.query('create table migrations (name text primary key, at timestamptz not null default now())')
  for (const { name, statements } of migrations.filter((one) => names.includes(one.name))) {
    for (const statement of statements) await owner.query(statement)
    await owner.query('insert into migrations (name) values ($1)', [name])
  }
}

/** Each migration brackets itself; inside a transaction its brackets are a savepoint. */
function insideTransaction(owner: OwnerConnection): OwnerConnection {
  const brackets: Readonly<Record<string, string>> = {
    begin: 'savepoint migration',
    commit: 'release savepoint migration',
    rollback: 'rollback to savepoint migration',
  }
  return { query: (sql, values) => owner.query(brackets[sql] ?? sql, values) }
}
