import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** The first byte of everything closed: which way it was closed. Another way gets another number, and this one stays readable. */
const way = 1
const ivBytes = 12
const tagBytes = 16
const headBytes = 2

/** Closed bytes do not open: changed, moved to another place, or made with a key that is not here. */
export class DoesNotOpen extends Error {
  override readonly name = 'DoesNotOpen'
}

/**
 * AES-256-GCM with a key made for this one text (HKDF-SHA256 over a fresh salt), so that no pair of key and start ever
 * comes twice. The bytes: way, number of the key, salt, tag, text. `about` is bound to them.
 */
export function closeBytes(key: Uint8Array, number: number, about: readonly string[], bytes: Uint8Array) {
  const salt = randomBytes(16)
  const head = Buffer.from([way, number])
  const cipher = createCipheriv('aes-256-gcm', ...oneKey(key, salt))
  cipher.setAAD(bound(head, about))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([head, salt, cipher.getAuthTag(), body])
}

/** The number of the key that opens it. */
export function keyNumberOf(closed: Uint8Array): number {
  if (closed.length < headBytes || closed[0] !== way) throw new DoesNotOpen('closed in a way unknown here')
  return closed[1]!
}

export function openBytes(key: Uint8Array, about: readonly string[], closed: Uint8Array): Buffer {
  keyNumberOf(closed)
  const bytes = Buffer.from(closed)
  const head = bytes.subarray(0, headBytes)
  const salt = bytes.subarray(headBytes, headBytes + 16)
  const tag = bytes.subarray(headBytes + 16, headBytes + 16 + tagBytes)
  try {
    const decipher = createDecipheriv('aes-256-gcm', ...oneKey(key, salt), { authTagLength: tagBytes })
    decipher.setAAD(bound(head, about))
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(bytes.subarray(headBytes + 16 + tagBytes)), decipher.final()])
  } catch (failure) {
    throw new DoesNotOpen('changed, moved or closed with another key', { cause: failure })
  }
}

function oneKey(key: Uint8Array, salt: Uint8Array): [Buffer, Buffer] {
  const made = Buffer.from(hkdfSync('sha256', key, salt, 'vektor', 32 + ivBytes))
  return [made.subarray(0, 32), made.subarray(32)]
}

function bound(head: Uint8Array, about: readonly string[]): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify(about))])
}
