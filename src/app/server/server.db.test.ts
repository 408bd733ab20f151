import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '#app/log/events.ts'
import { routes } from '#app/routes.ts'
import { alwaysHeaders } from '#app/server/always-headers.ts'
import { createServer } from '#app/server/server.ts'
import { formOf, type Reply } from '#tests/world/client.ts'
import { organisationFields } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
const assets = { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: [] }

beforeAll(async () => {
  here = await school()
  await here.bring()
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const sameOrigin = { 'sec-fetch-site': 'same-origin' }
const tooBig = 20 * 1024 * 1024 + 1

/** Every kind of answer the program gives. */
async function everyKind(): Promise<readonly (readonly [string, number, Reply])[]> {
  const [visitor, mentor, curator] = [here.world.visitor(), await here.as('head'), await here.as('curator')]
  const person = `/people/${await here.person(`Рыбина-${here.mark} Нина`)}`
  const broken = here.world.visitor((await here.as('curator')).cookie())
  return [
    ['a public page', 200, await visitor.get('/sign-in')],
    ['a page', 200, await curator.get('/people')],
    ['a redirect', 303, await visitor.get('/people')],
    ['a form taken', 303, await curator.post(`${person}/forms`, {})],
    ['a form refused', 422, await curator.post(`${person}/edit`, {})],
    ['not signed in', 401, await visitor.post('/staff', {})],
    ['not allowed', 403, await mentor.get('/staff')],
    ['not found', 404, await curator.get('/people/0198aaaa-1111-7222-8333-444455556666')],
    ['no such page', 404, await visitor.get('/nowhere')],
    ['no such asset', 404, await visitor.get('/assets/none.js')],
    ['from another site', 403, await visitor.send('POST', '/sign-in', { 'sec-fetch-site': 'cross-site' })],
    ['a link that is gone', 410, await visitor.get(`/l/${'x'.repeat(43)}`)],
    [
      'too big',
      413,
      await curator.send('POST', '/staff', { ...sameOrigin, 'content-length': String(tooBig) }, 'x'),
    ],
    ['how it is seen', 303, await visitor.post('/view', { size: '2', back: '/sign-in' })],
    ['health', 200, await visitor.get('/health')],
    ['a head without a body', 200, await broken.send('HEAD', '/people')],
  ]
}

describe('R-SEC-1 headers', () => {
  it('stand on every kind of answer, errors too', async () => {
    for (const [kind, status, { headers, status: was }] of await everyKind()) {
      expect(was, kind).toBe(status)
      const policy = headers.get('content-security-policy')!
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]) {
        expect(policy, kind).toContain(part)
      }
      expect(policy, kind).not.toMatch(/unsafe|http:|\*/)
      expect(headers.get('x-content-type-options'), kind).toBe('nosniff')
      expect(headers.get('referrer-policy'), kind).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy'), kind).toBe('same-origin')
      expect(headers.get('x-frame-options'), kind).toBe('DENY')
      expect(headers.has('strict-transport-security'), kind).toBe(false)
      expect(headers.get('cache-control'), kind).toBe('no-store')
    }
  })
  it('stand on the answer of every route to somebody who has not come in, and on files of the pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vektor-assets-'))
    writeFileSync(join(folder, 'a.css'), 'a{}')
    const server = createServer({
      services: here.world.services,
      routes,
      assets,
      assetFolder: folder,
      log: () => {},
    })
    const anybody = '0198aaaa-1111-7222-8333-444455556666'
    const asked = [
      ['get', '/assets/a.css'],
      ['delete', '/people'],
      ['options', '/people'],
      ...routes.map(({ method, path }) => [method, path.replaceAll(/:\w+/g, anybody)] as const),
    ] as const
    for (const [method, path] of asked) {
      const { headers } = await server.request(path, { method, headers: sameOrigin })
      for (const [name, value] of Object.entries(alwaysHeaders))
        expect(headers.get(name), `${name} of ${method} ${path}`).toBe(value)
      for (const cookie of headers.getSetCookie())
        expect(cookie, path).toMatch(
          /^__Host-[^;]+; (?:Max-Age=\d+; )?Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        )
    }
    rmSync(folder, { recursive: true })
  })
  it('bind a browser to TLS for good where an address is served safely, but not where it must trust us first', async () => {
    const headersAt = async (base: string, authority: Uint8Array | null) => {
      const services = {
        ...here.world.services,
        address: { base, onlyHere: false },
        authority: () => authority,
      }
      const server = createServer({ services, routes, assets, assetFolder: '', log: () => {} })
      return (await server.request('/health')).headers.get('strict-transport-security')
    }
    expect(await headersAt('https://vektor.test', null)).toBe('max-age=31536000; includeSubDomains')
    expect(await headersAt('https://192.168.1.2:3000', new Uint8Array(1))).toBeNull()
    expect(await headersAt('http://127.0.0.1:3000', null)).toBeNull()
  })
  it('need nothing inline: no page carries a script, a style or a handler of its own', async () => {
    for (const [kind, , { text }] of await everyKind()) {
      expect(text, kind).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son\w+="|javascript:/i)
    }
  })
  it('stand on a broken page, which tells nothing of what broke', async () => {
    const log: Line[] = []
    const bug = { method: 'get', path: '/bug/:name', deed: 'public' as const } as const
    const server = createServer({
      services: here.world.services,
      routes: [{ ...bug, answer: () => Promise.reject(new Error('column "secret" of Канарейкина')) }],
      assets,
      assetFolder: '',
      log: (line) => log.push(line),
    })
    const reply = await server.request('/bug/Канарейкина?find=Канарейкина')
    const text = await reply.text()
    expect(reply.status).toBe(500)
    expect(text).toContain('что-то сломалось')
    expect(text).not.toMatch(/secret|column|\.ts/)
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(log).toMatchObject([{ level: 'error', event: 'request-failed', route: '/bug/:name' }])
    expect(text).toContain(`номер ошибки: ${log[0]!.request}`)
    expect(JSON.stringify({ ...log[0], bug: '' })).not.toContain('Канарейкина')
  })
})

