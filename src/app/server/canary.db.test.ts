import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '#app/server/server.ts'
import { traceOf } from '#app/trace.ts'
import type { Route } from '#features/route.ts'
import { inOrganisation } from '#store/scope.ts'
import type { Client } from '#tests/world/client.ts'
import { staff, staffName } from '#tests/world/founding.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
beforeAll(async () => {
  here = await school('Школа № 5', 'Канарейк')
  await here.bring()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

const assets = { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: [] }
const surnames = () => ['Громова', 'Соколова', 'Зайцев', ...staff.map(([, name]) => name.split(' ')[0]!)]

describe('R-SEC-5 what is somebody’s own', () => {
  it('stands in no address that a page leads to, and in none it sends a form to', async () => {
    const addresses = await everyAddress(curator)
    expect(addresses.size).toBeGreaterThan(60)
    const personal = new RegExp(`${here.mark}|${surnames().join('|')}|\\d{2}\\.\\d{2}\\.19\\d\\d|@|%40`, 'i')
    expect([...addresses].filter((one) => personal.test(decodeURIComponent(one)))).toEqual([])
  })
  it('is not carried in the address that a form leads to', async () => {
    const person = `/people/${await here.person(staffName('Рыбина', here.mark))}`
    const led = [
      await curator.post(`${person}/edit`, {
        surname: 'Рыбина-Канарейка',
        name: 'Нина',
        email: 'kanareyka@example.org',
        phone: '+7 900 111-22-33',
        position: 'учитель химии',
      }),
      await here.world.visitor().post('/sign-in', { login: 'kanareyka', password: 'канарейка' }),
      await curator.post('/people/new', { surname: 'Канарейкина', name: 'Яна', position: 'учитель' }),
    ]
    for (const { to } of led) expect(decodeURIComponent(to ?? '')).not.toMatch(/kanarey|канарей|900/i)
  })

  it('is in no line of the log and on no page when a table refuses it, whatever the database says of it', async () => {
    const lines: unknown[] = []
    const route: Route = {
      method: 'get',
      path: '/bug/:what',
      deed: 'public',
      answer: async ({ params }) => {
        const who = { organisation: here.organisation, as: { job: 'test' } }
        await inOrganisation(here.world.house, who, async ({ tables }) => {
          const { surname } = await tables.selectFrom('people').select('surname').executeTakeFirstOrThrow()
          const broken = {
            value: { surname, secret: 'тайна-канарейки' },
            type: { born: surname },
            none: { id: surname },
          }
          const set = broken[params.what as keyof typeof broken]
          await tables
            .updateTable('people')
            .set(set as never)
            .execute()
        })
        throw new Error('the table took it')
      },
    }
    const { services } = here.world
    const server = createServer({
      services,
      routes: [route],
      assets,
      assetFolder: '',
      log: (line) => lines.push(line),
    })
    for (const what of ['value', 'type', 'none']) {
      const reply = await server.request(`/bug/${what}?find=Канарейкина`, {
        headers: { cookie: '__Host-vektor=kanareyka-token', 'user-agent': 'kanareyka' },
      })
      const text = await reply.text()
      expect(reply.status).toBe(500)
      for (const told of [text, JSON.stringify(lines)]) expect(told).not.toMatch(/канарей|kanarey|тайна/i)
      expect(text).not.toMatch(/people|column|uuid|\.ts|kysely/i)
    }
    expect(lines).toHaveLength(3)
  })

  it('is not in what is written of a failure, though its message, detail and cause hold it', () => {
    const failure = Object.assign(new Error('Key (login)=(kanareyka) already exists'), {
      code: '23505',
      detail: 'Key (surname)=(Канарейкина)',
      cause: new Error('Канарейкина'),
    })
    const lines = new Error('Канарейкина\n    at Канарейкина (/home/kanareyka/a.ts:1:1)')
    const several = new AggregateError([failure], 'Канарейкина')
    for (const one of [
      failure,
      several,
      lines,
      'Канарейкина',
      { Канарейкина: 1 },
      Object.assign(failure, { name: 'Канарейкина' }),
    ])
      expect(JSON.stringify(traceOf(one))).not.toMatch(/канарей|kanarey/i)
  })

  it('is not in the way to the program either, but the places in it are told', () => {
    const failure = new Error('x')
    failure.stack =
      'Error: x\n    at run (C:\\Users\\Канарейкина Яна\\vektor\\dist\\main.js:3:7)\n    at file:///home/kanareyka/vektor/src/main.ts:1:2'
    expect(traceOf(failure).places).toEqual(['run (dist\\main.js:3:7)', 'src/main.ts:1:2'])
  })
})

const alike = 2

/** Every address a curator may come to by links from the first page; of pages of one shape a few are opened. */
async function everyAddress(browser: Client): Promise<ReadonlySet<string>> {
  const known = new Set(['/today'])
  const opened = new Map<string, number>()
  for (const path of known) {
    const shape = path.replace(/[0-9a-f-]{36}/g, 'one').replace(/=[^&]*/g, '')
    const times = opened.get(shape) ?? 0
    opened.set(shape, times + 1)
    if (times >= alike) continue
    const { text, headers } = await browser.get(path)
    if (!headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, link = ''] of text.matchAll(/(?:href|action)="(\/[^"#]*)/g))
      known.add(link.replaceAll('&amp;', '&'))
  }
  return known
}
