import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Instant } from '#kit/instant.ts'
import { backup } from './backup/backup.ts'
import type { BackupManifest } from './backup/backup-record.ts'
import { type BackupSource, fileSource } from './backup/backup-source.ts'
import { listMigrations } from './backup/catalog.ts'
import type { Closing } from './backup/closed-file.ts'
import { fillDatabase } from './backup/fill-database.ts'
import { placesIn, postgresMajor, versionIn } from './embedded/data-folder.ts'
import { freshFolder, settle, syncPath } from './embedded/disk.ts'
import { type FormerEngine, formerEngines, openFormer } from './embedded/former-engines.ts'
import { lockFolder } from './embedded/lock.ts'
import { type Engine, type EngineOptions, openEngine, type WhichEngine } from './engine.ts'
import { EngineRefused } from './engine-refusal.ts'
import { migrate, SchemaIsNewer } from './migrate.ts'
import { migrations } from './migrations/list.ts'

/** How many of the latest copies from before an upgrade are kept. */
const kept = 3
const usualFolder = './data'

type How = {
  readonly now: () => Instant
  /** Closes the copies of before; asked for when one is made. */
  readonly closing: () => Promise<Closing>
  readonly former?: Readonly<Record<string, FormerEngine>>
}

type Copied = Pick<How, 'now' | 'closing'>

/** R-STO-15, R-STO-16. Opens the tables as this program needs them. Whatever that changes in a data folder, a whole and read
 *  through copy of all tables from before lies in `before-upgrade` first; a copy that cannot be made stops the start. */
export async function openUpToDate(
  which: WhichEngine & EngineOptions,
  { former = formerEngines, ...how }: How,
): Promise<Engine> {
  const folder = resolve(which.folder ?? usualFolder)
  if (!which.databaseUrl) await intoThisVersion(folder, how, former)
  const engine = await openEngine(which)
  try {
    if (engine.kind === 'embedded' && engine.room().kind !== 'none')
      await dumpBeforeMigrating(engine, folder, how)
    await engine.asOwner(migrate)
    return engine
  } catch (failure) {
    await engine.close()
    if (!(failure instanceof SchemaIsNewer)) throw failure
    throw new EngineRefused({ reason: 'written-by-newer', unknown: failure.unknown })
  }
}

/** Nothing to lose, nothing to keep: a database without an organisation. */
async function dumpBeforeMigrating(engine: Engine, folder: string, how: Copied): Promise<void> {
  const done = await engine.asOwner(listMigrations)
  const isBehind = migrations.some(({ name }) => !done.includes(name))
  if (!isBehind || !(await hasOrganisations(engine))) return
  await dump(engine, folder, `${done.at(-1)}-${stamp(how.now)}`, how.closing)
}

function hasOrganisations(engine: Engine): Promise<boolean> {
  return engine.asOwner(async (owner) => {
    const { rows } = await owner.query(`select to_regclass('organisations') is not null as there`)
    if (rows[0]?.there !== true) return false
    return (await owner.query('select 1 from organisations limit 1')).rows.length > 0
  })
}

async function dump(
  engine: Engine,
  folder: string,
  name: string,
  closingNow: How['closing'],
): Promise<{ source: BackupSource; manifest: BackupManifest }> {
  const { beforeUpgrade } = placesIn(folder)
  const file = join(beforeUpgrade, `${name}.backup`)
  try {
    await mkdir(beforeUpgrade, { recursive: true, mode: 0o700 })
    await syncPath(folder, 'folder')
    const closing = await closingNow()
    await backup(engine, file, { closing })
    const source = fileSource(file, closing)
    const verified = await source.verify()
    if (!verified.ok) throw new Error(verified.refusal.reason)
    await forgetOld(beforeUpgrade)
    return { source, manifest: verified.value }
  } catch (failure) {
    throw new EngineRefused({
      reason: 'no-copy-before-upgrade',
      folder: beforeUpgrade,
      cause: String(failure),
    })
  }
}

async function forgetOld(folder: string): Promise<void> {
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.backup'))
    .map((name) => join(folder, name))
  const aged = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })))
  for (const { file } of aged.sort((one, other) => other.at - one.at).slice(kept)) await rm(file)
}

/** R-STO-16. A folder of an earlier PostgreSQL: its own engine reads it, a new database is filled beside it, and only a whole
 *  one takes its place. The former one stays as `database.N`. */
async function intoThisVersion(
  folder: string,
  how: Copied,
  former: Readonly<Record<string, FormerEngine>>,
): Promise<void> {
  const { database, upgrading } = placesIn(folder)
  const found = await versionIn(database)
  const engineOfThen = found === undefined ? undefined : former[found]
  const isOld = found !== String(postgresMajor) && engineOfThen !== undefined
  if (!isOld && !existsSync(upgrading)) return
  const lock = lockFolder(folder)
  try {
    if (isOld) await convert(folder, found!, engineOfThen, how)
    else if (!existsSync(database)) await takePlace(folder)
    await rm(upgrading, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}

async function convert(
  folder: string,
  found: string,
  former: FormerEngine,
  { now, closing }: Copied,
): Promise<void> {
  const { database, upgrading } = placesIn(folder)
  const engine = await openFormer(former, database)
  const name = `postgresql-${found}-${stamp(now)}`
  const { source, manifest } = await dump(engine, folder, name, closing).finally(engine.close)
  const filled = await fillDatabase(source, manifest, { folder: await freshFolder(upgrading) })
  if (!filled.ok) throw new Error(`a new database is not empty: ${JSON.stringify(filled.refusal)}`)
  await settle(database, `${database}.${found}`)
  await takePlace(folder)
}

function takePlace(folder: string): Promise<void> {
  const { database, upgrading } = placesIn(folder)
  return settle(placesIn(upgrading).database, database)
}

function stamp(now: () => Instant): string {
  return now().slice(0, 19).replaceAll(':', '-')
}
