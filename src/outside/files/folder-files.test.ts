import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type S3Twin, s3Twin } from '#tests/s3-twin.ts'
import { s3AddressOf } from '../s3/s3-address.ts'
import { s3Storage } from '../s3/s3-storage.ts'
import { inFilesFolder, toTheStorage } from './bring-files.ts'
import { FileDamaged, FileTooLarge, filesInMemory, type ListedFiles } from './file-keeper.ts'
import { folderFiles } from './folder-files.ts'
import { openFiles } from './open-files.ts'
import { s3Files } from './s3-files.ts'

let folder: string
let twin: S3Twin
beforeEach(async () => {
  twin = await s3Twin()
  folder = join(mkdtempSync(join(tmpdir(), 'vektor-files-')), 'files')
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await twin.close()
})

const bytes = new TextEncoder().encode('Приказ № 1')
const missing = 'ab'.repeat(32)

describe.each<readonly [string, (largest?: number) => Promise<ListedFiles>]>([
  ['in a folder', (largest) => folderFiles(folder, largest)],
  ['in memory', async (largest) => filesInMemory(largest)],
  [
    'in a storage (R-OBJ-4)',
    async (largest) => s3Files(s3Storage(s3AddressOf(twin.address('files'))!), largest),
  ],
])('R-FILE-1 files %s', (_, files) => {
  it('are found by their digest, the same twice once', async () => {
    const kept = await files()
    const sha256 = await kept.keep(bytes)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await kept.keep(bytes)).toBe(sha256)
    expect(Buffer.from((await kept.read(sha256))!)).toEqual(Buffer.from(bytes))
    const empty = await kept.keep(new Uint8Array())
    expect(await kept.list()).toEqual([sha256, empty].sort())
  })
  it.each([missing, '../../../etc/passwd', ''])('are undefined when there are none: «%s»', async (sha256) => {
    expect(await (await files()).read(sha256)).toBeUndefined()
  })
  it('are refused above the limit', async () => {
    const kept = await files(bytes.length - 1)
    await expect(kept.keep(bytes)).rejects.toThrow(FileTooLarge)
    expect(await kept.list()).toEqual([])
  })
})

const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

describe('R-FILE-2 a damaged file', () => {
  it('is not given out, and is made whole by bringing it again', async () => {
    const kept = await folderFiles(folder)
    const sha256 = await kept.keep(bytes)
    writeFileSync(placeOf(sha256), 'Приказ № 2')
    await expect(kept.read(sha256)).rejects.toThrow(FileDamaged)
    await kept.keep(bytes)
    expect(Buffer.from((await kept.read(sha256))!)).toEqual(Buffer.from(bytes))
  })
  it('is never a half written one: that is swept away at the next start', async () => {
    mkdirSync(join(folder, 'arriving'), { recursive: true })
    writeFileSync(join(folder, 'arriving', 'half'), 'При')
    utimesSync(join(folder, 'arriving', 'half'), 0, 0)
    writeFileSync(join(folder, 'arriving', 'being-written-by-another'), 'При')
    const kept = await folderFiles(folder)
    expect(await kept.list()).toEqual([])
    expect(readdirSync(join(folder, 'arriving'))).toEqual(['being-written-by-another'])
  })
})

describe('R-FILE-4 a file of an erased record', () => {
  it('is gone for good, and is no failure when it was gone already', async () => {
    const kept = await folderFiles(folder)
    const sha256 = await kept.keep(bytes)
    await kept.drop(sha256)
    expect(await kept.read(sha256)).toBeUndefined()
    expect(await kept.list()).toEqual([])
    await kept.drop(sha256)
    await kept.drop('../../../etc/passwd')
  })
})

describe('R-FILE-3 kept files', () => {
  it('can be read by the owner of the program only', async () => {
    const kept = await folderFiles(folder)
    const path = placeOf(await kept.keep(bytes))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  })
})

describe('R-OBJ-4 files in a storage', () => {
  const open = () => openFiles({ dataFolder: folder, filesUrl: twin.address('files') })
  it('are seen by another process, and damaged ones are given to none', async () => {
    const sha256 = await (await open()).keep(bytes)
    expect(await (await open()).list()).toEqual([sha256])
    expect(Buffer.from((await (await open()).read(sha256))!)).toEqual(Buffer.from(bytes))
    twin.kept.set([...twin.kept.keys()][0]!, Buffer.from('Приказ № 2'))
    await expect((await open()).read(sha256)).rejects.toThrow(FileDamaged)
  })
  it('are brought into a folder for a copy, and from a folder after a restore', async () => {
    const place = { dataFolder: folder, filesUrl: twin.address('files') }
    const restored = await (await folderFiles(join(folder, 'files'))).keep(bytes)
    await toTheStorage(place)
    const kept = await inFilesFolder(place, async (here) => (await folderFiles(here)).list())
    expect(kept).toEqual([restored])
    expect(readdirSync(folder)).toEqual(['files'])
  })
  it('lie in the data folder where no storage was named', async () => {
    const sha256 = await (await openFiles({ dataFolder: folder, filesUrl: undefined })).keep(bytes)
    expect(await (await folderFiles(join(folder, 'files'))).list()).toEqual([sha256])
  })
})
