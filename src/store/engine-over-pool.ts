import { Kysely } from 'kysely'
import pg from 'pg'
import { PipeliningDialect } from './dialect.ts'
import type { Engine } from './engine.ts'
import type { OwnerConnection } from './migrate.ts'
import { namingPool } from './named-statements.ts'
import type { Tables } from './tables.generated.ts'

type Parts = Pick<Engine, 'kind' | 'version' | 'maintenance' | 'close' | 'warnings'> & {
  readonly pool: pg.Pool
  /** Turns the one connection it is called around into the owner's and back. */
  readonly session: {
    readonly enter: (client: pg.PoolClient) => Promise<void>
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
export function engineOverPool({ pool, session, close, ...rest }: Parts): Engine {
  const db = new Kysely<Tables>({
    dialect: new PipeliningDialect(rest.kind === 'embedded' ? namingPool(pool) : pool),
  })

  const asOwner: Engine['asOwner'] = async (work) => {
    const client = await pool.connect()
    let broken: Error | undefined
    const owner: OwnerConnection = {
      query: (sql, values) => client.query(sql, values && [...values]),
    }
    try {
      await session.enter(client)
      return await work(owner)
    } finally {
      try {
        await client.query('rollback')
        await client.query('reset all')
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
  return { ...rest, db, asOwner, close: closeOnce }
}
