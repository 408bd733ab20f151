import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { type Instant, later } from '#kit/instant.ts'
import { newId } from '#store/ids.ts'
import { addJob, type JobData, type JobsConnection, jobsConnection } from '#store/jobs.ts'
import type { QueueName } from '#store/queues.ts'
import { type House, inOrganisation } from '#store/scope.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { systemClock } from '../clock.ts'
import { type JobGiven, type Jobs, startJobs } from './job-queue.ts'

const organisation = newId<'organisation'>() as OrganisationId
let database: TestDatabase
let house: House
let port: JobsConnection
let running: Jobs<'send-letters' | 'make-package'>[] = []

beforeAll(async () => {
  database = await testDatabase()
  house = { db: database.engine.db, now: systemClock, seal: testSeal }
  port = jobsConnection(house)
})
afterEach(async () => {
  for (const one of running) await one.stop()
  running = []
  await port.executeSql(`delete from pgboss.job`)
})
afterAll(async () => {
  await database.close()
})

type Work = (given: JobGiven) => Promise<void>
type More = { readonly alone?: boolean; readonly patience?: number; readonly every?: number }

async function start(work: Work, more: More = {}, through: JobsConnection = port) {
  const jobs = await startJobs({
    port: through,
    queues: { 'send-letters': work, 'make-package': work },
    alone: true,
    every: 60_000,
    ...more,
  })
  running.push(jobs)
  return jobs
}

const put = (queue: QueueName, data: JobData = {}, after?: Instant) =>
  inOrganisation(house, { organisation, as: { founder: true } }, (scope) => addJob(scope, queue, data, after))

async function until(condition: () => boolean | Promise<boolean>, within = 5_000): Promise<number> {
  const begun = performance.now()
  while (!(await condition())) {
    if (performance.now() - begun > within) throw new Error('it did not come to pass')
    await sleep(10)
  }
  return performance.now() - begun
}

const states = async () =>
  (await port.executeSql('select state, retry_count, start_after > now() as later from pgboss.job')).rows

describe('R-JOB-5 work in a queue', () => {
  it('begins at once when nudged, with the organisation it belongs to', async () => {
    const seen: JobGiven[] = []
    const jobs = await start(async (given) => void seen.push(given))
    await sleep(300)
    await put('send-letters', { letter: 'l-1' })
    jobs.nudge('send-letters')
    expect(await until(() => seen.length === 1)).toBeLessThan(1_000)
    expect(seen).toEqual([{ letter: 'l-1', organisation }])
  })
  it('goes on without a pause while there is more', async () => {
    const seen: JobGiven[] = []
    for (let number = 0; number < 20; number++) await put('send-letters', { number })
    await start(async (given) => void seen.push(given))
    await until(() => seen.length === 20)
    expect(seen.map((one) => one.number)).toEqual(Array.from({ length: 20 }, (_, number) => number))
  })
  it('may open scopes on the one connection without waiting for itself', async () => {
    let done = 0
    await put('make-package')
    await put('send-letters')
    const jobs = await start(async () => {
      const who = { organisation, as: { job: 'send-letters' } } as const
      await inOrganisation(house, who, ({ tables }) => tables.selectFrom('letters').selectAll().execute())
      done += 1
    })
    jobs.nudge('send-letters')
    await until(() => done === 2)
  })
  it('is done once, however many processes look', async () => {
    const seen: unknown[] = []
    const work: Work = async ({ number }) => {
      seen.push(number)
      await sleep(5)
    }
    for (let number = 0; number < 30; number++) await put('send-letters', { number })
    await Promise.all([start(work, { alone: false }), start(work, { alone: false })])
    await until(() => seen.length >= 30)
    await sleep(100)
    expect(new Set(seen).size).toBe(30)
    expect(seen).toHaveLength(30)
  })
  it('is not waited for in a queue that is not there', async () => {
    const wrong = startJobs({ port, queues: { 'no-such-queue': async () => {} }, alone: true })
    await expect(wrong).rejects.toThrow('no queue no-such-queue')
  })
  it('costs a waiting program little: the looks of one second', async () => {
    let statements = 0
    const counted: JobsConnection = {
      executeSql: (text, values) => {
        statements += 1
        return port.executeSql(text, values)
      },
    }
    await start(async () => {}, {}, counted)
    await sleep(500)
    statements = 0
    await sleep(1_000)
    expect(statements).toBeLessThanOrEqual(1)
  })
})

