import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { testLogin, withClient } from './clusters.ts'

export type PgBouncer = {
  /** The same database and login as a direct address, through the pooler. */
  readonly url: (direct: string) => string
  readonly stop: () => Promise<void>
}

const program = '/usr/sbin/pgbouncer'
const nobody = 65534
const person = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
const tries = 100

/** PgBouncer in transaction mode before a cluster of `clusters.ts`: a connection to the database serves whichever
 *  transaction comes next, so what is left behind in it is somebody else's. */
export async function startPgBouncer(
  clusterUrl: string,
  { connections = 3, logins = [testLogin] } = {},
): Promise<PgBouncer> {
  if (!existsSync(program)) throw new Error('pgbouncer is not on this machine: apt-get install pgbouncer')
  const place = mkdtempSync(join(tmpdir(), 'vektor-pool-'))
  const port = await freePort()
  writeFileSync(join(place, 'users'), logins.map((login) => `"${login}" ""\n`).join(''))
  writeFileSync(
    join(place, 'settings'),
    `[databases]
* = host=${decodeURIComponent(new URL(clusterUrl).hostname)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(place, 'users')}
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 500
server_reset_query =
`,
  )
  if (person.uid !== undefined) chownSync(place, person.uid, person.gid)
  const pooler = spawn(program, ['-q', join(place, 'settings')], { ...person, cwd: place, stdio: 'ignore' })
  const endAtOnce = () => pooler.kill('SIGKILL')
  process.once('exit', endAtOnce)
  const url = (direct: string) => {
    const { username, pathname } = new URL(direct)
    return `postgresql://${username}@127.0.0.1:${port}${pathname}`
  }
  const stop = async () => {
    process.off('exit', endAtOnce)
    const ended = pooler.exitCode === null && pooler.signalCode === null ? once(pooler, 'exit') : undefined
    pooler.kill('SIGKILL')
    await ended
    rmSync(place, { recursive: true, force: true })
  }
  await answering(url(`postgresql://${logins[0]}@pool/postgres`))
  return { url, stop }
}

/** A database that is not there is an answer too. */
async function answering(address: string): Promise<void> {
  for (let tried = 0; tried < tries; tried++) {
    const failure = await withClient(address, async () => undefined).catch((one: { code?: string }) => one)
    if (failure?.code !== 'ECONNREFUSED') return
    await sleep(50)
  }
  throw new Error('pgbouncer does not answer')
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
