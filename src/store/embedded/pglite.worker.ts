import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { isSynced, openDurable, type SyncCount } from './durable.ts'
import { readEngine } from './engine-parts.ts'
import { openFrozen } from './frozen.ts'
import { type Ask, answer, BackendBroken } from './session.ts'

export type WorkerStart = {
  readonly folder: string
  readonly patched?: boolean
  /** Reads a copy in memory and leaves the folder alone. */
  readonly frozen?: boolean
}
export type WorkerSays =
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-synced' }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array | undefined }
  | { readonly kind: 'failure' | 'broken'; readonly text: string }

const port = parentPort!
const [[{ folder, patched, frozen = false }], parts] = await Promise.all([
  once(port, 'message') as Promise<[WorkerStart]>,
  readEngine(),
])
const say = (said: WorkerSays) => port.postMessage(said)

const synced: SyncCount = { log: 0 }
const pglite = frozen ? await openFrozen(folder, parts) : await openDurable(folder, synced, patched, parts)
if (frozen || (await isSynced(pglite, synced))) {
  let last = Promise.resolve()
  port.on('message', (ask: Ask) => {
    last = last.then(async () => {
      try {
        say({ kind: 'answer', bytes: await answer(pglite, ask) })
      } catch (failure) {
        say({ kind: failure instanceof BackendBroken ? 'broken' : 'failure', text: String(failure) })
      }
    })
  })
  say({ kind: 'ready' })
} else {
  await pglite.close()
  say({ kind: 'not-synced' })
}
