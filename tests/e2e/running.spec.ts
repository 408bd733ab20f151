import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, type Site, startSite } from './site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vektor-running-'))
const dataFolder = join(folder, 'data')
const hereOnly = { 'sec-fetch-site': 'same-origin' }
let site: Site

beforeAll(async () => {
  site = await startSite({ dataFolder })
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true })
})

/** A program that is not expected to stay: how it ended and what it said. */
async function runToItsEnd(words: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, ...environment } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (piece) => {
    stdout += piece
  })
  child.stderr.on('data', (piece) => {
    stderr += piece
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}
const start = (environment: Readonly<Record<string, string>>) =>
  runToItsEnd(['tools/start.mjs'], { PORT: '', ...environment })
const askForLink = (data: string) => runToItsEnd(['tools/vektor.mjs', 'link'], { VEKTOR_DATA: data })

const tokenIn = (said: string) => /\/l\/[\w-]{43}$/m.exec(said.trim())?.[0]
const enter = (path: string) =>
  fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: hereOnly,
    body: new URLSearchParams(),
  })

describe('R-RUN-1 the first start', () => {
  it('says one line with a link that founds an organisation', async () => {
    const lines = site.output().trim().split('\n')
    const said = lines.filter((line) => line.includes('http'))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      new RegExp(`^«Вектор» работает. Откройте ссылку в течение 30 минут: ${site.url}/l/[\\w-]{43}$`),
    )
    expect((await fetch(site.firstLink())).status).toBe(200)
    expect((await enter(new URL(site.firstLink()).pathname)).headers.get('location')).toBe('/found')
    expect((await enter(new URL(site.firstLink()).pathname)).status).toBe(410)
  })

  it('keeps the data folder to its owner', () => {
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
  })
})

describe('R-RUN-2 a second program', () => {
  it('on the same folder says so and stops', async () => {
    const second = await start({ VEKTOR_DATA: dataFolder, PORT: String(await freePort()) })
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toContain('уже работает другой запущенный «Вектор»')
  })

  it('on the same port says so, stops, and leaves its folder free', async () => {
    const port = new URL(site.url).port
    const other = join(folder, 'other')
    const second = await start({ VEKTOR_DATA: other, PORT: port })
    expect(second).toMatchObject({ code: 1, stdout: '' })
    expect(second.stderr).toContain(`Порт ${port} уже занят`)
    expect(existsSync(join(other, 'operator.json'))).toBe(false)
  })

  it('does the first no harm', async () => {
    expect((await fetch(`${site.url}/sign-in`)).status).toBe(200)
    expect(await askForLink(dataFolder)).toMatchObject({ code: 0 })
  })
})

describe('R-RUN-8 a wrong setting', () => {
  it.each([
    [{ PORT: 'web' }, 'PORT — это число'],
    [{ VEKTOR_URL: 'vektor' }, 'VEKTOR_URL=vektor — не адрес'],
    [{ VEKTOR_TODAY: '2026-09-01' }, 'VEKTOR_TIME_TRAVEL'],
  ])('%o stops the start before anything is made', async (wrong, sentence) => {
    const fresh = join(folder, 'never')
    const ended = await start({ VEKTOR_DATA: fresh, ...wrong })
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(sentence) })
    expect(existsSync(fresh)).toBe(false)
  })
})

describe('R-RUN-9 one more link', () => {
  it('comes from the program that holds the folder, and works there', async () => {
    const { code, stdout, stderr } = await askForLink(dataFolder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const path = tokenIn(stdout)!
    expect(path).not.toBe(new URL(site.firstLink()).pathname)
    expect((await enter(path)).headers.get('location')).toBe('/found')
  })

  it('without a running program there is none', async () => {
    const none = await askForLink(join(folder, 'nobody'))
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('npm start') })
  })
})

