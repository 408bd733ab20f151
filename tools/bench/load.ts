import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** One request of a load; with a body it is a form that is sent, and its answer leads on. */
export type Asked = { readonly url: string; readonly cookie?: string; readonly body?: string }

export type Load = {
  /** Asked for by turns. */
  readonly requests: readonly Asked[]
  readonly connections: number
  /** Bounded in time and in count, whichever comes first. */
  readonly milliseconds: number
  readonly most: number
}

export type Loaded = {
  readonly count: number
  readonly perSecond: number
  readonly least: number
  readonly median: number
  readonly p95: number
  readonly slowest: number
}

/** Asks over and over from a process of its own. A page that is not 200 is a failure, and a form that leads nowhere. */
export function load(wanted: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)))
    child.send(wanted)
    child.once('message', (said) => resolve(said as Loaded))
    child.once('error', reject)
    child.once('exit', (code) => code && reject(new Error(`the load ended with ${code}`)))
  })
}
