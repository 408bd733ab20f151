import type { PGlite } from '@electric-sql/pglite'
import { ownerRole } from '../roles.ts'
import { becameAnother, endsAQuery, guarded, saysReady } from './wire-guard.ts'

export const connectionRole = 'vektor_connection'
const sessionOf = { connection: connectionRole, owner: ownerRole } as const

/** What may be asked of the one session of an embedded PostgreSQL. */
export type Ask =
  /** A new client: whatever the last one left is undone, and the session has no rights. */
  | { readonly kind: 'greet' }
  /** Bytes of PostgreSQL's protocol, whole messages; the answer is bytes too. */
  | { readonly kind: 'wire'; readonly bytes: Uint8Array }
  | { readonly kind: 'become'; readonly who: keyof typeof sessionOf }
  /** As the superuser, between transactions: roles, checkpoint, vacuum. */
  | { readonly kind: 'administer'; readonly sql: string }
  | { readonly kind: 'close' }

/** R-STO-4. The superuser is never on the wire: who the session is, is changed here and nowhere else. */
export async function answer(pglite: PGlite, ask: Ask): Promise<Uint8Array | undefined> {
  switch (ask.kind) {
    case 'greet':
      await pglite.exec('rollback')
      await pglite.exec('set session authorization postgres')
      await pglite.exec('discard all')
      await become(pglite, connectionRole)
      return undefined
    case 'wire':
      return speak(pglite, ask.bytes)
    case 'become':
      return become(pglite, sessionOf[ask.who])
    case 'administer':
      return administer(pglite, ask.sql)
    case 'close':
      await pglite.close()
      return undefined
  }
}

async function speak(pglite: PGlite, bytes: Uint8Array): Promise<Uint8Array> {
  const asked = guarded(bytes)
  const said = await exchange(pglite, asked)
  if (endsAQuery(asked) && !saysReady(said))
    throw new BackendBroken('PostgreSQL stopped in the middle of a query')
  if (!becameAnother(said)) return said
  await answer(pglite, { kind: 'greet' })
  throw new Error('the session became the superuser: it was ended')
}

/** PGlite parses what PostgreSQL says and keeps it, unless it is asked for the bytes alone; `pg` parses them anyway. A
 *  start-up packet is answered by PGlite itself. */
async function exchange(pglite: PGlite, asked: Uint8Array): Promise<Uint8Array> {
  if (asked[0] === 0) return pglite.execProtocolRaw(asked)
  const said: Uint8Array[] = []
  await pglite.execProtocolRawStream(asked, { onRawData: (piece) => said.push(piece.slice()) })
  return said.length === 1 ? said[0]! : new Uint8Array(Buffer.concat(said))
}

/** PostgreSQL gave up (a disk that does not write, no memory): only a new one helps. */
export class BackendBroken extends Error {}

async function become(pglite: PGlite, role: string): Promise<undefined> {
  await pglite.exec(`set session authorization ${role}`)
  return undefined
}

async function administer(pglite: PGlite, sql: string): Promise<undefined> {
  const [before] = (await pglite.query<{ session_user: string }>('select session_user')).rows
  await become(pglite, 'postgres')
  try {
    await pglite.exec(sql)
  } finally {
    await become(pglite, before!.session_user)
  }
  return undefined
}
