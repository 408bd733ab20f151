import { PgBoss } from 'pg-boss'
import { type QueuePort, queueSchema, takeOver } from './take-over.ts'

/** What a job was given; which organisation it works in, it always knows. */
export type JobGiven = { readonly organisation: string } & Readonly<Record<string, unknown>>

export type Jobs<QueueName extends string> = {
  /** Looks into the queue at once: somebody has just put work there. */
  readonly nudge: (queue: QueueName) => void
  /** Takes no new work and waits for what runs; what is not ready in `patience` milliseconds is begun again later. */
  readonly stop: () => Promise<void>
}

export type JobsOptions<QueueName extends string> = {
  readonly port: QueuePort
  readonly queues: Readonly<Record<QueueName, (given: JobGiven) => Promise<void>>>
  /** Milliseconds between looks when nobody nudges. */
  readonly every?: number
  /** No other process works on these queues: what is marked as running was running when the last one died. */
  readonly alone: boolean
  readonly patience?: number
  readonly onDone?: (queue: string) => void
  /** Hears what failed; the queue tries again by itself. */
  readonly onFailure?: (queue: string, failure: unknown) => void
}

const usualEvery = 10_000
const usualPatience = 20_000
const hour = 3_600

/** R-JOB-5, R-JOB-6. Each job at least once, one at a time in a queue; a job's failure is heard and tried again later. */
export async function startJobs<QueueName extends string>(
  options: JobsOptions<QueueName>,
): Promise<Jobs<QueueName>> {
  const { port, queues, every = usualEvery, alone, patience = usualPatience } = options
  const onFailure = options.onFailure ?? (() => {})
  const names = Object.keys(queues) as QueueName[]
  const boss = quietBoss(port, alone)
  boss.on('error', (failure) => onFailure('queue' in failure ? String(failure.queue) : '', failure))
  await boss.start()
  for (const name of names) {
    if (!(await boss.getQueue(name))) {
      await boss.stop({ graceful: false, close: false })
      throw new Error(`there is no queue ${name}`)
    }
    if (alone) await takeOver(boss, port, name)
  }

  const workers = new Map<QueueName, string>()
  const nudge = (name: QueueName) => {
    const worker = workers.get(name)
    if (worker) boss.notifyWorker(worker)
  }
  for (const name of names) {
    const worker = await boss.work<JobGiven>(
      name,
      { pollingIntervalSeconds: every / 1000 },
      async ([job]) => {
        try {
          await queues[name](job!.data)
          options.onDone?.(name)
        } catch (failure) {
          onFailure(name, failure)
          throw failure
        } finally {
          nudge(name)
        }
      },
    )
    workers.set(name, worker)
  }
  return { nudge, stop: () => stopWithin(boss, names, patience) }
}

/** Without changing tables, without schedules, and with as little looking around as a single school needs. */
function quietBoss(port: QueuePort, alone: boolean): PgBoss {
  const seconds = alone ? hour / 12 : 30
  return new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: [...(await port.executeSql(text, values)).rows] }) },
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: seconds,
    monitorIntervalSeconds: seconds,
    queueCacheIntervalSeconds: hour,
    flowIntervalSeconds: hour,
  })
}

/** Waiting ends early when all is done; the package itself would look twice a second. */
async function stopWithin(boss: PgBoss, names: readonly string[], patience: number): Promise<void> {
  const done = Promise.all(names.map((name) => boss.offWork(name, { wait: true })))
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, patience)
  await Promise.race([done, late])
  clearTimeout(timer)
  await boss.stop({ graceful: false, close: false })
}
