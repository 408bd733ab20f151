import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#kit/instant.ts'
import { ownCertificate } from '#outside/network/certificate.ts'
import { openBrowser, openPage, visit } from './browser.ts'
import { freePort, type Site, startSite } from './site.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'vektor-network-'))
let site: Site
let port: number
let ca: Buffer

beforeAll(async () => {
  port = await freePort()
  site = await startSite({ dataFolder, port, words: ['--network'] })
  ca = readFileSync(join(dataFolder, 'tls', 'authority.crt'))
})
afterAll(async () => {
  await site.stop()
  rmSync(dataFolder, { recursive: true })
})

type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

/** A device that trusts the authority of the program and nobody else. */
function ask(path: string, options: RequestOptions = {}): Promise<Reply> {
  return new Promise((ready, fail) => {
    const asked = { host: '127.0.0.1', port, path, ca, agent: false, ...options }
    const asking = request(asked, (answer) => {
      let text = ''
      answer.on('data', (piece) => {
        text += piece
      })
      answer.on('end', () => ready({ status: answer.statusCode!, headers: answer.headers, text }))
    })
    asking.on('error', fail)
    asking.end()
  })
}

type PlainReply = { readonly code: number; readonly location?: string }

/** What a browser gets for an address without `https://`. */
function askInPlain(method: string, path: string, host = '127.0.0.1'): Promise<PlainReply> {
  return new Promise((ready, fail) => {
    const asking = plainRequest({ host, port, path, method, agent: false }, (answer) => {
      answer.resume()
      const { location } = answer.headers
      ready({ code: answer.statusCode!, ...(location ? { location } : {}) })
    })
    asking.on('error', fail)
    asking.end('login=ivanova')
  })
}

describe('R-NET-8 the program in the network', () => {
  it('answers over TLS to those who trust its authority, and to nobody else', async () => {
    expect(await ask('/sign-in')).toMatchObject({
      status: 200,
      text: expect.stringContaining('<h1>Вход</h1>'),
    })
    await expect(fetch(`https://127.0.0.1:${port}/`)).rejects.toThrow()
  })

  it('begins a session whose cookie is bound to this safe address', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    const entered = await ask(new URL(site.firstLink()).pathname, { method: 'POST', headers })
    expect(entered).toMatchObject({ status: 303, headers: { location: '/found' } })
    const [cookie] = entered.headers['set-cookie']!
    expect(cookie).toMatch(/^__Host-vektor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect((await ask('/found', { headers: { cookie: cookie!.split(';')[0]! } })).status).toBe(200)
    expect((await ask('/found')).status).toBe(303)
  })

  it('leads whoever comes in plain to the same place over TLS, and answers nothing else there', async () => {
    expect(await askInPlain('GET', '/people?find=x')).toMatchObject({
      code: 307,
      location: `https://127.0.0.1:${port}/people?find=x`,
    })
    expect((await askInPlain('POST', '/sign-in')).code).toBe(400)
  })

  it('is reached on the other addresses of the computer, too', async () => {
    const all = Object.values(networkInterfaces()).flatMap((ones) => ones ?? [])
    const outer = all.find(({ internal, family }) => !internal && family === 'IPv4')?.address
    if (outer) expect((await askInPlain('GET', '/', outer)).code).toBe(307)
    expect((await askInPlain('GET', '/', '127.0.0.2')).code).toBe(307)
  })

  it('is not troubled by what is neither', async () => {
    const stranger = connect(port, '127.0.0.1')
    stranger.on('error', () => {})
    stranger.resume()
    stranger.end('\u0000\u0001nothing of yours\r\n\r\n')
    await once(stranger, 'close')
    const silent = connect(port, '127.0.0.1')
    silent.on('error', () => {})
    await once(silent, 'connect')
    expect((await ask('/health')).text).toBe('ok')
    silent.destroy()
  })

  it('says its addresses, the fingerprint and where the steps for phones are', () => {
    const said = site.output()
    expect(said).toMatch(/SHA-256\): ([0-9A-F]{2}:){31}[0-9A-F]{2}\n/)
    expect(said).toContain('/network')
    expect(said).toMatch(/Адреса для других устройств: https:|не подключён к сети/)
  })
})

describe('R-NET-9 the page for other devices', () => {
  it('is whole in a browser, on a wide window and on a phone', async () => {
    const browser = await openBrowser()
    const page = await openPage(browser, `https://localhost:${port}`, { more: { ignoreHTTPSErrors: true } })
    await visit(page, '/network')
    for (const device of await page.locator('details.more > summary').all()) await device.click()
    await page.screenshot({ path: '.tmp/shots/network.png', fullPage: true })
    const download = page.waitForEvent('download')
    await page.locator('a[href="/network/certificate"]').click()
    expect((await download).suggestedFilename()).toBe('vektor.crt')
    await browser.close()
  })
})

describe('R-NET-7 a certificate of the organisation’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vektor-given-'))
  const environment = {
    VEKTOR_CERTIFICATE: join(folder, 'school.crt'),
    VEKTOR_KEY: join(folder, 'school.key'),
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it('that cannot be read stops the start, and the sentence says which file', async () => {
    const started = startSite({ words: ['--network'], environment })
    await expect(started).rejects.toThrow(/ended with 1:.*Сертификат не читается: .*school\.crt/s)
  })

  it('serves as it is: nothing is to be installed', async () => {
    const now = instant(Date.now())
    const { cert, key, authority } = await ownCertificate({ folder, now, reach: [] })
    writeFileSync(environment.VEKTOR_CERTIFICATE, cert)
    writeFileSync(environment.VEKTOR_KEY, key)
    const given = await startSite({ words: ['--network'], environment })
    try {
      const trusted = new X509Certificate(authority!).toString()
      const page = await ask('/network', { ca: trusted, port: Number(new URL(given.url).port) })
      expect(page.text).toContain('Сертификат этого адреса')
      expect(given.output()).not.toContain('SHA-256')
    } finally {
      await given.stop()
      rmSync(given.dataFolder, { recursive: true })
    }
  })
})
