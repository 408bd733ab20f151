import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyFolder, keysInMemory, sealWith } from './key-folder.ts'
import { DoesNotOpen } from './sealed-box.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vektor-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

const about = ['organisation', 'notes', 'row']

describe('R-KEY-1 a folder of keys', () => {
  it('makes one key a name, for its owner only, and finds it again', async () => {
    const first = await keyFolder(folder, ['notes', 'second-factor'])
    expect((await readdir(folder)).sort()).toEqual(['notes-1.key', 'second-factor-1.key'])
    expect((await stat(join(folder, 'notes-1.key'))).mode & 0o777).toBe(0o600)
    expect(await keyFolder(folder, ['notes', 'second-factor'])).toEqual(first)
  })
  it('makes one key even when several begin at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => keyFolder(folder, ['notes'])))
    expect(new Set(all.map((keys) => Buffer.from(keys.get('notes')![0]!).toString('hex'))).size).toBe(1)
    expect(await readdir(folder)).toEqual(['notes-1.key'])
  })
  it('does not take a spoiled key for a key', async () => {
    await writeFile(join(folder, 'notes-1.key'), 'short')
    await expect(keyFolder(folder, ['notes'])).rejects.toThrow('is no key')
  })
})

describe('R-KEY-2 a closed text', () => {
  const seal = sealWith(keysInMemory(['notes', 'second-factor']))
  it('opens where it belongs, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(seal.open('notes', about, seal.close('notes', about, text))).toBe(text)
      }),
    )
  })
  it('does not say what it holds, and is other bytes each time', () => {
    const [one, two] = ['тревога', 'тревога'].map((text) => Buffer.from(seal.close('notes', about, text)))
    expect(one!.includes('тревога')).toBe(false)
    expect(one!.equals(two!)).toBe(false)
  })
  it('does not open in another row, under another name, with another key', () => {
    const closed = seal.close('notes', about, 'да')
    expect(() => seal.open('notes', ['organisation', 'notes', 'other'], closed)).toThrow(DoesNotOpen)
    expect(() => seal.open('second-factor', about, closed)).toThrow(DoesNotOpen)
    expect(() => sealWith(keysInMemory(['notes'])).open('notes', about, closed)).toThrow(DoesNotOpen)
  })
  it('does not open when one bit of it is another', () => {
    const closed = Buffer.from(seal.close('notes', about, 'да'))
    for (let bit = 0; bit < closed.length * 8; bit++) {
      const changed = Buffer.from(closed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => seal.open('notes', about, changed), `bit ${bit}`).toThrow(DoesNotOpen)
    }
    expect(() => seal.open('notes', about, closed.subarray(0, 9))).toThrow(DoesNotOpen)
  })
  it('stays readable when the key was changed, and new ones are closed with the new key', async () => {
    const before = sealWith(await keyFolder(folder, ['notes'])).close('notes', about, 'да')
    const other = await readFile(join(folder, 'notes-1.key'), 'utf8')
    await writeFile(join(folder, 'notes-2.key'), `A${other.slice(1)}`)
    const after = sealWith(await keyFolder(folder, ['notes']))
    expect(after.open('notes', about, before)).toBe('да')
    expect(after.close('notes', about, 'да')[1]).toBe(2)
  })
})
