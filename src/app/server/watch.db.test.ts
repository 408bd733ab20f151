import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#app/routes.ts'
import { createServer } from '#app/server/server.ts'
import { client } from '#tests/world/client.ts'
import { type School, school } from '#tests/world.ts'
import { watchHealth } from '../health/health.ts'
import { events, type Line } from '../log/events.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { gauge } from '../metrics/own-gauges.ts'
import { placeOf } from './watch.ts'

let here: School
let lines: Line[] = []
let server: ReturnType<typeof createServer>
let healthy = true
let clock = 0

beforeAll(async () => {
  here = await school()
  await here.bring()
  const yes = async () => true
  const log = (line: Line) => void lines.push(line)
  server = createServer({
    services: here.world.services,
    routes: [
      ...routes,
      { method: 'get', path: '/bug/:name', deed: 'public', answer: () => Promise.reject(new Error('x')) },
    ],
    assets: { css: '/a.css', js: '/a.js', icon: '/a.svg', fonts: [] },
    assetFolder: '',
    log,
    watched: {
      health: watchHealth(
        { database: async () => healthy, space: yes, keys: yes, jobs: yes, 'erased-list': yes },
        log,
        () => clock,
      ),
      metrics: createMetrics(),
      gauges: async () => [gauge('vektor_ready', 'Ready', 1)],
      token: 'metrics-token',
    },
  })
})
afterAll(() => here.world.close())

const browser = (cookie?: string) =>
  client((request) => server.fetch(request, { remote: '10.1.2.3' }), cookie)
const said = async (work: () => Promise<unknown>) => {
  lines = []
  await work()
  return lines.map(({ event }) => event)
}

describe('R-LOG-1 what is written down', () => {
  it('is every coming in, going out and refusal, on whatever page', async () => {
    const mentor = browser((await here.as('head')).cookie())
    const curator = browser((await here.as('curator')).cookie())
    const link = await here.linkFor(`Громова-${here.mark} Вера`)
    const came = browser()
    const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['entry-refused', () => browser().post('/sign-in', { login: 'nobody', password: 'x' })],
      ['entry-refused', () => browser().get(`/l/${'x'.repeat(43)}`)],
      ['session-begun', () => came.post(link)],
      ['session-ended', () => came.post('/sign-out')],
      ['not-signed-in', () => browser().post('/staff', {})],
      ['access-refused', () => mentor.get('/staff')],
      ['thing-not-found', () => curator.get('/people/0198aaaa-1111-7222-8333-444455556666')],
      ['no-such-page', () => curator.get('/nowhere')],
      ['input-refused', () => curator.post('/staff', {})],
      ['foreign-form', () => curator.send('POST', '/staff', { 'sec-fetch-site': 'cross-site' })],
      [
        'limit-reached',
        () =>
          curator.send(
            'POST',
            '/staff',
            { 'sec-fetch-site': 'same-origin', 'content-length': String(2 ** 30) },
            'x',
          ),
      ],
      ['request-failed', () => browser().get('/bug/name')],
    ]
    for (const [event, work] of cases) expect(await said(work), event).toEqual([event])
    expect(await said(() => curator.get('/people'))).toEqual([])
  })
  it('says of what stood behind the door: number of the request, page, who, and nothing that the inventory does not name', async () => {
    const head = browser((await here.as('head')).cookie())
    lines = []
    const reply = await head.get('/staff?find=Канарейкина')
    const [line] = lines
    expect(line).toMatchObject({
      event: 'access-refused',
      level: 'notice',
      request: reply.headers.get('x-request-id'),
      method: 'GET',
      route: '/staff',
      status: 403,
      from: '10.1.2.0/24',
      organisation: here.organisation,
      person: await here.person(`Громова-${here.mark} Вера`),
    })
    const known: readonly string[] = ['level', 'event', ...events['access-refused'].fields]
    expect(Object.keys(line!).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('R-LOG-2 where somebody came from', () => {
  it.each([
    ['192.168.4.17', '192.168.4.0/24'],
    ['2001:db8:0:7::9', '2001:db8:0:7::/64'],
    ['', undefined],
  ])('is a network and no device: %s', (address, place) => expect(placeOf(address)).toBe(place))
})

describe('R-SEC-1 any answer', () => {
  it('says what it is, and lets no other site read it', async () => {
    const curator = browser((await here.as('curator')).cookie())
    const paths = [
      '/sign-in',
      '/people',
      '/nowhere',
      '/staff',
      '/health',
      '/health/ready',
      '/bug/name',
      '/metrics',
    ]
    for (const path of paths) {
      const { headers } = await curator.send('GET', path, { origin: 'https://evil.example' })
      expect(headers.get('content-type'), path).toMatch(/^(text\/\w+|application\/json)(; ?charset=utf-8)?$/i)
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
    lines = []
  })
  it('to whoever goes out tells the browser to forget what it kept', async () => {
    const came = browser()
    await came.post(await here.linkFor(`Громова-${here.mark} Вера`))
    expect((await came.post('/sign-out')).headers.get('clear-site-data')).toBe('"storage"')
  })
  it('with a password field hides what is typed and helps whoever keeps passwords', async () => {
    const { text } = await browser().get('/sign-in')
    expect(text).toMatch(/<input(?=[^>]*type="password")(?=[^>]*autocomplete="current-password")/)
    expect(text).not.toMatch(/onpaste/)
  })
})

describe('R-LOG-4 the number of a request', () => {
  it('is another one each time, on every answer, whatever the browser sends', async () => {
    const ask = () => browser().send('GET', '/sign-in', { 'x-request-id': 'mine' })
    const [one, two] = [await ask(), await ask()].map(({ headers }) => headers.get('x-request-id'))
    expect(one).toMatch(/^[\w-]{12}$/)
    expect(one).not.toBe(two)
  })
})

describe('R-HLT-1, R-HLT-2 whoever watches over the program', () => {
  it('hears that it lives, and whether it can work, without a word more', async () => {
    for (const path of ['/health', '/health/live'])
      expect(await browser().get(path)).toMatchObject({ status: 200, text: 'ok' })
    const ready = await browser().get('/health/ready')
    expect({ status: ready.status, said: JSON.parse(ready.text) }).toEqual({
      status: 200,
      said: {
        ready: true,
        checks: { database: true, space: true, keys: true, jobs: true, 'erased-list': true },
      },
    })
  })
  it('hears 503 when something is missing', async () => {
    healthy = false
    clock += 2_000
    const ready = await browser().get('/health/ready')
    expect({ status: ready.status, said: JSON.parse(ready.text).ready }).toEqual({ status: 503, said: false })
  })
})

describe('R-MET-2 the numbers', () => {
  it('are given to a bearer of the token and are not there for anybody else, whatever his role', async () => {
    const administrator = browser((await here.as('sysadmin')).cookie())
    expect((await administrator.get('/metrics')).status).toBe(404)
    expect((await browser().send('GET', '/metrics', { authorization: 'Bearer metrics-tokem' })).status).toBe(
      404,
    )
    const given = await browser().send('GET', '/metrics', { authorization: 'Bearer metrics-token' })
    expect(given.status).toBe(200)
    expect(given.headers.get('content-type')).toContain('version=0.0.4')
    expect(given.text).toContain('vektor_requests_total{method="GET",status="4xx"}')
  })
  it('name nobody and no page of anybody', async () => {
    const { text } = await browser().send('GET', '/metrics', { authorization: 'Bearer metrics-token' })
    expect(text).not.toMatch(/[а-яё]|[0-9a-f]{8}-[0-9a-f]{4}-|\/people|Щегл/i)
  })
})
