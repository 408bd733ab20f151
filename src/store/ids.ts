import { randomBytes } from 'node:crypto'
import type { Id } from '#kit/brand.ts'

/** UUID version 7: the first 48 bits are the time, so that rows made together lie together. */
export function newId<Name extends string>(now: number = Date.now()): Id<Name> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  ) as Id<Name>
}
