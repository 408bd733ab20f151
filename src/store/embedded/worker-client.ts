import { Worker } from 'node:worker_threads'
import { EngineRefused } from '../engine-refusal.ts'
import { workerUrl } from './built-files.ts'
import type { WorkerSays, WorkerStart } from './pglite.worker.ts'
import type { Ask } from './session.ts'

/** One question at a time, in order; the answer is bytes of PostgreSQL's protocol where the question was. */
export type Backend = {
  readonly ask: (ask: Ask) => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

export type WorkerOptions = WorkerStart & {
  /** Milliseconds after which one exchange counts as lost and the worker is ended. Undefined: as long as it takes. */
  readonly queryLimit: () => number | undefined
  /** Hears why the worker had to be opened again. */
  readonly onReopen: (cause: string) => void
}

/** R-STO-5. PGlite in its thread. A query that never ends cannot be cancelled in there, so the thread is ended and opened
 *  again; what was committed stays, what was not is undone as after a crash. */
export async function startBackend(options: WorkerOptions): Promise<Backend> {
  let running: Promise<Running> = run(options)
  let closed = false
  let last: Promise<unknown> = Promise.resolve()
  await running

  async function askOnce(ask: Ask): Promise<Uint8Array | undefined> {
    if (closed) throw new Error('the database is closed')
    const worker = await running.catch(() => {
      running = run(options)
      return running
    })
    try {
      return await worker.exchange(ask, ask.kind === 'wire' ? options.queryLimit() : undefined)
    } catch (failure) {
      if (!(failure instanceof WorkerEnded) || closed) throw failure
      options.onReopen(failure.message)
      running = worker.end().then(() => run(options))
      running.catch(() => {})
      throw failure
    }
  }

  const ask = (one: Ask) => {
    const answered = last.then(() => askOnce(one))
    last = answered.catch(() => {})
    return answered
  }
  const close = async () => {
    await ask({ kind: 'close' }).catch(() => {})
    closed = true
    await (await running.catch(() => undefined))?.end()
  }
  return { ask, close }
}

/** The thread is gone, with whatever it was asked. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded'
}

type Running = {
  readonly exchange: (ask: Ask, limit: number | undefined) => Promise<Uint8Array | undefined>
  readonly end: () => Promise<void>
}

let warm: Worker | undefined

/** Begins the thread before anybody knows on which folder: it loads the engine and touches nothing. The next backend
 *  takes it; one that failed meanwhile is forgotten. */
export function warmUp(): void {
  const worker = new Worker(workerUrl('pglite'))
  worker.unref()
  const forget = () => {
    if (warm === worker) warm = undefined
  }
  worker.on('error', forget).on('exit', forget)
  warm = worker
}

function thread(): Worker {
  const worker = warm ?? new Worker(workerUrl('pglite'))
  warm = undefined
  worker.ref()
  return worker
}

async function run({ folder, patched, frozen }: WorkerOptions): Promise<Running> {
  const worker = thread()
  const start: WorkerStart = { folder, ...(patched === false && { patched }), ...(frozen && { frozen }) }
  worker.postMessage(start)
  const end = async () => {
    await worker.terminate()
  }
  const first = await nextWord(worker, undefined)
  if (first.kind === 'ready') return { exchange: (ask, limit) => exchange(worker, ask, limit), end }
  await end()
  throw new EngineRefused({ reason: 'disk-not-synced', folder })
}

async function exchange(
  worker: Worker,
  ask: Ask,
  limit: number | undefined,
): Promise<Uint8Array | undefined> {
  const answered = nextWord(worker, limit)
  worker.postMessage(ask)
  const said = await answered
  if (said.kind === 'answer') return said.bytes
  if (said.kind === 'failure') throw new Error(said.text)
  throw new WorkerEnded(said.kind === 'broken' ? said.text : `the worker says ${said.kind}`)
}

function nextWord(worker: Worker, limit: number | undefined): Promise<WorkerSays> {
  return new Promise((resolve, reject) => {
    const over = (settle: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    const onMessage = (said: WorkerSays) => over(() => resolve(said))
    const onError = (bug: unknown) => over(() => reject(new WorkerEnded(String(bug), { cause: bug })))
    const onExit = (code: number) => over(() => reject(new WorkerEnded(`the worker ended with ${code}`)))
    const onTime = () => over(() => reject(new WorkerEnded(`no answer in ${limit} ms`)))
    const timer = limit === undefined ? undefined : setTimeout(onTime, limit)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
