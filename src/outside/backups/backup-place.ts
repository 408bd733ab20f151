/** One thing that lies in a place; `at` is when it was put there, in milliseconds. */
export type Placed = { readonly name: string; readonly bytes: number; readonly at: number }

/** Somewhere to keep what is closed already: a folder, a bucket. Names are ours: `copies/…`, `parts/ab/cdef…`. */
export type BackupPlace = {
  /** As people read it: without secrets. */
  readonly address: string
  /** There whole or not at all, and on the disk when it answers. */
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  readonly list: (under: string) => Promise<readonly Placed[]>
  readonly remove: (name: string) => Promise<void>
}

/** A place while the process lives. */
export function placeInMemory(address = 'memory'): BackupPlace & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    address,
    kept,
    put: async (name, bytes) => {
      kept.set(name, Uint8Array.from(bytes))
    },
    get: async (name) => kept.get(name)?.slice(),
    list: async (under) =>
      [...kept]
        .filter(([name]) => name.startsWith(`${under}/`))
        .map(([name, { length }]) => ({ name, bytes: length, at: 0 })),
    remove: async (name) => {
      kept.delete(name)
    },
  }
}
