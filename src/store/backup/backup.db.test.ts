import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClusterName, makeDatabase } from '#tests/clusters.ts'
import { type TestDatabase, testCluster, testDatabase, testEngine } from '#tests/databases.ts'
import { everyRow, fillDatabase } from '#tests/full-database.ts'
import { placesIn } from '../embedded/data-folder.ts'
import { openEngine, type WhichEngine } from '../engine.ts'
import { migrate } from '../migrate.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { verifyBackup } from './verify-backup.ts'

const place = mkdtempSync(join(tmpdir(), 'vektor-backup-'))
const whole = join(place, 'whole.vektor')
const kept = { path: 'ab/abcdef', bytes: Buffer.from('PK\x03\x04 письмо') }
const releases: (() => Promise<void>)[] = []
let source: TestDatabase
let rows: Awaited<ReturnType<typeof everyRow>>

beforeAll(async () => {
  mkdirSync(join(place, 'kept/ab'), { recursive: true })
  writeFileSync(join(place, 'kept', kept.path), kept.bytes)
  source = await testDatabase()
  await fillDatabase(source.engine)
  rows = await everyRow(source.engine)
  await backup(source.engine, whole, { files: join(place, 'kept') })
}, 120_000)
afterAll(async () => {
  await source.close()
  for (const release of releases) await release()
  rmSync(place, { recursive: true, force: true })
})

async function emptyDatabase(name: ClusterName): Promise<string> {
  const { superuser, version, release } = await testCluster(name)
  releases.push(release)
  return makeDatabase(superuser, version, `restored_${Date.now()}`)
}

/** Restores, looks at every row and file, and makes the next backup from what was restored. */
async function through(target: WhichEngine & { folder: string }, from: string, next: string): Promise<void> {
  expect(await restore(from, target)).toMatchObject({ ok: true })
  const engine = await openEngine(target)
  expect(await engine.asOwner(migrate)).toEqual([])
  expect(await everyRow(engine)).toEqual(rows)
  const { files } = placesIn(target.folder)
  expect(readFileSync(join(files, kept.path))).toEqual(kept.bytes)
  const manifest = await backup(engine, next, { files })
  expect(manifest.heads).toHaveLength(2)
  await engine.close()
}

const otherEngines = testEngine() === 'embedded'

describe('R-STO-13 a restored database', () => {
  const onEmbedded: typeof it | (() => void) = otherEngines ? it : () => {}
  onEmbedded(
    'is the same after embedded, PostgreSQL 15, PostgreSQL 18 and embedded again',
    async () => {
      const [first, second, third, last] = ['1', '2', '3', '4'].map((n) => join(place, `${n}.vektor`)) as [
        string,
        string,
        string,
        string,
      ]
      const folder = (name: string) => join(place, name)
      await through({ folder: folder('first') }, whole, first)
      await through({ databaseUrl: await emptyDatabase('pg15'), folder: folder('second') }, first, second)
      await through({ databaseUrl: await emptyDatabase('pg18'), folder: folder('third') }, second, third)
      await through({ folder: folder('fourth') }, third, last)
    },
    180_000,
  )

  const onServer: typeof it | (() => void) = otherEngines ? () => {} : it
  onServer(
    'is the same on a server',
    async () => {
      const databaseUrl = await emptyDatabase(testEngine() as ClusterName)
      await through({ databaseUrl, folder: join(place, 'server') }, whole, join(place, 'server.vektor'))
    },
    60_000,
  )
})

describe('R-STO-11 a backup', () => {
  it('says what it holds', async () => {
    const verified = await verifyBackup(whole)
    expect(verified).toMatchObject({
      ok: true,
      value: { files: 1, rows: { people: 80, accounts: 2, letters: 0 } },
    })
  })

  it('that fails leaves the earlier one and nothing else', async () => {
    const good = readFileSync(whole)
    const failing = { ...source.engine, asOwner: () => Promise.reject(new Error('the disk is full')) }
    await expect(backup(failing, whole)).rejects.toThrow('the disk is full')
    expect(readFileSync(whole)).toEqual(good)
    expect(readdirSync(place).filter((name) => name.includes('unfinished'))).toEqual([])
    await expect(backup(source.engine, join(place, 'nowhere/file'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is not made when the owner cannot see every row', async () => {
    const other = await testDatabase()
    await other.engine.asOwner(({ query }) => query('drop policy owner_repairs on people'))
    await expect(backup(other.engine, join(place, 'blind.vektor'))).rejects.toThrow('people')
    await other.close()
  }, 60_000)
})

describe('R-STO-12 a damaged backup', () => {
  const lines = () => gunzipSync(readFileSync(whole)).toString().split('\n')
  const damaged: readonly (readonly [string, () => Buffer])[] = [
    ['nothing at all', () => Buffer.alloc(0)],
    ['no backup', () => Buffer.from('PK\x03\x04 a photo')],
    ['another program’s archive', () => gzipSync('{"hello":1}\n')],
    ['cut short', () => readFileSync(whole).subarray(0, -30)],
    ['without its end', () => gzipSync(lines().slice(0, -2).join('\n'))],
    [
      'a row less',
      () =>
        gzipSync(
          lines()
            .filter((_, at, all) => at !== all.findIndex((line) => line.startsWith('[')))
            .join('\n'),
        ),
    ],
    ['a letter changed', () => gzipSync(lines().join('\n').replace('Заречье', 'Заречьё'))],
    ['something after the end', () => gzipSync(`${lines().join('\n')}[1]\n`)],
  ]
  it.each(damaged)('is found and changes nothing: %s', async (_, make) => {
    const file = join(place, 'damaged.vektor')
    writeFileSync(file, make())
    expect(await restore(file, { folder: join(place, 'untouched') })).toMatchObject({
      refusal: { reason: 'backup-damaged' },
    })
    expect(readdirSync(place)).not.toContain('untouched')
  })

  it('of a newer program is refused by name', async () => {
    const file = join(place, 'newer.vektor')
    const { engine, close } = await testDatabase()
    await engine.asOwner(({ query }) => query(`insert into migrations (name) values ('9999-later')`))
    await backup(engine, file)
    await close()
    expect(await restore(file, { folder: join(place, 'untouched') })).toMatchObject({
      refusal: { reason: 'backup-newer', unknown: ['9999-later'] },
    })
    expect(await restore(join(place, 'none'), {})).toMatchObject({ refusal: { reason: 'no-such-file' } })
  }, 60_000)
})
