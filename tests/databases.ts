import { createHash, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { embeddedRoles, engineOnBackend } from '#store/embedded/engine-on-backend.ts'
import { type Ask, answer } from '#store/embedded/session.ts'
import type { Backend } from '#store/embedded/worker-client.ts'
import { type Engine, openEngine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'
import { migrations } from '#store/migrations/list.ts'
import { asSuperuser, type ClusterName, makeDatabase, startCluster, withClient } from './clusters.ts'

export type TestDatabase = {
  readonly engine: Engine
  readonly close: () => Promise<void>
  /** Closes it and keeps what is in it, in a file of `folder` or on its server: `openPacked` opens it as often as wanted. */
  readonly pack: (folder: string) => Promise<string>
}
export type TestEngine = 'embedded' | ClusterName

const engines: readonly TestEngine[] = ['embedded', 'pg15', 'pg18']

/** Which engine this run is about: `VEKTOR_TEST_ENGINE`, else the embedded one. */
export function testEngine(): TestEngine {
  const wished = process.env.VEKTOR_TEST_ENGINE ?? 'embedded'
  const known = engines.find((one) => one === wished)
  if (!known) throw new Error(`VEKTOR_TEST_ENGINE=${wished} is none of ${engines.join(', ')}`)
  return known
}

/** A fresh database for one test file: migrated unless asked `empty`, with roles, doors and the rightless connection. */
export async function testDatabase({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const which = testEngine()
  return which === 'embedded' ? inMemory(empty) : onServer(which, empty)
}

/** The engine of one school without its folder and thread; the durable one has tests of its own. */
async function inMemory(empty: boolean): Promise<TestDatabase> {
  const template = empty ? undefined : await openAsBlob(await templateFile())
  if (template) return fromMemory(template)
  const { engine, pglite } = await freshInMemory()
  return inMemoryDatabase(engine, pglite)
}

async function fromMemory(packed: Blob): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: packed })
  return inMemoryDatabase(engineOnBackend(backendInMemory(pglite), { warnings: [] }), pglite)
}

function inMemoryDatabase(engine: Engine, pglite: PGlite): TestDatabase {
  const pack = async (folder: string) => {
    const packed = await pglite.dumpDataDir('none')
    await engine.close()
    const file = join(folder, `${randomUUID()}.tar`)
    writeFileSync(file, Buffer.from(await packed.arrayBuffer()))
    return file
  }
  return { engine, close: engine.close, pack }
}

function backendInMemory(pglite: PGlite): Backend {
  let last: Promise<unknown> = Promise.resolve()
  const ask = (one: Ask) => {
    const answered = last.then(() => answer(pglite, one))
    last = answered.catch(() => {})
    return answered
  }
  return { ask, close: async () => void (await ask({ kind: 'close' })) }
}

/**
 * A migrated database is made once for a set of migrations and kept. Of two files that make it at once the first stays:
 * a file that another test has opened as a blob must not change under it.
 */
async function templateFile(): Promise<string> {
  const folder = fileURLToPath(new URL('../node_modules/.cache/vektor/', import.meta.url))
  const pglitePackage = readFileSync(
    new URL('../node_modules/@electric-sql/pglite/package.json', import.meta.url),
  )
  const file = join(
    folder,
    `${digest(pglitePackage.toString(), embeddedRoles, JSON.stringify(migrations))}.tar`,
  )
  if (existsSync(file)) return file
  const { engine, pglite } = await freshInMemory()
  await engine.asOwner(migrate)
  const packed = await pglite.dumpDataDir('none')
  await engine.close()
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.${randomUUID()}`
  writeFileSync(unfinished, Buffer.from(await packed.arrayBuffer()))
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  }
  rmSync(unfinished)
  return file
}

async function freshInMemory(): Promise<{ engine: Engine; pglite: PGlite }> {
  const pglite = await PGlite.create()
  await pglite.exec(embeddedRoles)
  return { engine: engineOnBackend(backendInMemory(pglite), { warnings: [] }), pglite }
}

async function onServer(name: ClusterName, empty: boolean): Promise<TestDatabase> {
  const cluster = await testCluster(name)
  const template = empty ? undefined : await migratedTemplate(cluster.superuser, cluster.version)
  return fromTemplate(cluster, template)
}

async function fromTemplate(cluster: TestCluster, template: string | undefined): Promise<TestDatabase> {
  const { version, superuser, release } = cluster
  const database = `test_${randomUUID().replaceAll('-', '')}`
  const engine = await openThrough(await makeDatabase(superuser, version, database, template))
  const drop = () => asSuperuser(superuser, `drop database ${database} with (force)`)
  const close = async () => {
    await engine.close()
    await drop()
    await release()
  }
  const pack = async () => {
    await engine.close()
    // a pooler between keeps its sessions, and a database with sessions is no template
    await asSuperuser(
      superuser,
      `alter database ${database} allow_connections false;
       select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
    )
    return database
  }
  return { engine, close, pack }
}

/** With `VEKTOR_TEST_PGBOUNCER`, the doors are opened through it; the owner, who is no part of serving, comes directly. */
async function openThrough(databaseUrl: string): Promise<Engine> {
  const direct = await openEngine({ databaseUrl })
  const bouncer = process.env.VEKTOR_TEST_PGBOUNCER
  if (!bouncer) return direct
  const { username, pathname } = new URL(databaseUrl)
  const { db, close } = await openEngine({ databaseUrl: `postgresql://${username}@${bouncer}${pathname}` })
  return { ...direct, db, close: () => close().then(direct.close) }
}

/** A fresh copy of what `pack` kept. */
export async function openPacked(packed: string): Promise<TestDatabase> {
  const which = testEngine()
  if (which === 'embedded') return fromMemory(await openAsBlob(packed))
  return fromTemplate(await testCluster(which), packed)
}

export type TestCluster = {
  readonly version: number
  readonly superuser: string
  readonly release: () => Promise<void>
}

/** The cluster that `tests/clusters.ts run` has started, else one of its own. */
export async function testCluster(name: ClusterName): Promise<TestCluster> {
  const shared = process.env.VEKTOR_TEST_CLUSTER
  if (shared && testEngine() === name) {
    return { version: Number(name.slice(2)), superuser: shared, release: async () => {} }
  }
  const own = await startCluster(name)
  return { version: own.version, superuser: own.url('postgres'), release: own.stop }
}

async function migratedTemplate(superuser: string, version: number): Promise<string> {
  const template = `template_${digest(JSON.stringify(migrations))}`
  return withClient(superuser, async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount) return template
    const engine = await openEngine({
      databaseUrl: await makeDatabase(superuser, version, `${template}_new`),
    })
    await engine.asOwner(migrate)
    await engine.close()
    await client.query(`alter database ${template}_new rename to ${template}`)
    return template
  })
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}
