import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openEngine } from '../engine.ts'
import { migrate } from '../migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-connection-'))
const reopened: string[] = []
let engine: Engine

beforeAll(async () => {
  engine = await openEngine({ folder, queryLimit: 700, onReopen: (cause) => reopened.push(cause) })
  await engine.asOwner(migrate)
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (text: string) => sql.raw(text).execute(engine.db)
const whoAmI = async () => (await run('select session_user, current_user')).rows[0]
const nobody = { session_user: 'vektor_connection', current_user: 'vektor_connection' }

describe('the connection of the durable engine', () => {
  it('R-STO-4 has no right on any table', async () => {
    await expect(run('select * from accounts')).rejects.toMatchObject({ code: '42501' })
    await expect(run('create table own (n int)')).rejects.toMatchObject({ code: '42501' })
  })

  it.each([
    'set role vektor_owner',
    'set role postgres',
    'set session authorization postgres',
    'SET SESSION\n AUTHORIZATION vektor_owner',
    'set session /* quietly */ authorization default',
    'reset session authorization',
    `select set_config('session_authorization', 'postgres', false)`,
    `set "session_authorization" to 'postgres'`,
  ])('R-STO-4 cannot become somebody: %s', async (text) => {
    await expect(run(text)).rejects.toMatchObject({ code: '42501' })
    expect(await whoAmI()).toEqual(nobody)
  })

  it.each([
    `select set_config('session_' || 'authorization', 'postgres', false)`,
    `do $$ begin perform set_config('session_' || 'authorization', 'postgres', false); end $$`,
  ])('R-STO-4 is ended when it has become the superuser: %s', async (text) => {
    await expect(run(text)).rejects.toThrow('ended')
    expect(await whoAmI()).toEqual(nobody)
  })

  it('R-STO-4 a refused change undoes the transaction it stands in', async () => {
    const inside = engine.db.transaction().execute(async (tables) => {
      await sql`set session authorization postgres`.execute(tables).catch(() => {})
      await sql`select 1`.execute(tables)
    })
    await expect(inside).rejects.toMatchObject({ code: '25P02' })
  })

  it('R-STO-4 may speak of session authorization in a value', async () => {
    const text = 'session_authorization'
    expect((await sql<{ text: string }>`select ${text}::text as text`.execute(engine.db)).rows).toEqual([
      { text },
    ])
  })

  it('R-STO-4 the owner is put off again, whatever the work left behind', async () => {
    const work = engine.asOwner(async (owner) => {
      await owner.query('begin')
      await owner.query('create table left_behind (n int)')
      throw new Error('in the middle')
    })
    await expect(work).rejects.toThrow('in the middle')
    expect(await whoAmI()).toEqual(nobody)
    const { rows } = await engine.asOwner((owner) =>
      owner.query(`select to_regclass('left_behind') as found`),
    )
    expect(rows[0]!.found).toBeNull()
  })

  it('R-STO-5 ends a query that never ends, and goes on with what was committed', async () => {
    await engine.asOwner(async (owner) => {
      await owner.query('create table if not exists kept (n int)')
      await owner.query('insert into kept values (1)')
    })
    const endless = engine.db
      .transaction()
      .execute((tables) => sql`select count(*) from generate_series(1, 1e12)`.execute(tables))
    await expect(endless).rejects.toThrow()
    expect(reopened).toEqual(['no answer in 700 ms'])
    const { rows } = await engine.asOwner((owner) => owner.query('select n from kept'))
    expect(rows).toEqual([{ n: 1 }])
    expect(await whoAmI()).toEqual(nobody)
  })

  it('R-STO-9 checkpoints and vacuums while it serves', async () => {
    await Promise.all([engine.maintenance.checkpoint(), whoAmI(), engine.maintenance.vacuum()])
    expect(await whoAmI()).toEqual(nobody)
  })
})
