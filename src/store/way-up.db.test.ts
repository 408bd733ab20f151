import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PGlite as PGlite17 } from 'pglite-17'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#kit/instant.ts'
import { closingWith } from '#outside/backups/closing.ts'
import { DoesNotOpen } from '#outside/keys/sealed-box.ts'
import { fileSource } from './backup/backup-source.ts'
import { restore } from './backup/restore.ts'
import { verifyBackup } from './backup/verify-backup.ts'
import { placesIn, postgresMajor } from './embedded/data-folder.ts'
import { openDurable } from './embedded/durable.ts'
import { embeddedRoles } from './embedded/engine-on-backend.ts'
import { type FormerEngine, formerEngines, openFormer } from './embedded/former-engines.ts'
import { type Engine, openEngine } from './engine.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { openUpToDate } from './way-up.ts'

const place = mkdtempSync(join(tmpdir(), 'vektor-way-up-'))
const old = join(place, 'old')
const closing = closingWith([new Uint8Array(32).fill(7)])
const now = () => instant(Date.parse('2027-09-01T06:00:00Z'))
const open = (folder: string, former?: Readonly<Record<string, FormerEngine>>) =>
  openUpToDate({ folder }, { now, closing: async () => closing, ...(former ? { former } : {}) })
const before = migrations.slice(0, -3)

const names = (engine: Engine) =>
  engine.asOwner(async (owner) => (await owner.query('select short_name from organisations')).rows)
const kept = [{ short_name: 'School 27' }]
const copiesIn = (folder: string) => readdirSync(placesIn(folder).beforeUpgrade)
const copyOf = (name: string) => {
  cpSync(old, join(place, name), { recursive: true })
  return join(place, name)
}

/** A school as the program before the last three migrations left it. */
beforeAll(async () => {
  const engine = await openEngine({ folder: old, seed: null })
  await foundIn(engine)
  await engine.close()
})
async function foundIn(engine: Engine) {
  await engine.asOwner((owner) => migrate(owner, before))
  await engine.asOwner((owner) =>
    owner.query(`insert into organisations (organisation_id, kind, full_name, short_name, founder, place, time_zone, school_year)
      values (gen_random_uuid(), 'school', 'School 27', 'School 27', 'Town', 'Town', 'Europe/Moscow', 2026)`),
  )
}
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('R-STO-15 before tables are changed', () => {
  it('a copy of them is made and read through; the next start makes none', async () => {
    const folder = copyOf('behind')
    const engine = await open(folder)
    expect(await names(engine)).toEqual(kept)
    expect(await engine.asOwner(migrate)).toEqual([])
    await engine.close()
    const [copy] = copiesIn(folder)
    const verified = await verifyBackup(join(placesIn(folder).beforeUpgrade, copy!), closing)
    expect(verified).toMatchObject({ ok: true, value: { rows: { organisations: 1 } } })
    expect(verified.ok && verified.value.migrations).toEqual(before.map(({ name }) => name))

    await (await open(folder)).close()
    expect(copiesIn(folder)).toEqual([copy])
  })

  it('the copy is closed: without the key it says nothing, changed or cut it does not open', async () => {
    const folder = copyOf('closed')
    await (await open(folder)).close()
    const file = join(placesIn(folder).beforeUpgrade, copiesIn(folder)[0]!)
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 15).toString()).toBe('vektor: closed\n')
    expect(await verifyBackup(file)).toMatchObject({ refusal: { reason: 'backup-damaged' } })
    await expect(verifyBackup(file, closingWith([new Uint8Array(32).fill(8)]))).rejects.toThrow(DoesNotOpen)
    for (const at of [30, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      writeFileSync(file, changed)
      const found = await verifyBackup(file, closing).catch((failure: Error) => failure.name)
      expect(found === 'DoesNotOpen' || (typeof found === 'object' && !found.ok)).toBe(true)
    }
    writeFileSync(file, bytes.subarray(0, bytes.length - 20))
    expect(await verifyBackup(file, closing)).toMatchObject({ refusal: { reason: 'backup-damaged' } })

    writeFileSync(file, bytes)
    const target = join(place, 'restored')
    const taken = await restore(fileSource(file, closing), { folder: target })
    expect(taken).toMatchObject({ ok: true })
    const engine = await openEngine({ folder: target })
    expect(await names(engine)).toEqual(kept)
    await engine.close()
  })

  it('a copy that cannot be made stops the start, and nothing is changed', async () => {
    const folder = copyOf('no-copy')
    writeFileSync(placesIn(folder).beforeUpgrade, '')
    await expect(open(folder)).rejects.toMatchObject({ refusal: { reason: 'no-copy-before-upgrade' } })
    rmSync(placesIn(folder).beforeUpgrade)
    const engine = await openEngine({ folder })
    const done = await engine.asOwner((owner) => owner.query('select name from migrations order by name'))
    expect(done.rows.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    await engine.close()
  })
})

