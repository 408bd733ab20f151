import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DoesNotOpen } from '../keys/sealed-box.ts'
import { lastGroupOf, newRecoveryKey, readRecoveryKey, unwrapKey, wrapKey } from './recovery-key.ts'

describe('R-BAK-5 the recovery key', () => {
  it('is read as a tired person types it from paper', () => {
    const key = newRecoveryKey()
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(readRecoveryKey(key)).toBe(key)
    expect(readRecoveryKey(` ${key.toLowerCase().replaceAll('-', ' ')}\n`)).toBe(key)
    const cyrillic = key.replaceAll('A', 'А').replaceAll('H', 'н').replaceAll('0', 'О').replaceAll('1', 'l')
    expect(readRecoveryKey(cyrillic)).toBe(key)
    expect(lastGroupOf(key)).toBe(key.slice(-4))
  })
  it('with one letter wrong is no key', () => {
    const key = newRecoveryKey()
    fc.assert(
      fc.property(
        fc.nat(key.length - 1),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (at, letter) => {
          fc.pre(key[at] !== '-' && key[at] !== letter)
          expect(readRecoveryKey(key.slice(0, at) + letter + key.slice(at + 1))).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
    expect(readRecoveryKey('')).toBeUndefined()
    expect(readRecoveryKey(key.slice(5))).toBeUndefined()
  })
  it('opens what it closed, and nothing that another closed', () => {
    const key = randomBytes(32)
    const recovery = newRecoveryKey()
    const wrapped = wrapKey(recovery, key)
    expect(Buffer.from(unwrapKey(recovery.toLowerCase(), wrapped))).toEqual(key)
    expect(() => unwrapKey(newRecoveryKey(), wrapped)).toThrow(DoesNotOpen)
  })
})
