import type { Kysely } from 'kysely'
import type { SpaceWarning } from './embedded/data-folder.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import type { Room } from './embedded/room.ts'
import type { OwnerConnection } from './migrate.ts'
import { openServer } from './open-server.ts'
import type { Tables } from './tables.generated.ts'

/** A PostgreSQL that is open: inside the program or on a server, with one face. */
export type Engine = {
  readonly kind: 'embedded' | 'server'
  /** The major version of PostgreSQL. */
  readonly version: number
  /** The connection itself: it has no right on any table, the doors of `scope.ts` give it some. */
  readonly db: Kysely<Tables>
  /** As the owner of the schema: migrations before serving, backup, restore. Transactions are the work's own. */
  readonly asOwner: <Answer>(work: (owner: OwnerConnection) => Promise<Answer>) => Promise<Answer>
  /** A server looks after itself; the embedded one calls these by itself too. */
  readonly maintenance: { readonly checkpoint: () => Promise<void>; readonly vacuum: () => Promise<void> }
  readonly close: () => Promise<void>
  readonly warnings: readonly SpaceWarning[]
  /** What may still be written; a server looks after its own disk. */
  readonly room: () => Room
}

export type EngineOptions = {
  /** The packed database for a first start; usually what the build has made. `null`: make one anew. */
  readonly seed?: URL | null
  /** Milliseconds one query may take outside `asOwner`. */
  readonly queryLimit?: number
  /** Bytes that must be free to open a folder. */
  readonly spaceNeeded?: number
  /** A folder without room: refuse it, or read a copy of it in memory. Commands refuse, the program reads. */
  readonly withoutRoom?: 'refuse' | 'read'
  /** Hears why the embedded engine was opened again while the program ran. */
  readonly onReopen?: (cause: string) => void
}

export type WhichEngine = { readonly databaseUrl?: string | undefined; readonly folder?: string | undefined }

const usualFolder = './data'

/** An address alone chooses a server; else the folder. What a person can put right is thrown as `EngineRefused`. */
export function openEngine({
  databaseUrl,
  folder,
  ...options
}: WhichEngine & EngineOptions): Promise<Engine> {
  return databaseUrl
    ? openServer({ databaseUrl, ...options })
    : openEmbedded({ folder: folder ?? usualFolder, ...options })
}