describe('R-SEC-2 a form from another site', () => {
  const fields = () => formOf(organisationFields({ ...here, name: 'Чужая' }))
  it.each([
    ['says it is cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['says it is the same site, another host', { 'sec-fetch-site': 'same-site' }],
    ['has a foreign origin', { origin: 'https://evil.example' }],
    [
      'has a foreign origin and pretends to be ours by another header',
      { origin: 'https://evil.example', referer: 'http://vektor.test/' },
    ],
    ['has no origin: «null»', { origin: 'null' }],
    ['has a port of its own', { origin: 'http://vektor.test:8080' }],
    ['only looks like ours', { origin: 'http://vektor.test.evil.example' }],
    ['says nothing of where it is from', {}],
  ])('is refused and changes nothing: it %s', async (_, headers) => {
    const administrator = await here.as('sysadmin')
    for (const path of ['/organisation', '/roles', '/sign-out', '/view', '/nowhere']) {
      const { answer, changed } = await effect(() =>
        administrator.send('POST', path, headers as Record<string, string>, fields()),
      )
      expect({ path, status: answer.status, changed }).toEqual({ path, status: 403, changed: [] })
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })
  it.each([
    ['by Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }],
    ['typed by the person', { 'sec-fetch-site': 'none' }],
    ['by Origin of an old browser', { origin: 'http://vektor.test' }],
  ])('is told from our own: %s', async (_, headers) => {
    const administrator = await here.as('sysadmin')
    const { answer } = await effect(() =>
      administrator.send('POST', '/organisation', headers as Record<string, string>, fields()),
    )
    expect(answer.status).toBe(303)
  })
  it('reads nothing by GET either: a GET changes nothing but the log of views', async () => {
    const { changed } = await effect(async () =>
      (await here.as('curator')).send('GET', '/people', { 'sec-fetch-site': 'cross-site' }),
    )
    expect(changed).toEqual(['personal_views'])
  })
})

describe('R-SEC-1 a body that is no form', () => {
  it.each([
    ['text', 'text/plain', 'x'],
    ['JSON', 'application/json', '{"login":"a"}'],
  ])('is refused as an empty one, and is no bug: %s', async (_, type, body) => {
    const curator = await here.as('curator')
    const { answer, changed } = await effect(() =>
      curator.send('POST', '/staff', { ...sameOrigin, 'content-type': type }, body),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(here.world.log).toEqual([])
  })
})

describe('R-SEC-3 a form that did not come whole', () => {
  it.each([
    ['without its boundary', 'multipart/form-data', 'x'],
    [
      'cut off',
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data; name="login"\r\n\r\nx',
    ],
  ])('does nothing, not even what needs no field: %s', async (_, type, body) => {
    const curator = await here.as('curator')
    for (const path of ['/staff', '/documents', '/sign-out']) {
      const { answer, changed } = await effect(() =>
        curator.send('POST', path, { ...sameOrigin, 'content-type': type }, body),
      )
      expect({ path, status: answer.status, changed }).toEqual({ path, status: 400, changed: [] })
      expect(answer.text).toContain('Форма пришла не целиком')
    }
    expect(here.world.log).toEqual([])
  })
  it('nor does one with more fields than any page has', async () => {
    const many = new URLSearchParams(Array.from({ length: 10_001 }, (_, at) => [`a${at}`, '1']))
    const curator = await here.as('curator')
    const { answer, changed } = await effect(() => curator.send('POST', '/documents', sameOrigin, many))
    expect({ status: answer.status, changed }).toEqual({ status: 413, changed: [] })
    expect(answer.text).toContain('Слишком много за один раз')
  })
})

describe('R-SEC-1 what no person types', () => {
  it('is no bug either: a zero character is left out', async () => {
    const visitor = here.world.visitor()
    expect((await visitor.post('/sign-in', { login: 'a\0b', password: 'x\0' })).status).toBe(422)
    const administrator = await here.as('sysadmin')
    const fields = { ...organisationFields(here), place: 'За\0речье' }
    expect((await administrator.post('/organisation', fields)).status).toBe(303)
    expect((await administrator.get('/organisation')).text).toContain('Заречье')
    for (const path of ['/roles?find=%00', '/people/%00', '/l/%00'])
      expect((await administrator.get(path)).status).toBeLessThan(500)
  })
})

describe('R-SEC-1 the way back', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('never leads to another site: %s', async (back) => {
    expect((await here.world.visitor().post('/view', { size: '2', back })).to).toBe('/')
  })
  it('of a code typed in stays here', async () => {
    for (const code of ['https://evil.example/l/abc', '//evil.example', '..', 'a b c']) {
      expect((await here.world.visitor().post('/code', { code })).to, code).toMatch(/^\/l\/[^/]*$/)
    }
  })
})

describe('R-SEC-1 what is written down', () => {
  it('is no name, no password, no token: whatever was asked and refused', async () => {
    const link = await here.linkFor(`Громова-${here.mark} Вера`)
    const visitor = here.world.visitor()
    await visitor.post('/sign-in', { login: 'kanareykina', password: 'канарейка-пароль' })
    await visitor.get(`/people?find=Канарейкина`)
    await visitor.post(link)
    await everyKind()
    const log = JSON.stringify([here.world.log, here.world.events])
    for (const secret of ['kanareyk', 'канаре', 'Канаре', link, visitor.cookie()!, here.mark])
      expect(log).not.toContain(secret)
  })
})
