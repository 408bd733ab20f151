import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { instant } from '#kit/instant.ts'
import { newId } from '#store/ids.ts'
import { atTheGate, atTheQueue, type House, inOrganisation, inTerritory } from '#store/scope.ts'
import { type TestDatabase, testDatabase } from './databases.ts'
import { testSeal } from './seal.ts'

let database: TestDatabase
let house: House
const opened: { door: string; milliseconds: number }[] = []

beforeAll(async () => {
  database = await testDatabase()
  const now = () => instant(Date.parse('2026-09-01T06:00:00Z'))
  house = {
    db: database.engine.db,
    now,
    seal: testSeal,
    watch: (door, milliseconds) => opened.push({ door, milliseconds }),
  }
})
afterAll(() => database.close())

const school = newId() as OrganisationId
const desk = { organisation: school, as: { founder: true } } as const
const read = async (query: string, values?: readonly unknown[]) =>
  database.engine.asOwner(async (owner) => (await owner.query(query, values)).rows)

/** Read before an organisation is known, or above the organisations: the door there is another one. */
const beforeTheDesk = ['sessions', 'links', 'pending_sign_ins']
const aboveTheDesk = ['territory_organisations']
/** Who signs in and how, and what the program keeps for itself. */
const ofNobody = [
  'accounts',
  'key_fingerprints',
  'migrations',
  'recovery_codes',
  'second_factors',
  'sign_in_attempts',
  'sign_ins',
]
/** Closed to the desk itself: a role of their own is put on for one statement. */
const inTheDrawer = ['psychologist_notes', 'sealed_answers']

async function tablesOfOrganisations(): Promise<readonly string[]> {
  const rows =
    await read(`select distinct relname as name from pg_attribute join pg_class c on c.oid = attrelid
    where attname = 'organisation_id' and relkind in ('r', 'p', 'm', 'v') and relnamespace = 'public'::regnamespace`)
  return rows.map(({ name }) => String(name))
}

async function fenced(): Promise<readonly string[]> {
  const all = await tablesOfOrganisations()
  return all.filter((name) => ![...beforeTheDesk, ...aboveTheDesk].includes(name))
}

/** Those of `names` that the query does not find. */
async function without(names: readonly string[], found: string): Promise<readonly string[]> {
  const has = new Set((await read(found)).map(({ name }) => String(name)))
  return names.filter((name) => !has.has(name))
}

const own = `$$(organisation_id = (current_setting('vektor.organisation'::text))::uuid)$$`

