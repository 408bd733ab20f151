import type pg from 'pg'
import { columnValues } from './column-values.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { engineOverPool, ownerOn, quietPool } from './engine-over-pool.ts'
import { EngineRefused } from './engine-refusal.ts'
import type { OwnerConnection } from './migrate.ts'
import { usualQueryLimit } from './query-limit.ts'
import { allRoles, ownerRole, rolesSql } from './roles.ts'

const knownVersions = [15, 18] as const
const connections = 10
/** Milliseconds until an open transaction whose process says nothing is taken back: its locks hold up others. */
const silenceLimit = 60_000
const connectLimit = 10_000

type Login = { login: string; version: number; superuser: boolean; bypasses: boolean; creates: boolean }
type Membership = { member: boolean; inherits: boolean }

/** R-STO-3. PostgreSQL on a server. The login must be weak: neither superuser nor above row security, and no role inherited.
 *  R-SRV-1. Nothing is kept in a session, for behind PgBouncer the next transaction may have another: roles, limits and
 *  locks live as long as a transaction, and no statement has a name. */
export async function openServer({
  databaseUrl,
  queryLimit,
}: EngineOptions & { databaseUrl: string }): Promise<Engine> {
  const pool = quietPool({
    connectionString: databaseUrl,
    max: connections,
    types: columnValues,
    connectionTimeoutMillis: connectLimit,
    keepAlive: true,
  })
  try {
    const version = await checkLogin(pool)
    return engineOverPool({
      kind: 'server',
      version,
      pool,
      begin: begin(queryLimit ?? usualQueryLimit, silenceLimit),
      session: { enter: async (client) => ownerInTransactions(ownerOn(client)), leave: async () => {} },
      maintenance: { checkpoint: async () => {}, vacuum: async () => {} },
      close: () => pool.end(),
      warnings: [],
    })
  } catch (failure) {
    await pool.end()
    throw failure
  }
}

function begin(queryLimit: number, silence: number): string {
  return `begin; set local statement_timeout = ${queryLimit}; set local idle_in_transaction_session_timeout = ${silence}`
}

const opens = /^\s*begin\b[^;]*;?\s*$/i
const ends = /^\s*(commit|rollback)\s*;?\s*$/i

/** The owner's role is put on in each transaction; a statement outside of one gets one of its own. */
function ownerInTransactions({ query }: OwnerConnection): OwnerConnection {
  let inside = false
  const open = async (sql: string) => {
    await query(sql)
    inside = true
    return query(
      `set local role ${ownerRole}; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`,
    )
  }
  const end = async (sql: string) => {
    inside = false
    return query(sql)
  }
  return {
    query: async (sql, values) => {
      if (opens.test(sql)) return open(sql)
      if (inside) return ends.test(sql) ? end(sql) : query(sql, values)
      await open('begin')
      try {
        const answer = await query(sql, values)
        await end('commit')
        return answer
      } catch (failure) {
        await end('rollback')
        throw failure
      }
    },
  }
}

async function checkLogin(pool: pg.Pool): Promise<number> {
  const { login, version, superuser, bypasses, creates } = await readLogin(pool)
  const [from, through] = knownVersions
  if (version < from || version > through)
    throw new EngineRefused({ reason: 'server-of-another-version', found: version, known: knownVersions })
  if (superuser) throw new EngineRefused({ reason: 'login-too-powerful', login, power: 'superuser' })
  if (bypasses) throw new EngineRefused({ reason: 'login-too-powerful', login, power: 'bypass-row-security' })

  let membership = await readMembership(pool)
  if (!membership.member && creates && (await makeRoles(pool, login, version)))
    membership = await readMembership(pool)
  if (!membership.member || !(await isPrepared(pool)))
    throw new EngineRefused({ reason: 'roles-missing', login, version })
  if (membership.inherits) throw new EngineRefused({ reason: 'login-inherits', login })
  return version
}

async function readLogin(pool: pg.Pool): Promise<Login> {
  try {
    const { rows } = await pool.query<Login>(
      `select rolname as login, current_setting('server_version_num')::int / 10000 as version, rolsuper as superuser,
        rolbypassrls as bypasses, rolcreaterole as creates from pg_roles where rolname = current_user`,
    )
    return rows[0]!
  } catch (failure) {
    const { message, code } = failure as Error & { code?: string }
    const why = refusals[code ?? ''] ?? (message.includes('password must be a string') && 'no-password')
    throw new EngineRefused(
      why
        ? { reason: 'server-refuses', why, cause: message }
        : { reason: 'server-unreachable', cause: message },
    )
  }
}

/** What PostgreSQL answers instead of letting in. */
const refusals: Readonly<Record<string, 'password' | 'no-database' | 'not-from-here'>> = {
  '28P01': 'password',
  '28000': 'not-from-here',
  '3D000': 'no-database',
}

/** To inherit even one of our roles is to have rights without a door. */
async function readMembership(pool: pg.Pool): Promise<Membership> {
  const { rows } = await pool.query<Membership>(
    `select count(*) filter (where rolname = any($1) and pg_has_role(current_user, oid, 'MEMBER'))
        = cardinality($1::text[]) as member,
      coalesce(bool_or(pg_has_role(current_user, oid, 'USAGE')), false) as inherits
      from pg_roles where rolname like 'vektor\\_%' and rolname <> current_user`,
    [allRoles],
  )
  return rows[0]!
}

/** Roles are of the whole server, their rights of one database: another may have been prepared instead of this. */
async function isPrepared(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ prepared: boolean }>(
    `select has_schema_privilege($1, 'public', 'create') and has_database_privilege($1, current_database(), 'create')
      as prepared`,
    [ownerRole],
  )
  return rows[0]!.prepared
}

/** A login that may create roles and owns the database helps itself; else an administrator runs `rolesSql`. */
async function makeRoles(pool: pg.Pool, login: string, version: number): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query(`begin; ${rolesSql(login, version)} commit`)
    return true
  } catch {
    await client.query('rollback')
    return false
  } finally {
    client.release()
  }
}
