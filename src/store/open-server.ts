import type pg from 'pg'
import { columnValues } from './column-values.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { engineOverPool, quietPool } from './engine-over-pool.ts'
import { EngineRefused } from './engine-refusal.ts'
import { ownerRole, rolesSql } from './roles.ts'

const knownVersions = [15, 18] as const
const usualQueryLimit = 30_000
const connections = 10

type Login = { login: string; version: number; superuser: boolean; bypasses: boolean; creates: boolean }
type Membership = { member: boolean; inherits: boolean }

/** R-STO-3. PostgreSQL on a server. The login must be weak: neither superuser nor above row security, and no role inherited. */
export async function openServer({
  databaseUrl,
  queryLimit,
}: EngineOptions & { databaseUrl: string }): Promise<Engine> {
  const pool = quietPool({
    connectionString: databaseUrl,
    max: connections,
    types: columnValues,
    statement_timeout: queryLimit ?? usualQueryLimit,
  })
  try {
    const version = await checkLogin(pool)
    return engineOverPool({
      kind: 'server',
      version,
      pool,
      session: {
        enter: async (client) => {
          await client.query(`set role ${ownerRole}`)
          await client.query('set statement_timeout = 0')
        },
        leave: async (client) => {
          await client.query('reset role')
        },
      },
      maintenance: { checkpoint: async () => {}, vacuum: async () => {} },
      close: () => pool.end(),
      warnings: [],
    })
  } catch (failure) {
    await pool.end()
    throw failure
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
  if (!membership.member) throw new EngineRefused({ reason: 'roles-missing', login, version })
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
    throw new EngineRefused({ reason: 'server-unreachable', cause: (failure as Error).message })
  }
}

/** To inherit even one of our roles is to have rights without a door. */
async function readMembership(pool: pg.Pool): Promise<Membership> {
  const { rows } = await pool.query<Membership>(
    `select coalesce(bool_or(rolname = $1 and pg_has_role(current_user, oid, 'MEMBER')), false) as member,
      coalesce(bool_or(pg_has_role(current_user, oid, 'USAGE')), false) as inherits
      from pg_roles where rolname like 'vektor\\_%' and rolname <> current_user`,
    [ownerRole],
  )
  return rows[0]!
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
