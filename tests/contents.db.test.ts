import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#app/routes.ts'
import { may } from '#domain/access/policy.ts'
import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import { privateFacts } from '#domain/journal/fact.ts'
import { accountKinds } from '#domain/reports/report.document.ts'
import { recordReaders, saidOfTwo, toldInConfidence } from '#domain/rights/record-readers.ts'
import { recordRegistry } from '#domain/rights/record-registry.ts'
import { fill, type Row } from './tenants/base-world.ts'
import { markSecrets, rolesOn, type Told } from './tenants/mark-secrets.ts'
import { textIn } from './tenants/planted-files.ts'
import { betrayed, kinds } from './tenants/secrets.ts'
import type { Client } from './world/client.ts'
import { nameOf, pathFor } from './world/examples.ts'
import { staff, staffName } from './world/founding.ts'
import { sayInConfidence } from './world/said-in-confidence.ts'
import { type School, school } from './world.ts'

const guarded = routes.filter(({ deed }) => deed !== 'public')
const pages = guarded.filter(({ method }) => method === 'get')
const founders = { head: 'Громова Вера', curator: 'Соколова Анна', sysadmin: 'Зайцев Олег' } as const

type Reader = {
  readonly who: string
  readonly browser: Client
  readonly person: string
  readonly roles: readonly OrganisationRole[]
}

let here: School
let told: Told
let readers: readonly Reader[]
const paths = new Map<string, string>()

function nameOfRole(role: OrganisationRole): string {
  const own = staff.find(([one]) => one === role)
  if (own) return staffName(own[1], here.mark)
  const [surname, name] = founders[role as keyof typeof founders].split(' ')
  return `${surname}-${here.mark} ${name}`
}

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  await fill(here, guarded)
  for (const page of pages) paths.set(nameOf(page), await pathFor(page, here))
  await sayInConfidence(here)
  told = await markSecrets(here)
  const found: Reader[] = []
  for (const role of organisationRoles) {
    const person = await here.person(nameOfRole(role))
    found.push({
      who: role,
      browser: await here.as(role),
      person,
      roles: rolesOn(told, person, '2026-09-01'),
    })
  }
  for (const surname of ['Петров', 'Рыбина']) {
    const name = staffName(surname, here.mark)
    const [browser, person] = [await here.answering(name), await here.person(name)]
    found.push({ who: `${surname} by a link`, browser, person, roles: [] })
  }
  readers = found
}, 240_000)
afterAll(() => here.world.close())

describe('R-ACC-5 what is for few', () => {
  it('is there at all: each kind of it was said in this school', () => {
    const said = new Set(told.secrets.map(({ what }) => what))
    expect(kinds.map(({ what }) => what).filter((what) => !said.has(what))).toEqual([])
  })
  it('is shown by no page, file or print to anybody else', { timeout: 480_000 }, async () => {
    const [shown, found] = [new Set<string>(), new Set<string>()]
    for (const reader of readers) {
      for (const [name, path] of paths) {
        const text = textIn((await reader.browser.get(path)).bytes)
        for (const [, code] of text.matchAll(/Тайна(\d+)ъ/g))
          shown.add(told.secrets[Number(code) % 10_000]!.what)
        for (const what of betrayed(text, reader, told)) found.add(`${name} shows ${what} to ${reader.who}`)
      }
    }
    expect([...found].sort()).toEqual([])
    expect(shown.size, 'pages are not simply empty').toBeGreaterThan(15)
  })
})

type Tables = Readonly<Record<string, readonly Row[]>>

async function recordAt(path: string, browser: Client): Promise<Tables> {
  const data = new PizZip((await browser.get(path)).bytes).file('Сведения.json')!.asText()
  const { tables } = JSON.parse(data) as { tables: readonly { table: string; rows: readonly Row[] }[] }
  return Object.fromEntries(tables.map(({ table, rows }) => [table, rows]))
}

const readerOf = (role: OrganisationRole) => readers.find(({ who }) => who === role)!
const isTold = ({ kind }: Row) => (accountKinds as readonly unknown[]).includes(kind)

describe('R-ACC-5 the record of a person', () => {
  it('has a right beside each table, and no other tables and columns', () => {
    const known = Object.entries(recordRegistry).flatMap(([table, { columns }]) =>
      Object.values(columns)
        .flatMap((names) => names.split(' '))
        .map((column) => `${table}.${column}`),
    )
    const named = Object.entries({ ...toldInConfidence, ...saidOfTwo }).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    )
    expect(known).toEqual(expect.arrayContaining(named))
    expect(Object.keys(recordRegistry)).toEqual(expect.arrayContaining(Object.keys(recordReaders)))
  })
  it.each(['head', 'curator', 'hr_specialist'] as const)(
    'as the %s takes it holds what that role reads on its own pages',
    async (role) => {
      const { browser, roles } = readerOf(role)
      for (const of of ['mentee', 'mentor', 'psychologist'] as const) {
        const { person } = readerOf(of)
        const taken = await recordAt(`/people/${person}/record`, browser)
        expect(Object.keys(taken)).toContain('people')
        for (const [table, rows] of Object.entries(taken)) {
          expect(may(roles, recordReaders[table]!), table).toBe(true)
          const closed = [...(toldInConfidence[table] ?? []), ...(saidOfTwo[table] ?? [])]
          for (const row of rows) expect(closed.filter((column) => column in row)).toEqual([])
        }
        const facts = taken.journal_lines?.map(({ fact }) => fact as 'note-written') ?? []
        if (!may(roles, 'change.read'))
          expect(facts.filter((fact) => privateFacts.includes(fact))).toEqual([])
        if (!may(roles, 'report.read')) expect(taken.papers?.filter(isTold) ?? []).toEqual([])
      }
    },
  )
  it('is whole where the person takes it, but for papers of others that only name one', async () => {
    const { browser, person } = readerOf('mentee')
    const taken = await recordAt('/asked/record/file', browser)
    const others = taken.papers!.filter((row) => row.person_id !== person)
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter((row) => isTold(row) || row.given !== null || row.named !== null)).toEqual([])
    for (const [table, columns] of Object.entries(saidOfTwo))
      for (const row of taken[table] ?? []) expect(columns.filter((column) => column in row)).toEqual([])
    expect(Object.keys(taken)).toEqual(
      expect.arrayContaining(['private_notes', 'help_requests', 'measurements', 'answer_sheets']),
    )
  })
})
