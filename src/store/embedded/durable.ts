import { fsyncSync } from 'node:fs'
import process from 'node:process'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { EngineParts } from './engine-parts.ts'

type Stream = { readonly nfd: number; readonly path?: string; readonly node: { readonly mode: number } }
type Internals = { readonly NODEFS?: { readonly stream_ops?: { fsync?: (stream: Stream) => number } } }

const wasi = { io: 29, noSpace: 51 } as const
const fileKind = { mask: 0o170000, folder: 0o040000 } as const

/** How often the write-ahead log was really handed to the disk. */
export type SyncCount = { log: number }

/** R-STO-1. PGlite on a folder where «committed» means «on the disk». Three changes that only work together: no `-F`,
 *  `wal_sync_method=fsync` (its fdatasync does nothing), and an fsync that NODEFS lacks. */
class DurableFolder extends NodeFS {
  readonly #synced: SyncCount
  constructor(folder: string, synced: SyncCount) {
    super(folder)
    this.#synced = synced
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const patch = (internals: unknown) => patchSync(internals as Internals, this.#synced)
    return super.init(pglite, { ...options, preRun: [...(options.preRun ?? []), patch] })
  }
}

function patchSync({ NODEFS }: Internals, synced: SyncCount): void {
  if (!NODEFS?.stream_ops) throw new Error('PGlite has changed inside: NODEFS.stream_ops is missing')
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      fsyncSync(stream.nfd)
    } catch (failure) {
      if (process.platform === 'win32' && isFolder(stream)) return 0
      return (failure as NodeJS.ErrnoException).code === 'ENOSPC' ? wasi.noSpace : wasi.io
    }
    if (stream.path?.includes('/pg_wal/')) synced.log += 1
    return 0
  }
}

/** Windows cannot flush a folder; PostgreSQL does not ask it to either. */
function isFolder(stream: Stream): boolean {
  return (stream.node.mode & fileKind.mask) === fileKind.folder
}

const settings = [
  'fsync=on',
  'wal_sync_method=fsync',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_wal_size=128MB',
]
const durableParameters = [
  ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
  ...settings.flatMap((one) => ['-c', one]),
]

/** `synced` counts up with every flush; `patched: false` is for the test that proves the check below. */
export async function openDurable(
  folder: string,
  synced: SyncCount,
  patched = true,
  parts?: EngineParts,
): Promise<PGlite> {
  if (!patched) return PGlite.create({ dataDir: folder, ...parts })
  return PGlite.create({ fs: new DurableFolder(folder, synced), startParams: durableParameters, ...parts })
}

/** Commits something that must reach the log and looks whether the disk was asked. */
export async function isSynced(pglite: PGlite, synced: SyncCount): Promise<boolean> {
  const before = synced.log
  await pglite.exec(`select pg_logical_emit_message(true, 'vektor', 'is this on the disk?')`)
  return synced.log > before
}
