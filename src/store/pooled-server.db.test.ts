import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintsOf, type Keys, keysInMemory } from '#outside/keys/key-folder.ts'
import { asSuperuser, type ClusterName, makeDatabase, withClient } from '#tests/clusters.ts'
import { type TestCluster, testCluster, testEngine } from '#tests/databases.ts'
import { type PgBouncer, startPgBouncer } from '#tests/pgbouncer.ts'
import { type Engine, openEngine } from './engine.ts'
import { agreeOnKeys } from './key-fingerprints.ts'
import { type Migration, migrate } from './migrate.ts'
import { migrations } from './migrations/list.ts'

let cluster: TestCluster
let pooler: PgBouncer
let databaseUrl: string
let direct: string
const open: Engine[] = []

const engine = async (queryLimit?: number) => {
  const one = await openEngine({ databaseUrl, ...(queryLimit && { queryLimit }) })
  open.push(one)
  return one
}

beforeAll(async () => {
  cluster = await testCluster(testEngine() as ClusterName)
  pooler = await startPgBouncer(cluster.superuser, { connections: 2 })
  direct = await makeDatabase(cluster.superuser, cluster.version, `test_${randomUUID().replaceAll('-', '')}`)
  databaseUrl = pooler.url(direct)
})
afterAll(async () => {
  for (const one of open) await one.close()
  await pooler.stop()
  await asSuperuser(cluster.superuser, `drop database ${new URL(direct).pathname.slice(1)} with (force)`)
  await cluster.release()
})

describe('R-SRV-2 several processes that begin at once', () => {
  it('bring the tables up to date once, behind a pooler too', async () => {
    const engines = await Promise.all(Array.from({ length: 4 }, () => engine()))
    const ran = await Promise.all(engines.map((one) => one.asOwner(migrate)))
    expect(ran.flat().sort()).toEqual(migrations.map(({ name }) => name).sort())
  })
})

describe('R-SRV-1 a process behind a pooler of transactions', () => {
  it('leaves nothing in a connection: no role, no limit, no organisation, no statement', async () => {
    const [one, other] = [await engine(), await engine()]
    await one.asOwner((owner) => owner.query('select count(*) from accounts'))
    await Promise.all(
      Array.from({ length: 20 }, () =>
        one.db.transaction().execute(async (tables) => {
          await sql`select set_config('role', 'vektor_desk', true), set_config('vektor.organisation', 'x', true)`.execute(
            tables,
          )
          await sql`select ${1}::int`.execute(tables)
        }),
      ),
    )
    const left = sql<Record<string, string>>`select current_user::text as who,
      coalesce(current_setting('vektor.organisation', true), '') as organisation,
      current_setting('statement_timeout') as through, (select count(*)::int from pg_prepared_statements) as named,
      (select count(*)::int from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())) as locks`
    for (let look = 0; look < 6; look++) {
      const { rows } = await left.execute(look % 2 ? one.db : other.db)
      expect(rows).toEqual([
        { who: new URL(direct).username, organisation: '', through: '0', named: 0, locks: 0 },
      ])
    }
    await expect(sql`select * from accounts`.execute(other.db)).rejects.toMatchObject({ code: '42501' })
  })
  it('ends a query that never ends, and a transaction whose process says nothing (R-STO-5)', async () => {
    const hasty = await engine(200)
    const slow = hasty.db.transaction().execute((tables) => sql`select pg_sleep(5)`.execute(tables))
    await expect(slow).rejects.toMatchObject({ code: '57014' })
    const silence = await hasty.db.transaction().execute((tables) =>
      sql<{
        set: string
      }>`select current_setting('idle_in_transaction_session_timeout') as set`.execute(tables),
    )
    expect(silence.rows).toEqual([{ set: '1min' }])
    await hasty.asOwner(({ query }) => query('select pg_sleep(0.4)'))
  })
  it('takes nothing of the owner back when it fails on the way', async () => {
    const one = await engine()
    await expect(one.asOwner(({ query }) => query('select 1 / 0'))).rejects.toMatchObject({ code: '22012' })
    const owner = one.asOwner(async ({ query }) => {
      await query('begin')
      await query('create table half (n int)')
      throw new Error('on the way')
    })
    await expect(owner).rejects.toThrow('on the way')
    await one.asOwner(async ({ query }) => {
      expect((await query(`select to_regclass('half') as it`)).rows).toEqual([{ it: null }])
    })
  })
})

describe('R-SRV-3 a program and tables that are newer', () => {
  const next: Migration = {
    name: '9001-of-tomorrow',
    statements: [
      `alter table people add column of_tomorrow text not null default ''`,
      'create table tomorrows (id uuid primary key)',
    ],
  }
  it('go on together when the tables only grew', async () => {
    const one = await engine()
    expect(await one.asOwner((owner) => migrate(owner, [...migrations, next]))).toEqual([next.name])
    expect(await one.asOwner(migrate)).toEqual([])
  })
  it('do not when the newer one says so', async () => {
    const one = await engine()
    const breaking = { name: '9002-of-tomorrow', statements: ['select 1'], incompatible: true } as const
    await one.asOwner((owner) => migrate(owner, [...migrations, next, breaking]))
    await expect(one.asOwner(migrate)).rejects.toMatchObject({ unknown: [breaking.name] })
    await withClient(direct, async (client) => {
      await client.query(
        `begin; set local role vektor_owner; delete from migrations where name = '${breaking.name}'; commit`,
      )
    })
    expect(await one.asOwner(migrate)).toEqual([])
  })
})

describe('R-SRV-4 a process whose connections to the database broke', () => {
  it('says so to whoever was waiting, and works on', async () => {
    const one = await engine()
    const work = () =>
      one.db
        .transaction()
        .execute((tables) => sql<{ one: number }>`select 1 as one, pg_sleep(0.5)`.execute(tables))
    const broken = expect(work()).rejects.toThrow()
    await sql`select 1`.execute(one.db)
    await asSuperuser(
      cluster.superuser,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(direct).pathname.slice(1)}'`,
    )
    await broken
    expect((await work()).rows).toMatchObject([{ one: 1 }])
  })
})

describe('R-SRV-5 processes with keys', () => {
  const names = ['notes', 'second-factor']
  it('work together with the same ones, and not with others', async () => {
    const one = await engine()
    const [keys, others] = [keysInMemory(names), keysInMemory(names)]
    const agree = (mine: Keys) =>
      one.asOwner((owner) => agreeOnKeys(owner, names, fingerprintsOf(mine, names)))
    await agree(keys)
    await agree(keys)
    const newer = ['of-tomorrow']
    await one.asOwner((owner) => agreeOnKeys(owner, newer, fingerprintsOf(keysInMemory(newer), newer)))
    await agree(keys)
    const refusal = { reason: 'keys-are-others' }
    await expect(agree(others)).rejects.toMatchObject({ refusal })
    await expect(agree(new Map())).rejects.toMatchObject({ refusal })
    await agree(new Map([...keys, ['notes', [keys.get('notes')![0]!, others.get('notes')![0]!]]]))
    await expect(agree(keys)).rejects.toMatchObject({ refusal: { keys: ['notes-2.key'] } })
    const kept = await one.asOwner(({ query }) => query('select fingerprint from key_fingerprints'))
    for (const { fingerprint } of kept.rows)
      expect(keys.get('notes')!.some((key) => Buffer.from(key).equals(fingerprint as Buffer))).toBe(false)
  })
})
