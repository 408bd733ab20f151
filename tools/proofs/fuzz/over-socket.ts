import { connect, createServer as createProbe, type Socket } from 'node:net'
import { routes } from '#app/routes.ts'
import { createServer } from '#app/server/server.ts'
import { listen } from '#app/start/listen.ts'
import { type World, world } from '#tests/world.ts'
import { chanceOf } from './chance.ts'
import { findings } from './findings.ts'
import { canary } from './hostile-texts.ts'
import { rawRequest } from './raw-requests.ts'

type Add = (where: string, what: string, example?: unknown) => void
type Asked = { readonly count: number; readonly seed: number }

const host = '127.0.0.1'
/** Some are never answered and are waited for: the others go on beside them. */
const atOnce = 64
const patience = 4_000
const slowOnes = 40
/** Milliseconds by which a connection that only drips must be gone. */
const dripsFor = 25_000

/** Damaged HTTP to a real port: each is answered as a mistake of the asker or cut off, and the program goes on. */
export async function fuzzSocket(asked: Asked): Promise<boolean> {
  const began = performance.now()
  const found = findings()
  const here = await world()
  await overSocket(here, asked, found.add)
  found.print()
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${asked.count} damaged requests over a socket, ${found.count()} findings, ${seconds} s`)
  return found.count() === 0
}

async function overSocket(world: World, { count, seed }: Asked, add: Add): Promise<void> {
  const log: unknown[] = []
  const assets = { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: [] }
  const server = createServer({
    services: world.services,
    routes,
    assets,
    assetFolder: '',
    log: (line) => line.level === 'error' && log.push(line),
  })
  const port = await freePort()
  const listening = await listen({ fetch: (request) => server.fetch(request), port, keys: undefined })
  const drips = Array.from({ length: slowOnes }, (_, at) => drip(port, at))
  const began = performance.now()
  try {
    let [next, goesOn] = [0, true]
    const lane = async () => {
      while (next < count) {
        const chance = chanceOf(seed * 7919 + next++)
        const request = rawRequest(`${host}:${port}`, chance)
        for (const wrong of wrongIn(await said(port, request.bytes), request.most))
          add(`socket: ${request.kind}`, wrong, { body: request.bytes.subarray(0, 400).toString('latin1') })
      }
    }
    const looking = (async () => {
      for (; goesOn; await new Promise((go) => setTimeout(go, 1_000))) await isWell(port, add)
    })()
    await Promise.all(Array.from({ length: atOnce }, lane))
    goesOn = false
    await looking
    while (performance.now() - began < dripsFor) await new Promise((go) => setTimeout(go, 250))
    const left = drips.filter((one) => !one.destroyed && one.readyState !== 'closed').length
    if (left > 0) add('socket: slow', `${left} of ${slowOnes} dripping connections still hold`)
    await isWell(port, add)
  } finally {
    for (const one of drips) one.destroy()
    await listening.close()
  }
  for (const line of log) add('socket: log', JSON.stringify(line).slice(0, 600))
}

async function isWell(port: number, add: Add) {
  const began = performance.now()
  const answer = await said(
    port,
    Buffer.from(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
  )
  if (!answer.startsWith('HTTP/1.1 200')) add('socket: health', `says ${answer.slice(0, 60)}`)
  if (performance.now() - began > patience) add('socket: health', 'takes long')
}

function wrongIn(answer: string, most: number): readonly string[] {
  const statuses = [...answer.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status))
  const wrong: string[] = []
  if (statuses.includes(410)) wrong.push('a request was smuggled in')
  for (const status of statuses) if (status >= 500) wrong.push(`status ${status}`)
  if (statuses.length > most) wrong.push(`${statuses.length} answers: ${statuses.join(' ')}`)
  const heads = answer.split(/^(?=HTTP\/1\.[01] \d{3})/m).filter((one) => /^HTTP\/1\.[01] [2-5]/.test(one))
  for (const head of heads) {
    if (!/^content-security-policy: default-src 'none'/im.test(head))
      wrong.push(`no policy on ${head.slice(9, 12)}`)
    if (!/^x-content-type-options: nosniff/im.test(head)) wrong.push(`no nosniff on ${head.slice(9, 12)}`)
  }
  if (/\n\s+at .*:\d+:\d+|node_modules/.test(answer)) wrong.push('shows our insides')
  if (new RegExp(`^(?:x-${canary}|set-cookie: x=)`, 'im').test(answer)) wrong.push('a header was smuggled in')
  return wrong
}

/** All that comes back until it is closed, or silent. */
function said(port: number, bytes: Buffer): Promise<string> {
  return new Promise((ended) => {
    const socket = connect(port, host)
    const pieces: Buffer[] = []
    let quiet = setTimeout(end, patience)
    function end() {
      clearTimeout(quiet)
      socket.destroy()
      ended(Buffer.concat(pieces).toString('latin1'))
    }
    socket.on('connect', () => socket.write(bytes))
    socket.on('data', (piece) => {
      pieces.push(piece)
      clearTimeout(quiet)
      quiet = setTimeout(end, 150)
    })
    socket.on('error', end)
    socket.on('close', end)
  })
}

/** Says a letter of a header now and then, and never comes to its end. */
function drip(port: number, at: number): Socket {
  const socket = connect(port, host)
  socket.on('error', () => {})
  socket.on('connect', () => socket.write(at % 2 === 0 ? 'GET /sign-in HTTP/1.1\r\nX-A: ' : 'POST /sig'))
  const timer = setInterval(() => socket.write('a'), 700)
  socket.on('close', () => clearInterval(timer))
  socket.resume()
  return socket
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createProbe().listen(0, host, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
