import { sql } from 'kysely'
import { getRollbackPlans, PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { Instant } from '#kit/instant.ts'
import { systemClock } from '#outside/clock.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { newId } from './ids.ts'
import { addJob, isWaitingLater, jobsConnection } from './jobs.ts'
import { migrate } from './migrate.ts'
import { QueueIsNewer, queueVersion, upgradeQueue } from './queue-schema.ts'
import { type House, inOrganisation } from './scope.ts'

let database: TestDatabase
let house: House
const organisation = newId<'organisation'>() as OrganisationId
const who = { organisation, as: { founder: true } } as const

beforeAll(async () => {
  database = await testDatabase()
  house = { db: database.engine.db, now: systemClock, seal: testSeal }
})
afterAll(async () => {
  await database.close()
})

async function jobsOf(name: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await jobsConnection(house).executeSql(
    `select * from pgboss.job where name = $1 and data->>'organisation' = $2 order by created_on`,
    [name, organisation],
  )
  return rows
}

describe('R-JOB-1 a job of a transaction', () => {
  it('exists when the transaction commits, and names its organisation', async () => {
    await inOrganisation(house, who, (scope) => addJob(scope, 'make-package', { package: 'p-1' }))
    expect(await jobsOf('make-package')).toMatchObject([{ data: { package: 'p-1', organisation } }])
  })
  it('does not exist when the transaction is taken back', async () => {
    const taken = inOrganisation(house, who, async (scope) => {
      await addJob(scope, 'convert-package', { package: 'p-2' })
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(await jobsOf('convert-package')).toEqual([])
  })
  it('cannot be put into another organisation by its data', async () => {
    await inOrganisation(house, who, (scope) => addJob(scope, 'send-letters', { organisation: newId() }))
    expect(await jobsOf('send-letters')).toHaveLength(1)
  })
  it('leaves the scope at its own desk', async () => {
    const role = await inOrganisation(house, who, async (scope) => {
      await addJob(scope, 'send-letters', {})
      const { rows } = await sql<{ role: string }>`select current_user as role`.execute(scope.tables)
      return rows[0]?.role
    })
    expect(role).toBe('vektor_desk')
  })
  it('is the row that the package itself would have written', async () => {
    const connection = jobsConnection(house)
    const boss = new PgBoss({
      db: {
        executeSql: async (text, values) => ({ rows: [...(await connection.executeSql(text, values)).rows] }),
      },
      migrate: false,
      supervise: false,
      schedule: false,
    })
    await boss.start()
    await boss.send('read-staff-list', { organisation })
    await boss.stop({ graceful: false })
    await inOrganisation(house, who, (scope) => addJob(scope, 'read-staff-list', {}))
    const [theirs, ours] = (await jobsOf('read-staff-list')).map(
      ({ id, created_on, start_after, keep_until, ...rest }) => ({
        ...rest,
        kept: Date.parse(String(keep_until)) - Date.parse(String(created_on)),
        waits: Date.parse(String(start_after)) - Date.parse(String(created_on)),
      }),
    )
    expect(ours).toEqual(theirs)
  })
})

describe('R-JOB-9 a job that is put unless it waits already', () => {
  it('is put once by processes that ask at the same moment', async () => {
    await database.engine.asOwner(({ query }) => query('delete from pgboss.job'))
    const later = '2100-01-01T06:00:00.000Z' as Instant
    const ask = () =>
      inOrganisation(house, who, async (scope) => {
        if (!(await isWaitingLater(scope, 'write-digests'))) await addJob(scope, 'write-digests', {}, later)
      })
    await Promise.all([ask(), ask(), ask(), ask()])
    expect(await jobsOf('write-digests')).toHaveLength(1)
  })
})

describe('R-JOB-2 the tables of the queue', () => {
  it('are brought up from an older version at start, once', async () => {
    await database.engine.asOwner(async (owner) => {
      await owner.query(getRollbackPlans('pgboss', queueVersion))
      await migrate(owner)
      const { rows } = await owner.query('select version from pgboss.version')
      expect(rows).toEqual([{ version: queueVersion }])
      expect(await upgradeQueue(owner)).toBeUndefined()
    })
  })
  it('get the queues and the patience of this program at start', async () => {
    await database.engine.asOwner(async (owner) => {
      await owner.query(`delete from pgboss.job`)
      await owner.query(`delete from pgboss.queue where name = 'convert-package'`)
      await owner.query(`update pgboss.queue set retry_limit = 0, heartbeat_seconds = null`)
      await migrate(owner)
      const { rows } = await owner.query(
        `select name, retry_limit, heartbeat_seconds from pgboss.queue order by 1`,
      )
      expect(rows).toEqual([
        { name: 'convert-package', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'end-terms', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'finish-erasure', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'make-package', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'make-papers', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'print-papers', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'read-staff-list', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'remind-survey', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'remind-wishes', retry_limit: 3, heartbeat_seconds: 30 },
        { name: 'send-letters', retry_limit: 30, heartbeat_seconds: 30 },
        { name: 'write-digests', retry_limit: 3, heartbeat_seconds: 30 },
      ])
    })
  })
  it('are refused when a newer program made them', async () => {
    await database.engine.asOwner(async (owner) => {
      await owner.query('update pgboss.version set version = version + 1')
      await expect(upgradeQueue(owner)).rejects.toThrow(QueueIsNewer)
      await owner.query('update pgboss.version set version = version - 1')
    })
  })
})

describe('R-JOB-3 the door of the queue', () => {
  it.each([
    'select * from people',
    'select * from accounts',
    'create table pgboss.mine (id int)',
    'drop table pgboss.warning',
  ])('is shut for: %s', async (text) => {
    await expect(jobsConnection(house).executeSql(text)).rejects.toThrow(/permission denied|must be owner/)
  })
  it('refuses to be opened inside a scope, where one connection would wait for itself', async () => {
    const within = inOrganisation(house, who, () => jobsConnection(house).executeSql('select 1'))
    await expect(within).rejects.toThrow('was opened inside')
  })
  it('leaves a school no way into the queue', async () => {
    const peek = inOrganisation(house, who, ({ tables }) => sql`select * from pgboss.job`.execute(tables))
    await expect(peek).rejects.toThrow('permission denied')
  })
})