describe('R-STO-16 a folder of an earlier PostgreSQL', () => {
  const earlier = '17'
  const versionFile = (folder: string) => join(placesIn(folder).database, 'PG_VERSION')
  /** Stands for an earlier engine: it alone reads the folder that calls itself earlier. */
  const former = {
    [earlier]: async (database: string) => {
      writeFileSync(join(database, 'PG_VERSION'), String(postgresMajor))
      return openDurable(database, { log: 0 })
    },
  }

  it('is read by its own engine into a new database, and stays beside it', async () => {
    const folder = copyOf('earlier')
    writeFileSync(versionFile(folder), `${earlier}\n`)
    const engine = await open(folder, former)
    expect(await names(engine)).toEqual(kept)
    expect(await engine.asOwner(migrate)).toEqual([])
    await engine.close()
    expect(existsSync(join(folder, `database.${earlier}`, 'PG_VERSION'))).toBe(true)
    expect(copiesIn(folder)).toHaveLength(1)
    expect(existsSync(placesIn(folder).upgrading)).toBe(false)
  })

  it('is read by the real one too: what PostgreSQL 17 wrote is all there', async () => {
    const open17: FormerEngine = async (dataDir) => (await PGlite17.create({ dataDir })) as unknown as PGlite
    const folder = join(place, 'real')
    mkdirSync(folder)
    const empty = await open17(placesIn(folder).database)
    await empty.exec(embeddedRoles)
    await empty.close()
    const written = await openFormer(open17, placesIn(folder).database)
    await foundIn(written)
    await written.close()
    expect(readFileSync(versionFile(folder), 'utf8').trim()).toBe(earlier)
    await expect(openEngine({ folder })).rejects.toMatchObject({
      refusal: { reason: 'folder-of-another-version' },
    })

    const engine = await open(folder, { [earlier]: open17 })
    expect(await names(engine)).toEqual(kept)
    expect(await engine.asOwner(migrate)).toEqual([])
    await engine.close()
    expect(readFileSync(versionFile(folder), 'utf8').trim()).toBe(String(postgresMajor))
    expect(readFileSync(join(folder, `database.${earlier}`, 'PG_VERSION'), 'utf8').trim()).toBe(earlier)
  })

  it('is not left half way: cut off before the last step, the next start takes it', async () => {
    const folder = copyOf('cut-off')
    const { database, upgrading } = placesIn(folder)
    mkdirSync(upgrading)
    renameSync(database, join(upgrading, 'database'))
    await expect(openEngine({ folder })).rejects.toMatchObject({ refusal: { reason: 'upgrade-unfinished' } })
    const engine = await open(folder)
    expect(await names(engine)).toEqual(kept)
    await engine.close()
    expect(existsSync(upgrading)).toBe(false)
  })

  it('of a version that no engine here reads is not touched', async () => {
    const folder = copyOf('unknown')
    writeFileSync(versionFile(folder), '12\n')
    await expect(open(folder)).rejects.toMatchObject({ refusal: { reason: 'folder-of-another-version' } })
    expect(existsSync(placesIn(folder).beforeUpgrade)).toBe(false)
  })

  it('has its engine here since there has been a later one', () => {
    const since = 18
    for (let major = since; major < postgresMajor; major += 1)
      expect(formerEngines).toHaveProperty(String(major))
  })
})
