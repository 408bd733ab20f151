import { createHash } from 'node:crypto'
import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { dayIn } from '#kit/day.ts'
import { tokenHash } from '#outside/sign-in/token.ts'
import { addAccount, addMember } from '#store/accounts.ts'
import type { Engine } from '#store/engine.ts'
import { addAnswerLinks, addCalendarLink } from '#store/links.ts'
import { atTheGate, type House, inOrganisation } from '#store/scope.ts'
import { startAnswering, startSession } from '#store/sessions.ts'
import type { Fields } from '#tests/world/client.ts'
import type { BaseWorld, Example, Row } from './base-world.ts'
import { canaryIn, marked, markOf } from './canaries.ts'
import { type Door, doorsOf } from './doors-of.ts'
import { digestIn } from './planted-files.ts'
import { closedRow } from './sealed.ts'
import { type Secret, secretsIn } from './secrets.ts'

/** Somebody who asks: one person of a clone with the roles of today, by an account or by a link to answer. */
export type Actor = {
  readonly token: string | undefined
  readonly person: string | null
  readonly roles: readonly OrganisationRole[]
  readonly by: 'account' | 'link' | 'nobody' | 'founder'
}

export type Organisation = {
  readonly number: number
  readonly id: string
  readonly mark: string
  readonly base: number
  readonly territory: string
  readonly actors: readonly Actor[]
  /** Ids by the table whose rows they name. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly examples: Readonly<Record<string, Example>>
  readonly tokens: { readonly calendar: string; readonly answer: string }
  /** How somebody signs in, by the routes that are for it: each once. */
  readonly doors: Readonly<Record<string, Door>>
  readonly secrets: readonly Secret[]
  /** «mentorship person» of everybody on a side of one. */
  readonly members: ReadonlySet<string>
}

const uuid = /01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** Plants `count` organisations: clones of the bases in turn, every id and name of each its own. */
export async function plant(
  engine: Engine,
  house: House,
  bases: readonly BaseWorld[],
  count: number,
): Promise<readonly Organisation[]> {
  const clones = Array.from({ length: count }, (_, number) => cloneOf(bases, number))
  for (const table of Object.keys(bases[0]!.rows)) {
    await insert(
      engine,
      table,
      clones.flatMap(({ rows }) => (rows[table] ?? []).map((row) => closedRow(table, row, house.seal))),
    )
  }
  const organisations: Organisation[] = []
  for (const clone of clones) organisations.push(await peopled(house, clone))
  await subordinate(engine, organisations)
  return organisations
}

type Clone = Omit<Organisation, 'actors' | 'tokens' | 'doors'> & {
  readonly rows: Readonly<Record<string, readonly Row[]>>
}

function cloneOf(bases: readonly BaseWorld[], number: number): Clone {
  const base = bases[number % bases.length]!
  const mark = markOf(number)
  const renamed = (text: string) =>
    marked(
      text.replaceAll(uuid, (id) => idIn(number, id)),
      mark,
    )
  const secrets: Secret[] = []
  const named = JSON.parse(renamed(JSON.stringify(base.rows))) as BaseWorld['rows']
  const rows = Object.fromEntries(
    Object.entries(named).map(([table, all]) => [
      table,
      all.map((own) => {
        const kept = table === 'files' ? { ...own, sha256: digestIn(number, String(own.sha256)) } : own
        return secretsIn(table, canaryIn(table, kept, mark), number, secrets, named)
      }),
    ]),
  )
  return {
    number,
    id: idIn(number, base.organisation),
    mark,
    base: number % bases.length,
    territory: territoryOf(number % 2),
    ids: Object.fromEntries(
      Object.entries(rows).flatMap(([table, all]) => {
        const ids = all.flatMap((row) => (typeof row.id === 'string' ? [row.id] : []))
        return ids.length > 0 ? [[table, ids]] : []
      }),
    ),
    examples: Object.fromEntries(
      Object.entries(base.examples).map(([name, example]) => [name, exampleOf(example, renamed)]),
    ),
    secrets,
    members: new Set(rows.mentorship_members?.map((row) => `${row.mentorship_id} ${row.person_id}`)),
    rows,
  }
}

