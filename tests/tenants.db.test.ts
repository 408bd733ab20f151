import { sql, type Transaction } from 'kysely'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsOf } from '#app/jobs.ts'
import { routes } from '#app/routes.ts'
import { organisationRoles } from '#domain/access/role.ts'
import { newId } from '#store/ids.ts'
import { queueNames } from '#store/queues.ts'
import { atTheGate, inOrganisation, inTerritory, type Who } from '#store/scope.ts'
import type { Tables } from '#store/tables.generated.ts'
import { pathFor } from './world/examples.ts'
import { staffCsv } from './world/founding.ts'
import { blankPrinter } from './world/jobs.ts'
import { changedTables } from './world/rows.ts'
import { type School, world } from './world.ts'

const canary = 'Щегл'

let first: School
let second: School

beforeAll(async () => {
  const here = await world()
  first = await here.found({ kind: 'school', name: 'Школа № 5', mark: canary })
  second = await here.found({ kind: 'school', name: 'Школа № 9', mark: 'Снегир' })
  await first.everyRole()
  await second.everyRole()
})
afterAll(() => first.world.close())

const at = (school: School): Who => ({ organisation: school.organisation, as: { job: 'test' } })
const everything = () => first.world.rows()

/** Text of an answer; of an archive, the text of each part without its marks: documents and tables are archives. */
function textIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes)
  const parts = Object.values(new PizZip(bytes).files).filter((part) => !part.dir)
  return parts.map((part) => textIn(part.asUint8Array()).replace(/<[^>]*>/g, '')).join('\n')
}

describe('R-ACC-2 the second organisation', () => {
  it('sees nothing of the first on any page, in any download, search or history', {
    timeout: 240_000,
  }, async () => {
    let downloads = 0
    for (const route of routes.filter(({ method }) => method === 'get')) {
      const path = route.path.includes(':token') ? '/sign-in' : await pathFor(route, second)
      for (const role of organisationRoles) {
        for (const question of ['', `?find=${canary}&q=${canary}&before=100000`]) {
          const reply = await (await second.as(role)).get(path + question)
          expect(reply.status).toBeLessThan(500)
          const text = textIn(reply.bytes)
          // what was searched for stands in the field and in the addresses of the page again
          const answer = text.replace(/\b(?:value|href|action|formaction)="[^"]*"/g, '')
          expect(answer, `${role} ${path}${question}`).not.toContain(canary)
          expect(text).not.toContain(first.organisation)
          if (reply.headers.has('content-disposition')) downloads += 1
        }
      }
    }
    expect(downloads, 'tables and documents were taken').toBeGreaterThan(0)
  })
  it('sees itself there: the pages are not simply empty', async () => {
    const curator = await second.as('curator')
    for (const path of ['/people', '/history', '/roles', '/organisation']) {
      expect((await curator.get(path)).text, path).toContain('Снегир')
    }
  })
  it('is not touched by a job of the first, nor is the first by one of its own', async () => {
    await first.world.work()
    const { to } = await (await first.as('curator')).post('/staff', {
      list: { name: 'Ещё.csv', bytes: staffCsv(canary, [`Яшина-${canary} Зоя Ильинична;учитель музыки`]) },
    })
    const before = await everything()
    const brought = to!.split('/').at(-1)!
    const queues = jobsOf(first.world.services, undefined, blankPrinter)
    // letters about one's own work name nothing that could be another's
    for (const queue of queueNames.filter((one) => one !== 'write-digests')) {
      const given = { organisation: second.organisation, import: brought, package: brought, number: 1 }
      await queues[queue](given)
    }
    expect(changedTables(before, await everything())).toEqual([])
    const mine = await second.rows()
    await first.world.work()
    expect(changedTables(mine, await second.rows())).toEqual([])
    expect((await (await first.as('curator')).get(to!)).text).toContain('Яшина')
  })
})

const refused = /permission denied|row-level security|violates|not-null|policy/

/** What became of it: how many rows, or that it was refused. */
async function attempt(tables: Transaction<Tables>, statement: string): Promise<number | 'refused'> {
  await sql`savepoint attempt`.execute(tables)
  try {
    const { rows, numAffectedRows } = await sql.raw(statement).execute(tables)
    return Number(numAffectedRows ?? rows.length)
  } catch (failure) {
    if (!refused.test(String(failure))) throw failure
    await sql`rollback to savepoint attempt`.execute(tables)
    return 'refused'
  }
}

async function tablesWith(column: string): Promise<readonly string[]> {
  return first.world.database.engine.asOwner(async ({ query }) => {
    const { rows } = await query(
      `select table_name as name from information_schema.columns where column_name = $1 and table_schema = 'public'`,
      [column],
    )
    return rows.map(({ name }) => String(name))
  })
}

const everyTable = async () =>
  (await tablesWith('organisation_id')).concat(['accounts', 'sign_in_attempts', 'migrations'])

