import { migrations } from './migrations/list.ts'
import { readyQueue } from './queue-schema.ts'

/** Anything that can run SQL as the owner of the schema. */
export type OwnerConnection = {
  readonly query: (
    sql: string,
    values?: readonly unknown[],
  ) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}

/** Brings the schema up to this program's; each migration is one transaction. Answers the names it ran.
 *  A schema newer than the program is refused: an older program must not write into it. */
export async function migrate(owner: OwnerConnection): Promise<readonly string[]> {
  await owner.query(
    `create table if not exists migrations (name text primary key, at timestamptz not null default now())`,
  )
  const { rows } = await owner.query(`select name from migrations order by name`)
  const done = new Set(rows.map((row) => String(row.name)))
  const unknown = [...done].filter((name) => !migrations.some((one) => one.name === name))
  if (unknown.length > 0) throw new SchemaIsNewer(unknown)

  const run: string[] = []
  for (const { name, statements } of migrations) {
    if (done.has(name)) continue
    await inTransaction(owner, async () => {
      for (const statement of statements) await owner.query(statement)
      await owner.query(`insert into migrations (name) values ($1)`, [name])
    })
    run.push(name)
  }
  await inTransaction(owner, () => readyQueue(owner))
  return run
}

/** The data was written by a newer version of the program. */
export class SchemaIsNewer extends Error {
  readonly unknown: readonly string[]
  constructor(unknown: readonly string[]) {
    super(`migrations unknown to this program: ${unknown.join(', ')}`)
    this.unknown = unknown
  }
}

async function inTransaction(owner: OwnerConnection, work: () => Promise<void>): Promise<void> {
  await owner.query('begin')
  try {
    await work()
    await owner.query('commit')
  } catch (bug) {
    await owner.query('rollback')
    throw bug
  }
}
