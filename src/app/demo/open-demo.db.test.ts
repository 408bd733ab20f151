import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#config'
import { personaKeys } from '#features/demo/demo-desk.ts'
import { personaTexts } from '#features/demo/texts.ts'
import type { Day } from '#kit/day.ts'
import { type Client, client } from '#tests/world/client.ts'
import { allParts } from '../../../tools/steps/digests.mjs'
import { ensureBuilt } from '../../../tools/steps/ensure-built.mjs'
import { publicPages, routes } from '../routes.ts'
import { type OpenDemo, openDemo } from './open-demo.ts'

const built = { clientFolder: fileURLToPath(new URL('../../../dist/client', import.meta.url)) }
const log: unknown[] = []
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('vektor-demo-'))

let before: readonly string[]
let demo: OpenDemo
let visitor: Client
beforeAll(async () => {
  expect(await ensureBuilt(process.execPath, allParts)).toBe(true)
  before = folders()
  demo = await openDemo({
    config: readConfig({}, ['--demo']),
    built,
    address: { base: 'http://vektor.test', onlyHere: true },
    libreOffice: null,
    log: (line) => log.push(line),
  })
  visitor = client(demo.fetch)
}, 240_000)
afterAll(async () => {
  const own = folders().filter((name) => !before.includes(name))
  await demo.close()
  expect(own.filter((name) => existsSync(join(tmpdir(), name)))).toEqual([])
  expect(
    log.filter((line) => ['warning', 'error', 'fatal'].includes(String((line as { level?: unknown }).level))),
    'nothing broke',
  ).toEqual([])
})

const moveTo = (day: string) => visitor.post('/demo/day', { day })

describe('R-DEM-3 pages of the demo', () => {
  it('are no part of the program', () => {
    const paths = [...routes.map(({ path }) => path), ...publicPages]
    expect(paths.filter((path) => path.includes('demo'))).toEqual([])
  })
  it('say on every page that everybody is invented, to somebody who has not come in too', async () => {
    for (const path of ['/demo', '/sign-in', '/no-such-page'])
      expect((await visitor.get(path)).text, path).toContain('люди и учреждения вымышлены')
  })
})

describe('R-DEM-4 R-DEM-1 anybody of the demo', () => {
  it.each(personaKeys)('comes in with one press: %s', async (persona) => {
    expect(await visitor.post('/demo/enter', { persona })).toMatchObject({ status: 303, to: '/today' })
    const { status, text } = await visitor.get('/today')
    expect(status).toBe(200)
    const { name } = demo.desk.personas.find(({ key }) => key === persona)!
    expect(text).toContain(name)
    expect(personaTexts[persona].look).not.toBe('')
  })
  it('and nobody else', async () => {
    expect((await visitor.post('/demo/enter', { persona: 'somebody' })).status).toBe(404)
  })
})

describe('R-DEM-5 the day', () => {
  const pairs = async () =>
    (await visitor.get('/mentorships')).text.match(/href="\/mentorships\/[0-9a-f-]{36}"/g)
  beforeAll(async () => {
    await visitor.post('/demo/enter', { persona: 'school-curator' })
  })
  it('goes back to a school that has no pairs yet, and the visitor stays in', async () => {
    expect((await pairs())?.length).toBeGreaterThan(10)
    expect((await moveTo('01.09.2026')).status).toBe(303)
    expect((await visitor.get('/today')).text).toContain('1 сентября 2026')
    expect(await pairs()).toBeNull()
  })
  it('keeps what the visitor did while it goes on, and forgets it at the next packed day', async () => {
    const fields = { surname: 'Гостева', name: 'Майя', position: 'учитель химии' }
    expect((await visitor.post('/people/new', fields)).status).toBe(303)
    const isThere = async () => (await visitor.get('/people?find=Гостева')).text.includes('Гостева Майя')
    await visitor.post('/demo/day', { by: '7' })
    expect(demo.desk.today()).toBe('2026-09-08')
    expect(await isThere()).toBe(true)
    await moveTo(demo.desk.days[1]!)
    expect(await isThere()).toBe(false)
  })
  it('begins anew when asked', async () => {
    const fields = { surname: 'Гостева', name: 'Майя', position: 'учитель химии' }
    await visitor.post('/people/new', fields)
    await visitor.post('/demo/over')
    expect((await visitor.get('/people?find=Гостева')).text).not.toContain('Гостева Майя')
  })
  it.each(['31.08.2026', '01.07.2027', 'завтра', ''])('stays within the year: «%s»', async (day) => {
    const today = demo.desk.today()
    const { status, text } = await moveTo(day)
    expect(status).toBe(422)
    expect(text).toContain('role="alert"')
    expect(demo.desk.today()).toBe(today satisfies Day)
  })
})
