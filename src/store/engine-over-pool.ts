import { Kysely } from 'kysely'
import pg from 'pg'
import { PipeliningDialect } from './dialect.ts'
import type { Engine } from './engine.ts'
import type { OwnerConnection } from './migrate.ts'
import { namingPool } from './named-statements.ts'
import type { Tables } from './tables.generated.ts'

type Parts = Pick<Engine, 'kind' | 'version' | 'maintenance' | 'close' | 'warnings'> & {
  readonly room?: Engine['room']
  readonly pool: pg.Pool
  /** What opens a transaction. */
  readonly begin: string
  /** Makes the one connection it is called around the owner's, and gives it back as it was. */
  readonly session: {
    readonly enter: (client: pg.PoolClient) => Promise<OwnerConnection>
    readonly leave: (client: pg.PoolClient) => Promise<void>
  }
}

/** A connection that breaks says so to the query that is on it; without one it is no news: the pool makes another.
 *  R-SPD-2. Statements that do not wait for each other's answers travel together. */
export function quietPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, pipeline: true } as pg.PoolConfig)
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The face both engines share. */
export function engineOverPool({ pool, begin, session, close, ...rest }: Parts): Engine {
  const db = new Kysely<Tables>({
    dialect: new PipeliningDialect(rest.kind === 'embedded' ? namingPool(pool) : pool, begin),
  })

  const asOwner: Engine['asOwner'] = async (work) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await work(await session.enter(client))
    } finally {
      try {
        await client.query('rollback')
        await session.leave(client)
      } catch (failure) {
        broken = failure as Error
      }
      client.release(broken)
    }
  }

  let closing: Promise<void> | undefined
  const closeOnce = () => {
    closing ??= close()
    return closing
  }
  return { room: () => ({ kind: 'enough' }), ...rest, db, asOwner, close: closeOnce }
}

/** What is asked of the owner goes to this connection as it is. */
export function ownerOn(client: pg.PoolClient): OwnerConnection {
  return { query: (sql, values) => client.query(sql, values && [...values]) }
}
