import type { S3Storage } from '../s3/s3-storage.ts'
import { digestOf, FileDamaged, FileTooLarge, type ListedFiles, largestFile } from './file-keeper.ts'

const shape = /^[0-9a-f]{64}$/
const placed = /^([0-9a-f]{2})\/([0-9a-f]{62})$/

/** R-FILE-1, R-FILE-2, R-OBJ-4. The same names as in a folder, `ab/cdef…`, in a storage that several processes share. */
export function s3Files(storage: S3Storage, largest = largestFile): ListedFiles {
  const placeOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`
  const bytesOf = (sha256: string) => storage.get(placeOf(sha256), largest)
  return {
    keep: async (bytes) => {
      if (bytes.length > largest) throw new FileTooLarge(bytes.length, largest)
      const sha256 = digestOf(bytes)
      await storage.put(placeOf(sha256), bytes)
      return sha256
    },
    read: async (sha256) => {
      const bytes = shape.test(sha256) ? await bytesOf(sha256) : undefined
      if (bytes && digestOf(bytes) !== sha256) throw new FileDamaged(sha256)
      return bytes
    },
    drop: async (sha256) => {
      if (shape.test(sha256)) await storage.delete(placeOf(sha256))
    },
    list: async () =>
      (await storage.list()).flatMap(({ key }) => {
        const [, shelf, rest] = placed.exec(key) ?? []
        return shelf ? [shelf + rest] : []
      }),
  }
}
