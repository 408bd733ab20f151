import { statfsSync } from 'node:fs'

const megabyte = 1024 * 1024
/** Below `needed` a checkpoint may not fit, and writing would make things worse; below `wished` it is time to say so. */
export const freeSpace = { needed: 128 * megabyte, wished: 1024 * megabyte } as const

/** How much may still be written. */
export type Room =
  | { readonly kind: 'enough' }
  | { readonly kind: 'little'; readonly free: number }
  /** Nothing that people do is written. `frozen`: the folder was not opened for writing at all; a copy in memory is read. */
  | { readonly kind: 'none'; readonly free: number; readonly frozen: boolean }

const lookEvery = 1_000

/** R-STO-8. Bytes that this program may still write on the disk of a folder. */
export function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** R-STO-14. Looks at the disk, once a second at most. */
export function watchRoom(
  folder: string,
  { needed = freeSpace.needed, frozen = false }: { needed?: number | undefined; frozen?: boolean } = {},
): () => Room {
  let seen = 0
  let looked = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (now - looked >= lookEvery) {
      seen = freeIn(folder)
      looked = now
    }
    return roomOf(seen, needed, frozen)
  }
}

export function roomOf(free: number, needed: number, frozen: boolean): Room {
  if (frozen || free < needed) return { kind: 'none', free, frozen }
  return free < freeSpace.wished ? { kind: 'little', free } : { kind: 'enough' }
}

/** What the operating system or PostgreSQL says when a disk is full. */
export function saysNoRoom(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  const { code } = failure as { code?: string }
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || saysNoRoom(failure.cause)
}
