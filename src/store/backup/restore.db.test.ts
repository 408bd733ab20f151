import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDatabase } from '#tests/clusters.ts'
import { testCluster, testDatabase, testEngine } from '#tests/databases.ts'
import { everyRow, fillDatabase } from '#tests/full-database.ts'
import { lockFiles } from '../embedded/lock.ts'
import { openEngine } from '../engine.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/list.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const place = mkdtempSync(join(tmpdir(), 'vektor-restore-'))
const whole = join(place, 'whole.vektor')
const impossible = join(place, 'impossible.vektor')
const older = join(place, 'older.vektor')

beforeAll(async () => {
  const { engine, close } = await testDatabase()
  await fillDatabase(engine)
  await backup(engine, whole)
  await engine.asOwner(async ({ query }) => {
    await query('alter table employments drop constraint employments_organisation_id_person_id_fkey')
    await query('delete from people')
  })
  await backup(engine, impossible)
  await close()

  const early = await testDatabase({ empty: true })
  await early.engine.asOwner(async ({ query }) => {
    await query('create table migrations (name text primary key, at timestamptz not null default now())')
    for (const { name, statements } of migrations.slice(0, 1)) {
      for (const statement of statements) await query(statement)
      await query('insert into migrations (name) values ($1)', [name])
    }
    await query(`insert into accounts (id, login) values (gen_random_uuid(), 'early')`)
  })
  await backup(early.engine, older)
  await early.close()
}, 120_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Each engine has its own cases; what is not this run's is no test of it. */
const cases = (mine: boolean) => (name: string, work: () => void) => {
  if (mine) describe(name, work)
}
const embedded = cases(testEngine() === 'embedded')
const server = cases(testEngine() !== 'embedded')

embedded('R-STO-13 restoring into a folder', () => {
  it('refuses a folder with anything in it', async () => {
    mkdirSync(join(place, 'full'))
    writeFileSync(join(place, 'full/letter.txt'), 'mine')
    expect(await restore(whole, { folder: join(place, 'full') })).toMatchObject({
      refusal: { reason: 'target-not-empty', found: 'letter.txt' },
    })
    expect(readdirSync(join(place, 'full'))).toEqual(['letter.txt'])
  })

  it('refuses a folder that a program holds', async () => {
    const engine = await openEngine({ folder: join(place, 'held'), seed: null })
    expect(await restore(whole, { folder: join(place, 'held') })).toMatchObject({
      refusal: { reason: 'target-not-empty' },
    })
    await engine.close()
  }, 60_000)

  it('undoes everything when a row refers to nobody', async () => {
    const folder = join(place, 'undone')
    await expect(restore(impossible, { folder })).rejects.toThrow('violates foreign key')
    expect(readdirSync(folder).filter((name) => !lockFiles.some((one) => one === name))).toEqual([])
  }, 60_000)

  it('takes up where an interrupted restore stopped, and the program does not start on its remains', async () => {
    const folder = join(place, 'interrupted')
    mkdirSync(join(folder, 'restoring/database'), { recursive: true })
    mkdirSync(join(folder, 'files'))
    await expect(openEngine({ folder })).rejects.toMatchObject({ refusal: { reason: 'restore-unfinished' } })
    expect(await restore(whole, { folder })).toMatchObject({ ok: true })
    expect(existsSync(join(folder, 'restoring'))).toBe(false)
    await (await openEngine({ folder })).close()
  }, 60_000)

  it('brings a backup of older tables up to today’s', async () => {
    const folder = join(place, 'older')
    expect(await restore(older, { folder })).toMatchObject({
      ok: true,
      value: { migrations: [migrations[0]!.name] },
    })
    const engine = await openEngine({ folder })
    expect(await engine.asOwner(migrate)).toEqual([])
    const { rows } = await engine.asOwner(({ query }) => query('select login from accounts'))
    expect(rows).toEqual([{ login: 'early' }])
    await engine.close()
  }, 60_000)
})

server('R-STO-13 restoring into a server', () => {
  it('refuses a database with tables, and leaves an empty one empty when it fails', async () => {
    const { superuser, version, release } = await testCluster(testEngine() as 'pg15' | 'pg18')
    const databaseUrl = await makeDatabase(superuser, version, `undone_${Date.now()}`)
    const folder = (name: string) => join(place, name)
    await expect(restore(impossible, { databaseUrl, folder: folder('undone') })).rejects.toThrow(
      'violates foreign key',
    )
    const engine = await openEngine({ databaseUrl })
    expect(await everyRow(engine)).toEqual({})
    await engine.asOwner(migrate)
    mkdirSync(folder('again/files'), { recursive: true })
    writeFileSync(join(folder('again/files'), 'kept'), 'earlier')
    expect(await restore(whole, { databaseUrl, folder: folder('again') })).toMatchObject({
      refusal: { reason: 'target-not-empty' },
    })
    expect(readdirSync(folder('again'))).toEqual(['files'])
    expect(readdirSync(folder('again/files'))).toEqual(['kept'])
    await engine.close()
    await release()
  }, 60_000)
})
