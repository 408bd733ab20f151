import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#kit/instant.ts'

/** RFC 6238 as every authenticator knows it: SHA-1, six digits, thirty seconds. */
const step = 30
const shape = { algorithm: 'SHA1', digits: 6, period: step } as const
const secretBytes = 20

/** A code of the step before and of the step after is taken too: clocks of a school and of a telephone differ. */
const window = 1

/** Base32, as it is typed into an authenticator by hand. */
export function newSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** R-FAC-2. Which step of thirty seconds this code is of; nothing when it is of none near `now`. */
export function stepOfCode(secret: string, code: string, now: Instant): number | undefined {
  const timestamp = Date.parse(now)
  const delta = totp(secret).validate({ token: code, timestamp, window })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / step) + delta
}

/** What an authenticator reads from the QR code, and opens by itself on the same telephone. */
export function authenticatorAddress(secret: string, label: string, issuer: string): string {
  return totp(secret, { label, issuer }).toString()
}

/** The code of an authenticator at a moment: for the twin of it that tests and the demo have. */
export function codeAt(secret: string, now: Instant): string {
  return totp(secret).generate({ timestamp: Date.parse(now) })
}

function totp(secret: string, named: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({ ...shape, ...named, secret: Secret.fromBase32(secret) })
}