describe('R-ACC-2 SQL at the desk of the second organisation', () => {
  it.each([
    ['reads', (table: string, a: string) => `select 1 from ${table} where organisation_id = '${a}'`],
    [
      'changes',
      (table: string, a: string) =>
        `update ${table} set organisation_id = organisation_id where organisation_id = '${a}'`,
    ],
    [
      'takes over',
      (table: string, a: string, b: string) =>
        `update ${table} set organisation_id = '${b}' where organisation_id = '${a}'`,
    ],
    [
      'gives away',
      (table: string, a: string, b: string) =>
        `update ${table} set organisation_id = '${a}' where organisation_id = '${b}'`,
    ],
    ['deletes', (table: string, a: string) => `delete from ${table} where organisation_id = '${a}'`],
    [
      'slips in',
      (table: string, a: string) =>
        `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(own) || '{"organisation_id":"${a}"}')).* from ${table} own limit 1`,
    ],
    ['empties', (table: string) => `truncate ${table}`],
    ['locks', (table: string) => `lock table ${table} in access exclusive mode`],
    ['opens', (table: string) => `alter table ${table} disable row level security`],
  ])('%s no row of the first', async (_, statement) => {
    const before = await everything()
    const names = await tablesWith('organisation_id')
    await inOrganisation(first.world.house, at(second), async ({ tables }) => {
      for (const name of names) {
        const rows = await attempt(tables, statement(name, first.organisation, second.organisation)).catch(
          (failure) => {
            if (/must be owner/.test(String(failure))) return 'refused'
            throw failure
          },
        )
        expect([0, 'refused'], `${name}: ${rows}`).toContain(rows)
        if (rows === 'refused') await sql`rollback to savepoint attempt`.execute(tables)
      }
    })
    expect(changedTables(before, await everything())).toEqual([])
  })
})

describe('R-ACC-3 SQL at the gate', () => {
  it('touches accounts, memberships, sessions, half sign-ins, links and attempts, and nothing else', async () => {
    const names = await everyTable()
    const open = await atTheGate(first.world.house, async ({ tables }) => {
      const open: string[] = []
      for (const name of names) {
        const rows = await attempt(tables as unknown as Transaction<Tables>, `select 1 from ${name} limit 1`)
        if (rows !== 'refused') open.push(name)
      }
      return open
    })
    expect(open.sort()).toEqual([
      'accounts',
      'links',
      'memberships',
      'pending_sign_ins',
      'sessions',
      'sign_in_attempts',
    ])
  })
})

describe('R-ACC-4 SQL above the organisations', () => {
  it('reads figures of those below, and never a person', async () => {
    const territory = newId<'territory'>()
    const [own, foreign] = [first.organisation, second.organisation]
    await first.world.database.engine.asOwner(async ({ query }) => {
      await query('insert into territory_organisations values ($1, $2)', [territory, own])
      for (const one of [own, foreign]) {
        await query(`insert into figures values ($1, 'pairs', '2026-09-01', 3, 5)`, [one])
      }
    })
    const names = await everyTable()
    await inTerritory(first.world.house, territory, async (scope) => {
      const tables = scope.tables as unknown as Transaction<Tables>
      const open: string[] = []
      for (const name of names) {
        if ((await attempt(tables, `select 1 from ${name} limit 1`)) !== 'refused') open.push(name)
      }
      expect(open.sort()).toEqual(['figures', 'territory_organisations'])
      const figures = await scope.tables.selectFrom('figures').selectAll().execute()
      expect(figures.map((one) => one.organisation_id)).toEqual([own])
      expect(await attempt(tables, `update figures set numerator = 9`)).toBe('refused')
    })
  })
})

describe('R-STO-4 the connection itself', () => {
  it('reads no table, and cannot give itself the right to', async () => {
    const { db } = first.world.house
    for (const name of await everyTable()) {
      await expect(sql`select 1 from ${sql.table(name)}`.execute(db), name).rejects.toThrow(
        'permission denied',
      )
    }
    await expect(sql`grant select on people to public`.execute(db)).rejects.toThrow('permission denied')
    await expect(sql`set session authorization postgres`.execute(db)).rejects.toThrow()
    await expect(sql`set role postgres`.execute(db)).rejects.toThrow()
    const { rows } = await sql<{ super: string }>`select current_setting('is_superuser') as super`.execute(db)
    expect(rows).toEqual([{ super: 'off' }])
  })
  it('is where one lands who takes the role of the desk off: nothing is open there', async () => {
    for (const trick of ['reset role', 'set local role none', `select set_config('role', 'none', true)`]) {
      const looked = inOrganisation(first.world.house, at(second), async ({ tables }) => {
        await sql.raw(trick).execute(tables)
        return sql`select 1 from people`.execute(tables)
      })
      await expect(looked, trick).rejects.toThrow('permission denied')
    }
    const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(
      first.world.house.db,
    )
    expect(rows[0]!.role).not.toMatch(/vektor_(desk|gate|territory|jobs|owner)/)
  })
})
