import { migrations } from './migrations/list.ts'
import { readyQueue } from './queue-schema.ts'

/** Anything that can run SQL as the owner of the schema. */
export type OwnerConnection = {
  readonly query: (
    sql: string,
    values?: readonly unknown[],
  ) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}

export type Migration = {
  readonly name: string
  readonly statements: readonly string[]
  /** The version before cannot work with the tables as they are after it. None has needed it yet. */
  readonly incompatible?: true
}

/** Which of the database's locks the one who changes tables holds. */
const turn = 7_301

/** Brings the schema up to this program's; each migration is one transaction. Answers the names it ran. R-SRV-2. Of many
 *  processes that begin at once, one does it and the others wait for it. R-SRV-3. A schema that is newer than the program
 *  is left as it is and worked with, unless one of its migrations says that it must not be. */
export async function migrate(owner: OwnerConnection, list: readonly Migration[] = migrations) {
  const run: string[] = []
  const before = await inTransaction(owner, () => prepare(owner))
  refuseIncompatible(before, list)
  for (const migration of list.filter((one) => !isIn(before, one))) {
    const ran = await inTransaction(owner, async () => {
      if (isIn(await listDone(owner), migration)) return false
      for (const statement of migration.statements) await owner.query(statement)
      await owner.query(`insert into migrations (name, incompatible) values ($1, $2)`, [
        migration.name,
        migration.incompatible ?? false,
      ])
      return true
    })
    if (ran) run.push(migration.name)
  }
  await inTransaction(owner, () => readyQueue(owner))
  return run as readonly string[]
}

/** The data was written by a newer version of the program, and this one would spoil it. */
export class SchemaIsNewer extends Error {
  readonly unknown: readonly string[]
  constructor(unknown: readonly string[]) {
    super(`migrations unknown to this program: ${unknown.join(', ')}`)
    this.unknown = unknown
  }
}

async function prepare(owner: OwnerConnection): Promise<readonly DoneOne[]> {
  await owner.query(
    `create table if not exists migrations (name text primary key, at timestamptz not null default now())`,
  )
  await owner.query(
    `alter table migrations add column if not exists incompatible boolean not null default false`,
  )
  return listDone(owner)
}

type DoneOne = { readonly name: string; readonly incompatible: boolean }

async function listDone(owner: OwnerConnection): Promise<readonly DoneOne[]> {
  const { rows } = await owner.query(`select name, incompatible from migrations order by name`)
  return rows.map((row) => ({ name: String(row.name), incompatible: row.incompatible === true }))
}

const isIn = (done: readonly DoneOne[], { name }: Migration) => done.some((one) => one.name === name)

function refuseIncompatible(done: readonly DoneOne[], list: readonly Migration[]): void {
  const unknown = done.filter((one) => one.incompatible && !list.some(({ name }) => name === one.name))
  if (unknown.length > 0) throw new SchemaIsNewer(unknown.map(({ name }) => name))
}

async function inTransaction<Answer>(owner: OwnerConnection, work: () => Promise<Answer>): Promise<Answer> {
  await owner.query('begin')
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [turn])
    const answer = await work()
    await owner.query('commit')
    return answer
  } catch (bug) {
    await owner.query('rollback')
    throw bug
  }
}
