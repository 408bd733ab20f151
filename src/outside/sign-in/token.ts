import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as a person carries them: in a cookie or a link. Only their digest is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}
