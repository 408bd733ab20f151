import { existsSync } from 'node:fs'
import process from 'node:process'
import { run } from '../steps/spawn.mjs'
import { failedBecause, passed } from './tally.mjs'

/** What the tests need of the machine, by Debian's package and one path that shows it is there. */
const needed = {
  chromium: '/usr/bin/chromium',
  'postgresql-15': '/usr/lib/postgresql/15/bin/initdb',
  'libreoffice-writer': '/usr/bin/soffice',
  'poppler-utils': '/usr/bin/pdftotext',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation',
  openssl: '/usr/bin/openssl',
  pgbouncer: '/usr/sbin/pgbouncer',
  // three servers that watch over each other, for the proof of a failover
  patroni: '/usr/bin/patroni',
  'etcd-server': '/usr/bin/etcd',
  haproxy: '/usr/sbin/haproxy',
}

/** Installs what lacks where it may; elsewhere names the command and fails. */
export async function prepareMachine() {
  if (lacking().length === 0) return passed
  const command = `apt-get update && apt-get install --yes --no-install-recommends ${lacking().join(' ')}`
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '--quiet'], { env })
    await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...lacking()], { env })
  }
  const left = lacking()
  return left.length === 0 ? passed : failedBecause(`missing ${left.join(', ')}; as root: ${command}`)
}

function lacking() {
  return Object.keys(needed).filter((name) => !existsSync(needed[name]))
}
