import { createHash } from 'node:crypto'

/** Bytes by their digest: the same file twice is one file. Nothing is ever changed, and taken away only when a record is erased. */
export type FileKeeper = {
  /** The SHA-256 of the bytes, in hexadecimal; when it is answered, the bytes are on the disk. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /** Undefined when there is none; damaged bytes are never given out. */
  readonly read: (sha256: string) => Promise<Uint8Array | undefined>
  /** R-FILE-4. The bytes are gone for good; whoever asks knows that nobody names them. None there is no failure. */
  readonly drop: (sha256: string) => Promise<void>
}

export type ListedFiles = FileKeeper & {
  /** Digests of all that is kept, in order: for backups. */
  readonly list: () => Promise<readonly string[]>
}

export const largestFile = 64 * 1024 * 1024

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** More than the keeper takes; whoever brings files refuses them earlier, in words. */
export class FileTooLarge extends Error {
  readonly bytes: number
  constructor(bytes: number, largest: number) {
    super(`a file of ${bytes} bytes, ${largest} at most`)
    this.bytes = bytes
  }
}

/** What lies under this digest is not what was kept there. */
export class FileDamaged extends Error {
  readonly sha256: string
  constructor(sha256: string) {
    super(`the kept file ${sha256} is damaged`)
    this.sha256 = sha256
  }
}

/** Files kept while the process lives. */
export function filesInMemory(largest = largestFile): ListedFiles {
  const kept = new Map<string, Uint8Array>()
  return {
    keep: async (bytes) => {
      if (bytes.length > largest) throw new FileTooLarge(bytes.length, largest)
      const sha256 = digestOf(bytes)
      kept.set(sha256, Uint8Array.from(bytes))
      return sha256
    },
    read: async (sha256) => kept.get(sha256)?.slice(),
    drop: async (sha256) => void kept.delete(sha256),
    list: async () => [...kept.keys()].sort(),
  }
}
