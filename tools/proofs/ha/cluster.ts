import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { rolesSql } from '#store/roles.ts'
import { withClient } from '#tests/clusters.ts'
import { freePort } from '#tests/pgbouncer.ts'
import { pause } from '../durable/settings.ts'
import {
  haproxySettings,
  login,
  type Ports,
  patroniSettings,
  pgbouncerSettings,
} from './settings-of-cluster.ts'

/** Three PostgreSQL that watch each other, one address before them, and a pooler before that. */
export type Cluster = {
  /** For the program: the pooler. */
  readonly url: string
  /** For looking at what is there: the primary itself, as its superuser. */
  readonly superuserUrl: string
  /** The primary alone, or with whoever watches over it: the whole machine. Answers which node it was. */
  readonly killPrimary: (withItsWatcher: boolean) => Promise<number>
  /** Starts the node again and waits until it follows and there is somebody in step with the primary. */
  readonly heal: (node: number) => Promise<void>
  readonly stop: () => void
}

const programs = [
  '/usr/bin/etcd',
  '/usr/bin/patroni',
  '/usr/sbin/haproxy',
  '/usr/sbin/pgbouncer',
  '/usr/lib/postgresql/15/bin/postgres',
]
const nodes = [0, 1, 2]
const patience = 90_000

/** What is not on this machine; nothing when the cluster can be put up. */
export function missing(): readonly string[] {
  return programs.filter((one) => !existsSync(one))
}

export async function startHaCluster(): Promise<Cluster> {
  const place = mkdtempSync(join(tmpdir(), 'vektor-ha-'))
  const ports = await freePorts()
  const write = (name: string, text: string) => writeFileSync(join(place, name), text, { mode: 0o644 })
  for (const node of nodes) write(`patroni${node}.yml`, patroniSettings(place, ports, node))
  write('haproxy.cfg', haproxySettings(ports))
  write('pgbouncer.ini', pgbouncerSettings(place, ports))
  write('users', `"${login}" ""\n"postgres" ""\n`)
  if (isRoot) execFileSync('chown', ['-R', 'postgres:postgres', place])

  const running = new Map<string, ChildProcess>()
  const run = (name: string, command: string, ...words: readonly string[]) => {
    const log = openSync(join(place, `${name}.log`), 'a')
    const child = spawn(...asPostgres([command, ...words]), {
      cwd: place,
      stdio: ['ignore', log, log],
      env: {
        PATH: '/usr/bin:/bin:/usr/sbin',
        HOME: place,
        LANG: 'C.UTF-8',
        ETCD_UNSUPPORTED_ARCH: process.arch,
      },
    })
    running.set(name, child)
  }
  const patroni = (node: number) => run(`patroni${node}`, '/usr/bin/patroni', `patroni${node}.yml`)
  const stop = () => {
    for (const child of running.values()) child.kill('SIGKILL')
    for (const node of nodes) killPostmaster(place, node)
    rmSync(place, { recursive: true, force: true })
  }
  process.once('exit', stop)

  const client = `http://127.0.0.1:${ports.etcd}`
  const peer = `http://127.0.0.1:${ports.etcdPeer}`
  run(
    'etcd',
    '/usr/bin/etcd',
    '--data-dir',
    join(place, 'etcd'),
    '--listen-client-urls',
    client,
    '--advertise-client-urls',
    client,
    '--listen-peer-urls',
    peer,
    '--initial-advertise-peer-urls',
    peer,
    '--initial-cluster',
    `default=${peer}`,
    '--unsafe-no-fsync',
  )
  for (const node of nodes) patroni(node)
  run('haproxy', '/usr/sbin/haproxy', '-db', '-f', 'haproxy.cfg')
  run('pgbouncer', '/usr/sbin/pgbouncer', '-q', 'pgbouncer.ini')

  const is = (node: number, what: string) =>
    fetch(`http://127.0.0.1:${ports.patroni[node]}/${what}`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  const which = async (what: string) => {
    for (const node of nodes) if (await is(node, what)) return node
    return undefined
  }
  const until = async (what: string, condition: () => Promise<boolean>) => {
    const deadline = performance.now() + patience
    while (!(await condition())) {
      if (performance.now() > deadline) throw new Error(`${what}: ${lastWords(place)}`)
      await pause(200)
    }
  }
  await until('nobody became the primary', async () => (await which('primary')) !== undefined)
  await until('nobody keeps in step', async () => (await which('synchronous')) !== undefined)
  const superuserUrl = `postgresql://postgres@127.0.0.1:${ports.haproxy}/vektor`
  const address = `postgresql://postgres@127.0.0.1:${ports.haproxy}/postgres`
  await until('haproxy leads nowhere', () => withClient(address, async () => true).catch(() => false))
  await withClient(address, (one) => one.query('create database vektor').then(() => undefined))
  await withClient(superuserUrl, (one) => one.query(rolesSql(login, 15)).then(() => undefined))

  return {
    url: `postgresql://${login}@127.0.0.1:${ports.pgbouncer}/vektor`,
    superuserUrl,
    killPrimary: async (withItsWatcher) => {
      const node = await which('primary')
      if (node === undefined) throw new Error('there is no primary to kill')
      if (withItsWatcher) running.get(`patroni${node}`)?.kill('SIGKILL')
      killPostmaster(place, node)
      return node
    },
    heal: async (node) => {
      const watcher = running.get(`patroni${node}`)
      if (watcher && (watcher.exitCode !== null || watcher.signalCode !== null)) patroni(node)
      await until(
        'the killed node did not come back',
        async () => (await is(node, 'replica')) || (await is(node, 'primary')),
      )
      await until('nobody keeps in step', async () => (await which('synchronous')) !== undefined)
    },
    stop: () => {
      process.off('exit', stop)
      stop()
    },
  }
}

const isRoot = process.getuid?.() === 0

/** PostgreSQL refuses to run as root. */
function asPostgres(command: readonly string[]): [string, string[]] {
  const [program = '', ...words] = isRoot
    ? ['/usr/bin/setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--clear-groups', '--', ...command]
    : command
  return [program, words]
}

function killPostmaster(place: string, node: number): void {
  try {
    const pid = Number(readFileSync(join(place, `node${node}`, 'postmaster.pid'), 'utf8').split('\n')[0])
    if (pid > 1) process.kill(pid, 'SIGKILL')
  } catch {
    // it does not run
  }
}

function lastWords(place: string): string {
  return nodes.map((node) => readFileSync(join(place, `patroni${node}.log`), 'utf8').slice(-400)).join('\n')
}

async function freePorts(): Promise<Ports> {
  const some = async (count: number) => {
    const found: number[] = []
    while (found.length < count) {
      const port = await freePort()
      if (!found.includes(port)) found.push(port)
    }
    return found
  }
  const [etcd, etcdPeer, haproxy, pgbouncer, ...rest] = (await some(10)) as [
    number,
    number,
    number,
    number,
    ...number[],
  ]
  return { etcd, etcdPeer, haproxy, pgbouncer, postgres: rest.slice(0, 3), patroni: rest.slice(3) }
}