/** The first 48 bits stay: rows lie in the same order. */
export function idIn(number: number, id: string): string {
  const hex = createHash('sha256').update(`${number} ${id}`).digest('hex')
  return `${id.slice(0, 13)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

const territoryOf = (number: number) => idIn(number, '0199aaaa-0000-7000-8000-000000000000')

function exampleOf({ path, fields }: Example, renamed: (text: string) => string): Example {
  const own: [string, Fields[string]][] = Object.entries(fields).map(([name, value]) => {
    if (typeof value === 'string') return [renamed(name), renamed(value)]
    if (!('bytes' in value)) return [renamed(name), value.map(renamed)]
    const bytes = new TextEncoder().encode(renamed(new TextDecoder().decode(value.bytes)))
    return [renamed(name), { name: renamed(value.name), bytes }]
  })
  return { path: renamed(path), fields: Object.fromEntries(own) }
}

async function insert(engine: Engine, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).map((name) => `"${name}"`)
  await engine.asOwner(({ query }) =>
    query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    ),
  )
}

const days = 90

/** Everybody of the clone signs in; three of them by a link to answer too. */
async function peopled(house: House, { rows, ...clone }: Clone): Promise<Organisation> {
  const organisation = clone.id as OrganisationId
  const today = dayIn('Europe/Moscow', house.now())
  const people = (clone.ids.people ?? []) as readonly PersonId[]
  const tokenFor = (what: string) => createHash('sha256').update(`${clone.id} ${what}`).digest('base64url')
  const answering = people.filter((_, at) => at % 3 === 0)
  const [calendar, answer] = [tokenFor('calendar'), tokenFor('answer 0')]
  await inOrganisation(house, { organisation, as: { person: people[0]! } }, async (scope) => {
    await addCalendarLink(scope, tokenHash(calendar))
    const links = answering.map((person, at) => ({ person, tokenHash: tokenHash(tokenFor(`answer ${at}`)) }))
    await addAnswerLinks(scope, links, days)
  })
  const actors = await atTheGate(house, async (gate) => {
    const found: Actor[] = [{ token: undefined, person: null, roles: [], by: 'nobody' }]
    for (const person of people) {
      const [account, token] = [await addAccount(gate), tokenFor(`session ${person}`)]
      await addMember(gate, { organisation, person }, account)
      await startSession(gate, tokenHash(token), {
        account,
        organisation,
        by: 'password',
        twoFactors: true,
        from: nowhere,
      })
      found.push({ token, person, roles: rolesOf(rows.role_assignments ?? [], person, today), by: 'account' })
    }
    for (const [at, person] of answering.entries()) {
      const token = tokenFor(`answering ${at}`)
      await startAnswering(gate, tokenHash(token), tokenHash(tokenFor(`answer ${at}`)))
      found.push({ token, person, roles: [], by: 'link' })
    }
    const founder = tokenFor('founder')
    const account = await addAccount(gate)
    await startSession(gate, tokenHash(founder), {
      account,
      organisation: null,
      by: 'link',
      twoFactors: false,
      from: nowhere,
    })
    return [...found, { token: founder, person: null, roles: [], by: 'founder' } as const]
  })
  const doors = await doorsOf(house, clone, people)
  return { ...clone, actors, tokens: { calendar, answer }, doors }
}

const nowhere = { address: '', device: '' }

function rolesOf(rows: readonly Row[], person: string, today: string): readonly OrganisationRole[] {
  const held = rows.filter(
    (row) =>
      row.person_id === person &&
      String(row.from_day) <= today &&
      (row.through_day === null || String(row.through_day) >= today),
  )
  return organisationRoles.filter((role) => held.some((row) => row.role === role))
}

/** Two territories beside each other, each above every second organisation, with one figure of each. */
async function subordinate(engine: Engine, organisations: readonly Organisation[]): Promise<void> {
  await engine.asOwner(async ({ query }) => {
    for (const { id, number, territory } of organisations) {
      await query('insert into territory_organisations values ($1, $2)', [territory, id])
      await query(`insert into figures values ($1, 'pairs', '2026-09-01', $2, 100) on conflict do nothing`, [
        id,
        number,
      ])
    }
  })
}
