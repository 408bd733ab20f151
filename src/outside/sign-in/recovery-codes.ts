import { randomBytes, randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { argonCost } from './password.ts'

export const recoveryCodeDigits = 10
const howMany = 8

/** Digits alone: they are typed the same in every layout of a keyboard. 33 bits each. */
export function newRecoveryCodes(): readonly string[] {
  const one = () => Array.from({ length: recoveryCodeDigits }, () => randomInt(10)).join('')
  const codes = new Set<string>()
  while (codes.size < howMany) codes.add(one())
  return [...codes]
}

export function newSalt(): Uint8Array {
  return randomBytes(16)
}

/** R-FAC-3. As slow as a password: who has the table cannot try all codes. One salt for the codes of one account. */
export function hashRecoveryCode(code: string, salt: Uint8Array): Promise<Uint8Array> {
  return hashRaw(code, { ...argonCost, salt })
}
