import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#kit/instant.ts'
import { type S3Twin, s3Twin } from '#tests/s3-twin.ts'
import { DoesNotOpen } from '../keys/sealed-box.ts'
import { s3AddressOf } from '../s3/s3-address.ts'
import { backupKeys } from './backup-keys.ts'
import { placeInMemory } from './backup-place.ts'
import { folderPlace } from './folder-place.ts'
import { unwrapKey } from './recovery-key.ts'
import { s3Place } from './s3-place.ts'
import { headOf, openVault } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-vault-'))
let storage: S3Twin
beforeAll(async () => {
  storage = await s3Twin()
})
afterAll(async () => {
  await storage.close()
  rmSync(folder, { recursive: true })
})
const key = { keys: [randomBytes(32)], wrapped: null }
const at = '2026-09-01T10:15:00.000Z' as Instant
const words = Buffer.from('тревога '.repeat(1000))

describe.each([
  ['in a folder', () => folderPlace(join(folder, 'place'))],
  ['in memory', async () => placeInMemory()],
  ['in a storage', async () => s3Place(s3AddressOf(storage.address('copies'))!)],
])('R-BAK-4 a vault %s', (_, open) => {
  it('keeps parts and copies closed, and gives them back', async () => {
    const place = await open()
    const vault = openVault(place, key)
    const name = vault.nameOf('a'.repeat(64))
    await vault.keepPart(name, words)
    expect(Buffer.from((await vault.readPart(name))!)).toEqual(words)
    expect(await vault.readPart(vault.nameOf('b'.repeat(64)))).toBeUndefined()
    expect((await vault.listParts()).map((one) => one.name)).toEqual([name])
    const copy = await vault.keepCopy(at, { rows: { people: 3 } })
    expect(await vault.listCopies()).toEqual([{ name: copy, madeAt: at }])
    expect(await vault.readCopy(copy)).toEqual({ rows: { people: 3 } })
    await vault.keepState({ good: copy })
    expect(await vault.readState()).toEqual({ good: copy })
    const later = openVault(place, { keys: [...key.keys, randomBytes(32)], wrapped: null })
    expect(Buffer.from((await later.readPart(name))!)).toEqual(words)
    expect(await later.readCopy(copy)).toEqual({ rows: { people: 3 } })
    await vault.removePart(name)
    await vault.removeCopy(copy)
    expect([await vault.listParts(), await vault.listCopies()]).toEqual([[], []])
  })
})

describe('R-BAK-4 whoever has the place and no key', () => {
  it('reads nothing, and cannot swap one part for another', async () => {
    const place = placeInMemory()
    const vault = openVault(place, key)
    const [one, other] = ['a', 'b'].map((letter) => vault.nameOf(letter.repeat(64))) as [string, string]
    await vault.keepPart(one, words)
    await vault.keepPart(other, Buffer.from('спокойствие'))
    const copy = await vault.keepCopy(at, { words: 'тревога' })
    for (const bytes of place.kept.values()) expect(Buffer.from(bytes).includes('тревога')).toBe(false)
    const [first, second] = [...place.kept.keys()] as [string, string]
    place.kept.set(first, place.kept.get(second)!)
    await expect(vault.readPart(one)).rejects.toThrow(DoesNotOpen)
    const stranger = openVault(place, { ...key, keys: [randomBytes(32)] })
    await expect(stranger.readPart(other)).rejects.toThrow(DoesNotOpen)
    await expect(stranger.readCopy(copy)).rejects.toThrow(DoesNotOpen)
    expect(stranger.nameOf('a'.repeat(64))).not.toBe(one)
  })
})

describe('R-BAK-1 a folder of copies', () => {
  it('is read by the owner of the program only', async () => {
    const place = await folderPlace(join(folder, 'modes'))
    await place.put('parts/ab/cd', words)
    expect(statSync(join(folder, 'modes/parts/ab/cd')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'modes/parts')).mode & 0o777).toBe(0o700)
  })
  it('shows nothing half written', async () => {
    const place = await folderPlace(join(folder, 'halves'))
    await expect(place.put('parts', words)).resolves.toBeUndefined()
    await expect(place.put('parts/ab', words)).rejects.toThrow()
    expect(readdirSync(join(folder, 'halves'))).toEqual(['parts'])
  })
})

describe('R-BAK-5 the keys of the copies', () => {
  it('are opened by the recovery key that was shown last, which is kept nowhere', async () => {
    const keys = backupKeys(join(folder, 'keys'))
    expect(await keys.recovery()).toBeUndefined()
    const shown = await keys.renew(at)
    const first = await keys.current()
    const wrapped = async () => Buffer.from((await keys.recovery())!.wrapped, 'base64')
    expect(Buffer.from(unwrapKey(shown, await wrapped()))).toEqual(Buffer.from(first.key))
    expect(await keys.note('0000', at)).toBe(false)
    expect((await keys.recovery())!.notedAt).toBeNull()
    expect(await keys.note(` ${shown.slice(-4).toLowerCase()} `, at)).toBe(true)
    expect((await keys.recovery())!.notedAt).toBe(at)

    const next = await keys.renew(at)
    const second = await keys.current()
    expect(second.number).toBe(2)
    expect(Buffer.from(unwrapKey(next, await wrapped()))).toEqual(Buffer.from(second.key))
    const stillWrapped = await wrapped()
    expect(() => unwrapKey(shown, stillWrapped)).toThrow(DoesNotOpen)
    expect(await keys.all()).toEqual([first.key, second.key])
  })
  it('travel with every copy, closed', async () => {
    const keys = backupKeys(join(folder, 'travel'))
    const shown = await keys.renew(at)
    const { key: own } = await keys.current()
    const place = placeInMemory()
    const vault = openVault(place, { keys: [own], wrapped: (await keys.recovery())!.wrapped })
    const head = await headOf(place, await vault.keepCopy(at, {}))
    expect(head).toMatchObject({ vektor: 'copy', key: 1 })
    expect(Buffer.from(unwrapKey(shown, Buffer.from(head!.wrapped!, 'base64')))).toEqual(Buffer.from(own))
  })
})