/** The most memory the program has ever held, in megabytes. */
function mostMemory(): number {
  const serving = readFileSync(join(dataFolder, 'lock.process'), 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${serving}/status`, 'utf8'))![1]) / 1024
}

/** As a browser sends a file: all of it, whatever comes back meanwhile; then asks for a page on the same connection. */
async function sendWhole(head: readonly string[], frame: (piece: Buffer) => Buffer, end: string) {
  const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
  let said = ''
  socket.on('data', (piece) => {
    said += piece
  })
  socket.write(
    `POST /staff HTTP/1.1\r\nHost: vektor\r\nSec-Fetch-Site: same-origin\r\n${head.join('\r\n')}\r\n\r\n`,
  )
  const piece = frame(Buffer.alloc(megabyte, 'x'))
  for (let sent = 0; sent < 100; sent++) if (!socket.write(piece)) await once(socket, 'drain')
  socket.write(`${end}GET /health HTTP/1.1\r\nHost: vektor\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return said
}
const megabyte = 1024 * 1024
const form = 'Content-Type: multipart/form-data; boundary=x'

describe('R-RUN-5 a file of 100 MB', () => {
  it.each([
    ['of a known length', [form, `Content-Length: ${100 * megabyte}`], (piece: Buffer) => piece, ''],
    [
      'in pieces',
      [form, 'Transfer-Encoding: chunked'],
      (piece: Buffer) => Buffer.concat([Buffer.from('100000\r\n'), piece, Buffer.from('\r\n')]),
      '0\r\n\r\n',
    ],
  ])('%s is refused by a page, soon and lightly', async (_, head, frame, end) => {
    const before = mostMemory()
    const begun = performance.now()
    const said = await sendWhole(head, frame, end)
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(said).toMatch(/^HTTP\/1.1 413 .*<h1>Файл слишком большой<\/h1>/s)
    expect(said).toMatch(/HTTP\/1.1 200 OK.*ok$/s)
    expect(mostMemory() - before).toBeLessThan(200)
  })
})

const begun = (...head: string[]) =>
  `${['POST /sign-in HTTP/1.1', 'Host: vektor', ...head].join('\r\n')}\r\n\r\n`
const ours = 'Sec-Fetch-Site: same-origin'

describe('R-RUN-10 a request that breaks off or is none', () => {
  it.each([
    ['a form broken off', `${begun(ours, form, 'Content-Length: 9999')}--x\r\nContent-Disp`],
    ['a form in pieces broken off', `${begun(ours, form, 'Transfer-Encoding: chunked')}5\r\nabc`],
    ['pieces of no length', `${begun(ours, form, 'Transfer-Encoding: chunked')}zz\r\nabc\r\n`],
    ['a large file broken off', `${begun(ours, form, 'Content-Length: 99999999')}${'x'.repeat(megabyte)}`],
    ['a head broken off', 'POST /sign-in HTTP/1.1\r\nHo'],
    ['no protocol of ours', '\u0000\u0001\u0002\r\n\r\n'],
    [
      'a cookie and a path that cannot be read',
      'GET /l/%E0%A4 HTTP/1.1\r\nHost: x\r\nCookie: __Host-vektor=%zz\r\n\r\n',
    ],
    ['a tunnel', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('%s does not end the program', async (_, bytes) => {
    for (const patience of [0, 50]) {
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(bytes)
      await sleep(patience)
      socket.resetAndDestroy()
    }
    await sleep(50)
    expect((await fetch(`${site.url}/sign-in`)).status).toBe(200)
    expect(site.output()).not.toContain('fatal')
  })
})

describe('R-RUN-3, R-RUN-1 a stop and a start', () => {
  it('what was begun is answered, then the program is gone within seconds', async () => {
    const body = 'login=nobody&password=nothing+at+all'
    const head = [
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
      'Sec-Fetch-Site: same-origin',
    ]
    const slow = connect(Number(new URL(site.url).port), '127.0.0.1')
    let said = ''
    slow.on('error', () => {})
    slow.on('data', (piece) => {
      said += piece
    })
    slow.write(`POST /sign-in HTTP/1.1\r\nHost: vektor\r\n${head.join('\r\n')}\r\n\r\n${body.slice(0, 9)}`)
    await sleep(200)
    const begun = performance.now()
    const code = site.stop()
    await sleep(500)
    await expect(fetch(site.url)).rejects.toThrow()
    slow.write(body.slice(9))
    await once(slow, 'close')
    expect(said).toMatch(/^HTTP\/1.1 422 .*<\/html>/s)
    expect(await code).toBe(0)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(existsSync(join(dataFolder, 'operator.json'))).toBe(false)
  })

  it('a day may be tried, and the link of a new start is a new one', async () => {
    const former = site.firstLink()
    site = await startSite({
      dataFolder,
      environment: { VEKTOR_TIME_TRAVEL: 'allowed', VEKTOR_TODAY: '2027-05-31' },
    })
    expect(site.output()).toContain('31\u00a0мая\u00a02027')
    expect(site.firstLink()).not.toBe(former)
  })
})