describe('R-ACC-2 every table of an organisation', () => {
  it('is found at all', async () => {
    expect((await fenced()).length).toBeGreaterThan(15)
  })
  it('is every table but those that are asked before an organisation is known', async () => {
    const all = await read(`select relname as name from pg_class where relkind in ('r', 'p', 'm', 'v')
      and relnamespace = 'public'::regnamespace order by 1`)
    const ofOrganisations = await tablesOfOrganisations()
    expect(all.map(({ name }) => String(name)).filter((name) => !ofOrganisations.includes(name))).toEqual(
      ofNobody,
    )
  })
  it('of the psychologist is reached from four files alone: who writes there, who answers there, who erases, whose term is over', () => {
    const store = fileURLToPath(new URL('../src/', import.meta.url))
    const inside = globSync('**/*.{ts,tsx}', { cwd: store }).filter(
      (file) => !file.includes('.test.') && readFileSync(join(store, file), 'utf8').includes('inTheDrawer('),
    )
    expect(inside.sort()).toEqual([
      'store/end-terms.ts',
      'store/erasures.ts',
      'store/psychologist-notes.ts',
      'store/sensitive-answers.ts',
    ])
  })
  it('has row security that binds its owner too', async () => {
    const all = (await read(`select relname as name from pg_class where relkind in ('r', 'p')
      and relnamespace = 'public'::regnamespace and relname <> 'migrations'`)) as { name: string }[]
    const bound = `select relname as name from pg_class where relrowsecurity and relforcerowsecurity`
    expect(
      await without(
        all.map(({ name }) => name),
        bound,
      ),
    ).toEqual([])
  })
  it('shows the desk its own rows alone, and takes its own rows alone', async () => {
    const policies = (role: string) => `select tablename as name from pg_policies where roles = '{${role}}'
      and cmd = 'ALL' and qual = ${own} and with_check = ${own}`
    expect(await without(await fenced(), policies('vektor_desk'))).toEqual(inTheDrawer)
    expect(await without(inTheDrawer, policies('vektor_notes'))).toEqual([])
  })
  it('has no second policy that widens the first', async () => {
    const rows =
      await read(`select tablename, policyname from pg_policies where roles && '{vektor_desk,vektor_notes}'
      and policyname <> 'own_organisation' or 'public' = any(roles)`)
    expect(rows).toEqual([])
  })
  it('is keyed by its organisation first', async () => {
    const keys = `select c.relname as name from pg_index i join pg_class c on c.oid = indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = indkey[0]
      where indisprimary and attname = 'organisation_id'`
    expect(await without(await fenced(), keys)).toEqual([])
  })
  it('gets its organisation from the door by default', async () => {
    const defaults = `select c.relname as name from pg_attrdef d join pg_class c on c.oid = adrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = adnum
      where attname = 'organisation_id' and pg_get_expr(adbin, adrelid) like '%vektor.organisation%'`
    expect(await without(await fenced(), defaults)).toEqual([])
  })
  it('points at others of the same organisation only', async () => {
    const tables = await fenced()
    const rows = await read(
      `select conname, c.relname as from_table, f.relname as to_table,
        (select array_agg(attname::text) from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as own,
        (select array_agg(attname::text) from pg_attribute where attrelid = confrelid and attnum = any(confkey)) as other
      from pg_constraint join pg_class c on c.oid = conrelid join pg_class f on f.oid = confrelid
      where contype = 'f' and c.relname = any($1) and f.relname = any($1)`,
      [tables],
    )
    expect(rows.length).toBeGreaterThan(10)
    const across = rows.filter(
      ({ own, other }) => ![own, other].every((keys) => String(keys).includes('organisation_id')),
    )
    expect(across).toEqual([])
  })
  it('is closed to the connection itself and to everybody', async () => {
    const rows = await read(`select grantee, table_name from information_schema.role_table_grants
      where table_schema = 'public' and grantee not in ('vektor_owner', 'vektor_desk', 'vektor_gate', 'vektor_territory', 'vektor_jobs', 'vektor_notes')`)
    expect(rows).toEqual([])
    const drawer = await read(
      `select distinct grantee, table_name from information_schema.role_table_grants
      where table_schema = 'public' and (grantee = 'vektor_notes' or table_name = any($1) and grantee <> 'vektor_owner')
      order by 2`,
      [inTheDrawer],
    )
    expect(drawer).toEqual(inTheDrawer.map((table_name) => ({ grantee: 'vektor_notes', table_name })))
    const queue = await read(`select table_name from information_schema.role_table_grants
      where table_schema = 'public' and grantee = 'vektor_jobs'`)
    expect(queue).toEqual([])
  })
})

describe('R-ACC-2 a door', () => {
  it('is not opened inside another: one connection would wait for itself', async () => {
    const doors = [
      () => inOrganisation(house, desk, async () => 1),
      () => atTheGate(house, async () => 1),
      () => inTerritory(house, newId(), async () => 1),
      () => atTheQueue(house, async () => 1),
    ]
    for (const outer of [
      (work: () => Promise<number>) => inOrganisation(house, desk, work),
      (work: () => Promise<number>) => atTheGate(house, work),
    ]) {
      for (const inner of doors) await expect(outer(inner)).rejects.toThrow('was opened inside')
    }
  })
  it('leaves nothing open: role and organisation end with the transaction', async () => {
    await inOrganisation(house, desk, async (scope) => sql`select 1`.execute(scope.tables))
    const { rows } = await sql<{
      role: string
      organisation: string | null
    }>`select current_setting('role') as role,
      nullif(current_setting('vektor.organisation', true), '') as organisation`.execute(house.db)
    expect(rows).toEqual([
      { role: expect.not.stringMatching(/desk|gate|territory|jobs/), organisation: null },
    ])
  })
  it('takes everything back when the work inside fails', async () => {
    const broken = atTheGate(house, async ({ tables }) => {
      await tables.insertInto('accounts').values({ id: newId<'account'>() }).execute()
      throw new Error('broke')
    })
    await expect(broken).rejects.toThrow('broke')
    expect(await read('select id from accounts')).toEqual([])
  })
  it('says how long it was open', async () => {
    opened.length = 0
    await inOrganisation(house, desk, () => new Promise((done) => setTimeout(done, 210)))
    expect(opened).toEqual([{ door: 'vektor_desk', milliseconds: expect.any(Number) }])
    expect(opened[0]!.milliseconds).toBeGreaterThan(200)
  })
  it('without its setting is an error, not an empty answer', async () => {
    const tables = await fenced()
    for (const name of tables) {
      const role = inTheDrawer.includes(name) ? 'vektor_notes' : 'vektor_desk'
      const bare = house.db.transaction().execute(async (tables) => {
        await sql`select set_config('role', ${role}, true)`.execute(tables)
        return sql`select * from ${sql.table(name)}`.execute(tables)
      })
      await expect(bare, name).rejects.toThrow(
        /unrecognized configuration parameter|invalid input syntax for type uuid/,
      )
    }
  })
})
