import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Instant, later } from '#kit/instant.ts'
import { filesInMemory } from '#outside/files/file-keeper.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { fillDatabase } from '#tests/full-database.ts'
import { type S3Twin, s3Twin } from '#tests/s3-twin.ts'
import { keepCopies } from './copies.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-copies-'))
const disk = join(folder, 'disk')
const minute = 60_000
let source: TestDatabase
let storage: S3Twin
let at = '2026-09-01T06:00:00.000Z' as Instant
const failures: unknown[] = []

beforeAll(async () => {
  mkdirSync(join(folder, 'data/keys'), { recursive: true })
  mkdirSync(disk)
  source = await testDatabase()
  await fillDatabase(source.engine)
  storage = await s3Twin()
}, 120_000)
afterAll(async () => {
  await source.close()
  await storage.close()
  rmSync(folder, { recursive: true })
})

const copies = (places: readonly string[] = [disk], data = 'data') =>
  keepCopies({
    engine: source.engine,
    files: filesInMemory(),
    dataFolder: join(folder, data),
    places,
    now: () => at,
    onTrouble: (failure) => failures.push(failure),
  })
const copiesIn = (place: string) => readdirSync(join(place, 'copies'))
const partsIn = (place: string) =>
  readdirSync(join(place, 'parts'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

describe('R-BAK-6 a copy that was read through', () => {
  it('stands as good, and says until when it covers what was entered', async () => {
    const kept = copies()
    const { places, organisations, recovery } = await kept.makeNow()
    expect(places).toMatchObject([{ address: disk, coveredAt: at, copies: 1, trouble: null }])
    expect([organisations, recovery]).toEqual([2, 'none'])
    expect(copiesIn(disk)).toEqual(['2026-09-01T06-00-00.000Z.copy'])
    expect(existsSync(join(disk, 'КАК-ВОССТАНОВИТЬ.txt'))).toBe(true)
  })
  it('is one whose damaged part was found, and put right by the next', async () => {
    const damaged = partsIn(disk)[0]!
    at = later(at, 8 * 24 * 60 * minute)
    const kept = copies()
    writeFileSync(join(damaged.parentPath, damaged.name), 'other bytes')
    const hurt = await kept.makeNow()
    expect(hurt.places[0]).toMatchObject({ trouble: 'damaged' })
    at = later(at, 10 * minute)
    expect((await kept.makeNow()).places[0]).toMatchObject({ trouble: null, coveredAt: at, triedAt: null })
  })
  it('is restored for trial, and nothing is left of that', async () => {
    const kept = copies()
    at = later(at, 40 * minute)
    expect((await kept.makeNow()).places[0]).toMatchObject({ trouble: null, triedAt: at })
    expect(existsSync(join(folder, 'data/trial'))).toBe(false)
  }, 60_000)
})

describe('R-BAK-1 places of copies', () => {
  it('each have their own; a disk that is not plugged in takes nothing from the other', async () => {
    const kept = copies([disk, storage.address('copies')])
    renameSync(disk, `${disk}-away`)
    at = later(at, 10 * minute)
    const { places } = await kept.makeNow()
    expect(places).toMatchObject([{ trouble: 'unreachable' }, { coveredAt: at, copies: 1, trouble: null }])
    expect(places[1]!.address).not.toContain('@')
    expect(existsSync(disk)).toBe(false)
    expect(failures).toHaveLength(1)
    renameSync(`${disk}-away`, disk)
    at = later(at, 10 * minute)
    expect((await kept.makeNow()).places.map(({ trouble }) => trouble)).toEqual([null, null])
  })
  it('without any set are a folder beside the data, and that is said', async () => {
    const { places } = await copies([]).makeNow()
    expect(places).toMatchObject([{ address: join(folder, 'data/backups'), beside: true, trouble: null }])
  })
})

describe('R-BAK-8 copies by themselves', () => {
  it('come when something is new, and only then', async () => {
    const kept = copies()
    at = later(at, 10 * minute)
    await kept.makeNow()
    const before = copiesIn(disk).length
    kept.start({ first: 1, every: 20 })
    at = later(at, 10 * minute)
    await vi.waitFor(() => expect(kept.standing().places[0]!.coveredAt).toBe(at), 60_000)
    expect(copiesIn(disk).length).toBe(before)
    // first the news, then the time: a look between the two would find nothing new and be content
    await source.engine.asOwner(({ query }) => query('update journal_heads set number = number + 1'))
    at = later(at, 10 * minute)
    await vi.waitFor(() => expect(copiesIn(disk).length).toBe(before + 1), 60_000)
    await kept.stop()
  }, 150_000)
})

describe('R-BAK-5 a recovery key', () => {
  it('is shown, then noted by its last group; a copy for it is made at once', async () => {
    const kept = copies()
    const before = copiesIn(disk).length
    at = later(at, 10 * minute)
    const key = await kept.renewKey()
    await vi.waitFor(() => expect(copiesIn(disk).length).toBe(before + 1), 10_000)
    expect(await kept.noteKey('0000')).toBe(false)
    expect(kept.standing().recovery).toBe('shown')
    expect(await kept.noteKey(key.slice(-4))).toBe(true)
    expect(kept.standing().recovery).toBe('noted')
  })
  it('that was noted is known at the start, before the first round', async () => {
    const kept = copies()
    kept.start({ first: 60 * minute, every: 60 * minute })
    await vi.waitFor(() => expect(kept.standing().recovery).toBe('noted'), 10_000)
    await kept.stop()
  })
})

describe('R-BAK-9 a place with the copies of another program', () => {
  const everything = () => readdirSync(disk, { recursive: true }).toSorted()
  it('is left as it is, and that is said', async () => {
    mkdirSync(join(folder, 'stranger/keys'), { recursive: true })
    const before = everything()
    at = later(at, 10 * minute)
    const { places } = await copies([disk], 'stranger').makeNow()
    expect(places).toMatchObject([{ trouble: 'others', coveredAt: null }])
    expect(everything()).toEqual(before)
  })
  it('is one’s own when what is remembered of it is lost, though its last copy is damaged', async () => {
    rmSync(join(disk, 'state'))
    const [last] = copiesIn(disk).toSorted().reverse()
    writeFileSync(join(disk, 'copies', last!), 'other bytes')
    at = later(at, 10 * minute)
    expect((await copies().makeNow()).places).toMatchObject([{ trouble: null, coveredAt: at }])
  })
})
