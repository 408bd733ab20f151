import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Load = {
  readonly url: string
  readonly cookie?: string
  readonly connections: number
  /** Bounded in time and in count, whichever comes first. */
  readonly milliseconds: number
  readonly most: number
}

export type Loaded = { readonly perSecond: number; readonly median: number; readonly slowest: number }

/** Asks for a page over and over from a process of its own. Any answer but 200 is a failure. */
export function load(wanted: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)), [JSON.stringify(wanted)])
    child.once('message', (said) => resolve(said as Loaded))
    child.once('error', reject)
    child.once('exit', (code) => code && reject(new Error(`the load ended with ${code}`)))
  })
}
