import { no, ok, type Result } from '#kit/result.ts'
import { openEngine, type WhichEngine } from '../engine.ts'
import { migrate, type OwnerConnection } from '../migrate.ts'
import { migrations } from '../migrations/list.ts'
import type { BackupManifest, RestoreRefusal } from './backup-record.ts'
import type { BackupSource } from './backup-source.ts'
import { agreeOnText, listMigrations, listTables } from './catalog.ts'
import { loadTables } from './load-tables.ts'

/** One transaction: the migrations the backup was made with, its rows, the migrations since. `beforeCommit` is the last
 *  chance to fail. */
export async function fillDatabase(
  source: BackupSource,
  manifest: BackupManifest,
  target: WhichEngine,
  beforeCommit: () => Promise<void> = async () => {},
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
      await loadTables(owner, source, manifest)
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
