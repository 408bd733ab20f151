import type { S3Address } from '../s3/s3-address.ts'
import { type S3Storage, s3Storage } from '../s3/s3-storage.ts'
import type { BackupPlace } from './backup-place.ts'

/** The largest kept file, closed. */
const largest = 80 * 1024 * 1024

/** R-BAK-1. A bucket (or a part of one) for copies. */
export function s3Place(address: S3Address, storage: S3Storage = s3Storage(address)): BackupPlace {
  return {
    address: `s3://${new URL(address.base).host}/${address.bucket}/${address.prefix}`,
    put: (name, bytes) => storage.put(name, bytes),
    get: (name) => storage.get(name, largest),
    list: async (under) =>
      (await storage.list(`${under}/`)).map(({ key, bytes, at }) => ({
        name: key,
        bytes,
        at: Date.parse(at),
      })),
    remove: (name) => storage.delete(name),
  }
}