describe('R-JOB-8 work for a later moment', () => {
  it('waits for it, however often the queue is looked into, and outlives the waiting', async () => {
    const seen: unknown[] = []
    const jobs = await start(async ({ number }) => void seen.push(number))
    const month = later(systemClock(), 31 * 86_400_000)
    await put('send-letters', { number: 1 }, month)
    await put('send-letters', { number: 2 }, systemClock())
    jobs.nudge('send-letters')
    await until(() => seen.length > 0)
    jobs.nudge('send-letters')
    const [waiting] = (
      await port.executeSql(
        `select start_after > now() + interval '30 days' as later, keep_until > start_after as kept
        from pgboss.job where state = 'created'`,
      )
    ).rows
    expect({ seen, waiting }).toEqual({ seen: [2], waiting: { later: true, kept: true } })
  })
})

describe('R-JOB-4 work that failed', () => {
  it('is heard, and tried again later', async () => {
    const heard: unknown[] = []
    await put('make-package')
    const jobs = await startJobs({
      port,
      queues: { 'make-package': async () => Promise.reject(new Error('no paper')) },
      alone: true,
      onFailure: (queue, failure) => heard.push([queue, (failure as Error).message]),
    })
    await until(async () => (await states())[0]?.state === 'retry')
    await jobs.stop()
    expect(heard).toEqual([['make-package', 'no paper']])
    expect(await states()).toEqual([{ state: 'retry', retry_count: 0, later: true }])
  })
})

describe('R-JOB-6 the end of a program', () => {
  it('waits for the work that runs, and takes no more', async () => {
    const seen: unknown[] = []
    await put('send-letters', { number: 1 })
    await put('send-letters', { number: 2 })
    const jobs = await start(async ({ number }) => {
      await sleep(300)
      seen.push(number)
    })
    await until(async () => (await states()).some(({ state }) => state === 'active'))
    await jobs.stop()
    expect(seen).toEqual([1])
    expect((await states()).map(({ state }) => state).sort()).toEqual(['completed', 'created'])
  })
  it('does not wait for ever', async () => {
    await put('send-letters')
    const jobs = await start(() => sleep(60_000, undefined, { ref: false }), { patience: 100 })
    await until(async () => (await states())[0]?.state === 'active')
    const begun = performance.now()
    await jobs.stop()
    expect(performance.now() - begun).toBeLessThan(1_500)
    expect((await states())[0]?.state).toBe('retry')
  })
})

describe('R-JOB-7 work whose process died', () => {
  const died = (retries: number) =>
    port.executeSql(
      `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now(), retry_count = $1`,
      [retries],
    )
  it('begins again at once in the only process', async () => {
    let done = 0
    await put('send-letters')
    await died(0)
    await start(async () => {
      done += 1
    })
    expect(await until(() => done === 1)).toBeLessThan(2_000)
  })
  it('does not begin again when it has died too often', async () => {
    let done = 0
    await put('make-package')
    await died(3)
    await start(async () => {
      done += 1
    })
    await sleep(300)
    expect(done).toBe(0)
    expect((await states())[0]?.state).toBe('failed')
  })
  it('is left to its own process while several work', async () => {
    let done = 0
    await put('send-letters')
    await died(0)
    await start(
      async () => {
        done += 1
      },
      { alone: false },
    )
    await sleep(300)
    expect(done).toBe(0)
    expect((await states())[0]?.state).toBe('active')
  })
})
