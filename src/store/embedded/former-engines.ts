import type { PGlite } from '@electric-sql/pglite'
import type { Engine } from '../engine.ts'
import { engineOnBackend } from './engine-on-backend.ts'
import { type Ask, answer } from './session.ts'
import type { Backend } from './worker-client.ts'

/** Opens a folder of an earlier major version of PostgreSQL, synced as the present one is (`openDurable`). */
export type FormerEngine = (database: string) => Promise<PGlite>

/**
 * R-STO-16. Earlier engines by the major version in a folder's PG_VERSION. This program is the first: its folders are of one
 * version. Whoever brings the next PGlite joins the present package here under another name; a test says so that day.
 */
export const formerEngines: Readonly<Record<string, FormerEngine>> = {}

/** An earlier engine with the face of every engine: to read all there is, once. */
export async function openFormer(former: FormerEngine, database: string): Promise<Engine> {
  return engineOnBackend(backendInProcess(await former(database)), { warnings: [] })
}

function backendInProcess(pglite: PGlite): Backend {
  let last: Promise<unknown> = Promise.resolve()
  const ask = (one: Ask) => {
    const answered = last.then(() => answer(pglite, one))
    last = answered.catch(() => {})
    return answered
  }
  return { ask, close: async () => void (await ask({ kind: 'close' })) }
}
