import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderFiles } from '#outside/files/folder-files.ts'
import { openFiles } from '#outside/files/open-files.ts'
import { keyFolder } from '#outside/keys/key-folder.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { openEngine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'
import { standingOf } from '#store/standing.ts'
import { asSuperuser, type ClusterName, makeDatabase } from '#tests/clusters.ts'
import { type TestCluster, testCluster, testEngine } from '#tests/databases.ts'
import { everyRow, fillDatabase } from '#tests/full-database.ts'
import { type S3Twin, s3Twin } from '#tests/s3-twin.ts'
import { moveSchool } from './move-school.ts'

let cluster: TestCluster
let twin: S3Twin
let place: string
const made: string[] = []

beforeAll(async () => {
  cluster = await testCluster(testEngine() as ClusterName)
  twin = await s3Twin()
  place = mkdtempSync(join(tmpdir(), 'vektor-move-'))
})
afterAll(async () => {
  rmSync(place, { recursive: true, force: true })
  await twin.close()
  for (const name of made) await asSuperuser(cluster.superuser, `drop database ${name} with (force)`)
  await cluster.release()
})

async function emptyDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  made.push(name)
  return makeDatabase(cluster.superuser, cluster.version, name)
}

const bytes = new TextEncoder().encode('Приказ № 1')

describe('R-MOV-1, R-MOV-2 a school that moves to a server', () => {
  it('is the same there, and the same again at home', { timeout: 120_000 }, async () => {
    const dataFolder = join(place, 'school')
    const own = await openEngine({ folder: dataFolder })
    await own.asOwner(migrate)
    await fillDatabase(own)
    const before = { rows: await everyRow(own), standing: await standingOf(own) }
    await own.close()
    const sha256 = await (await folderFiles(placesIn(dataFolder).files)).keep(bytes)
    await keyFolder(placesIn(dataFolder).keys, ['notes'])
    const filesUrl = twin.address('files')

    const databaseUrl = await emptyDatabase()
    const moved = await moveSchool({ dataFolder, databaseUrl: undefined, filesUrl }, { databaseUrl })
    expect(moved).toMatchObject({
      ok: true,
      value: { files: 1, journals: 2, left: `${placesIn(dataFolder).database}-moved` },
    })
    const server = await openEngine({ databaseUrl })
    expect(await everyRow(server)).toEqual(before.rows)
    await server.close()
    expect(await (await openFiles({ dataFolder, filesUrl })).read(sha256)).toEqual(Buffer.from(bytes))
    expect(existsSync(placesIn(dataFolder).database)).toBe(false)
    const named = new URL(databaseUrl)
    await expect(openEngine({ folder: dataFolder }), 'R-MOV-3').rejects.toMatchObject({
      refusal: { reason: 'moved-to-server', server: `${named.host}${named.pathname}` },
    })

    rmSync(placesIn(dataFolder).files, { recursive: true })
    const home = join(place, 'home')
    const back = await moveSchool({ dataFolder, databaseUrl, filesUrl }, { folder: home })
    expect(back).toMatchObject({ ok: true, value: { files: 1, journals: 2 } })
    const again = await openEngine({ folder: home })
    expect([await everyRow(again), await standingOf(again)]).toEqual([before.rows, before.standing])
    await again.close()
    expect(await (await folderFiles(placesIn(home).files)).list()).toEqual([sha256])
    const key = (folder: string) => readFileSync(join(placesIn(folder).keys, 'notes-1.key'), 'utf8')
    expect(key(home)).toBe(key(dataFolder))
    expect(readdirSync(dataFolder)).not.toContain('moving')
  })

  it('is refused where there is something already, and where there is nothing to move', async () => {
    const full = await emptyDatabase()
    const there = await openEngine({ databaseUrl: full })
    await there.asOwner(migrate)
    await there.close()
    const from = { dataFolder: join(place, 'home'), databaseUrl: undefined, filesUrl: undefined }
    expect(await moveSchool(from, { databaseUrl: full })).toMatchObject({
      refusal: { reason: 'not-taken', because: { reason: 'target-not-empty' } },
    })
    const nowhere = { ...from, dataFolder: join(place, 'nowhere') }
    expect(await moveSchool(nowhere, { databaseUrl: full })).toMatchObject({
      refusal: { reason: 'nothing-to-move' },
    })
  })
})
