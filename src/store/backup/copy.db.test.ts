import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#kit/instant.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { everyRow, fillDatabase } from '#tests/full-database.ts'
import { placesIn } from '../embedded/data-folder.ts'
import { openEngine } from '../engine.ts'
import type { CopyCard, CopyPart } from './copy-card.ts'
import { partsOf } from './copy-card.ts'
import { copySource } from './copy-source.ts'
import { type CopyMemory, makeCopy } from './make-copy.ts'
import { restore } from './restore.ts'

const place = mkdtempSync(join(tmpdir(), 'vektor-copy-'))
const letter = Buffer.from('PK\x03\x04 письмо')
let source: TestDatabase
const parts = new Map<string, Uint8Array>()
const memory: CopyMemory = new Map()
const written: string[] = []
const read: string[] = []
const file = { sha: '' }

beforeAll(async () => {
  const { createHash } = await import('node:crypto')
  file.sha = createHash('sha256').update(letter).digest('hex')
  source = await testDatabase()
  await fillDatabase(source.engine)
}, 120_000)
afterAll(async () => {
  await source.close()
  rmSync(place, { recursive: true, force: true })
})

const copy = (pause = async () => {}) =>
  makeCopy({
    engine: source.engine,
    keeper: {
      nameOf: (content) => `part-${content}`,
      has: (name) => parts.has(name),
      keep: async (name, bytes) => {
        written.push(name)
        parts.set(name, bytes)
      },
    },
    files: {
      list: async () => [file.sha],
      read: async (one) => {
        read.push(one)
        return letter
      },
    },
    keys: { 'notes-1.key': 'AAAA\n' },
    memory,
    now: '2026-09-01T10:15:00.000Z' as Instant,
    pause,
  })
const sourceOf = (card: CopyCard) => copySource(card, async (name) => parts.get(name))
const namesIn = (card: CopyCard, table: string): readonly CopyPart[] =>
  card.tables.find((one) => one.table === table)!.parts

describe('R-BAK-1 a copy in parts', () => {
  it('comes back as it was: every row, every file, the keys', async () => {
    const card = await copy()
    expect(await sourceOf(card).verify()).toMatchObject({
      ok: true,
      value: { files: 1, rows: { people: 80 } },
    })
    const folder = join(place, 'restored')
    expect(await restore(sourceOf(card), { folder })).toMatchObject({ ok: true })
    const { files, keys } = placesIn(folder)
    expect(readFileSync(join(files, file.sha.slice(0, 2), file.sha.slice(2)))).toEqual(letter)
    expect(readFileSync(join(keys, 'notes-1.key'), 'utf8')).toBe('AAAA\n')
    expect(readdirSync(keys)).toEqual(['notes-1.key'])
    const engine = await openEngine({ folder })
    expect(await everyRow(engine)).toEqual(await everyRow(source.engine))
    await engine.close()
  }, 60_000)

  it('writes again only what changed, and reads files once', async () => {
    const before = await copy()
    written.length = 0
    const same = await copy()
    expect(written).toEqual([])
    expect(partsOf(same)).toEqual(partsOf(before))
    await source.engine.asOwner(({ query }) =>
      query(`update people set surname = 'Другая' where id = (select id from people limit 1)`),
    )
    const after = await copy()
    expect(written).toEqual(namesIn(after, 'people').map(({ name }) => name))
    expect(namesIn(after, 'accounts')).toEqual(namesIn(before, 'accounts'))
    expect(read).toEqual([file.sha])
  })
})

describe('R-BAK-6 reading a copy through', () => {
  it('finds what is gone from the place, and the next copy puts it there again', async () => {
    const card = await copy()
    const gone = namesIn(card, 'people')[0]!.name
    parts.delete(gone)
    expect(await sourceOf(card).verify()).toMatchObject({ refusal: { reason: 'backup-damaged' } })
    await copy()
    expect(parts.has(gone)).toBe(true)
    expect(await sourceOf(card).verify()).toMatchObject({ ok: true })
  })
})

describe('R-BAK-2 a copy while people work', () => {
  it('is of one moment, whatever was written between two looks', async () => {
    memory.clear()
    let times = 0
    const card = await copy(async () => {
      times += 1
      await source.engine.asOwner(({ query }) =>
        query(`insert into accounts (id, login) values (gen_random_uuid(), $1)`, [`late-${times}`]),
      )
    })
    const now = await everyRow(source.engine)
    expect(times).toBeGreaterThan(0)
    expect((await sourceOf(card).verify()).ok && namesIn(card, 'accounts')[0]!.rows).toBe(
      now.accounts!.length,
    )
  })

  it.each([
    ['a row gone', 'delete from accounts where id = (select id from accounts limit 1)'],
    [
      'a row changed',
      `update accounts set login = login || '!' where id = (select id from accounts limit 1)`,
    ],
    [
      'a row for another',
      `with gone as (delete from accounts where id = (select id from accounts limit 1))
      insert into accounts (id, login) values (gen_random_uuid(), 'instead')`,
    ],
    ['all moved to other places', 'cluster accounts using accounts_pkey'],
  ])('notices %s', async (_, statement) => {
    await copy()
    await source.engine.asOwner(({ query }) => query(statement))
    const card = await copy()
    const texts = namesIn(card, 'accounts').map(({ name }) => Buffer.from(parts.get(name)!).toString())
    const logins = texts.flatMap((text) => text.split('\n').map((line) => JSON.parse(line)[1]))
    const { rows } = await source.engine.asOwner(({ query }) => query('select login from accounts'))
    expect(logins.sort()).toEqual(rows.map(({ login }) => login).sort())
  })
})
