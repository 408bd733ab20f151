import { may, policy } from '#domain/access/policy.ts'
import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import type { Route } from '#features/route.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { fieldsFor, nameOf, pathFor } from '#tests/world/examples.ts'
import type { Founded } from '#tests/world/founding.ts'
import type { School, World } from '#tests/world.ts'
import { scenes } from './scenes.ts'
import { openedRow } from './sealed.ts'

/** Every name in a base carries it; a clone has its own mark in its place. */
export const baseMark = 'Щегл'

/** A request that a person of the base could send, with everything of the base in it. */
export type Example = { readonly path: string; readonly fields: Fields }

/** One organisation that was built through the program's own pages, as rows that can be planted again under other ids. */
export type BaseWorld = {
  readonly organisation: string
  readonly rows: Readonly<Record<string, readonly Row[]>>
  readonly examples: Readonly<Record<string, Example>>
}

export type Row = Readonly<Record<string, unknown>>

/** Founds an organisation with everybody in it, does each form of `routes` once, and writes down how to ask again. */
export async function growBase(
  here: World,
  founded: Omit<Founded, 'mark'>,
  routes: readonly Route[],
): Promise<BaseWorld> {
  const school = await here.found({ ...founded, mark: baseMark })
  await school.everyRole()
  const guarded = routes.filter(({ deed }) => deed !== 'public')
  await fill(school, guarded)
  const examples: Record<string, Example> = {}
  let rows = await rowsOf(school)
  // an example may use up what an earlier one names: those are made once more
  for (let round = 0; round < 3; round++) {
    const known = JSON.stringify(rows)
    const stands = (example: Example | undefined) =>
      example !== undefined &&
      [...example.path.matchAll(anyId)].every(([id]) => known.includes(`"id":"${id}"`))
    for (const route of guarded.filter((one) => !stands(examples[nameOf(one)]))) {
      examples[nameOf(route)] = { path: await pathFor(route, school), fields: await fieldsFor(route, school) }
    }
    rows = await rowsOf(school)
  }
  const known = new Set(guarded.map(nameOf))
  const staged = Object.entries(scenes).filter(([name]) => known.has(name))
  for (const [name, scene] of staged) examples[name] = await scene(school)
  if (staged.length > 0) rows = await rowsOf(school)
  for (const route of guarded.filter((one) => !(nameOf(one) in scenes))) {
    const name = nameOf(route)
    examples[name] = { ...examples[name]!, path: standing(route.path, examples[name]!.path, rows) }
  }
  return { organisation: school.organisation, rows, examples }
}

/** Does each form of `routes` once, and whatever then waits in the queues. */
export async function fill(school: School, routes: readonly Route[]): Promise<void> {
  for (const route of routes.filter(({ method }) => method === 'post')) {
    const [path, fields] = [await pathFor(route, school), await fieldsFor(route, school)]
    await (await doer(route, school)).post(path, fields)
  }
  await school.world.work()
}

/** A paper made anew takes the place of the one before: where an address names what is gone, it names the newest instead. */
function standing(path: string, example: string, rows: BaseWorld['rows']): string {
  const names = path.split('/')
  const parts = example.split('/').map((part, at) => {
    const newest = rows[`${names[at]?.slice(1)}s`]?.at(-1)?.id
    const isGone = uuid.test(part) && !Object.values(rows).some((all) => all.some(({ id }) => id === part))
    return isGone && typeof newest === 'string' ? newest : part
  })
  return parts.join('/')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** The examples of what one answers for oneself are the mentee's. */
async function doer(route: Route, school: School): Promise<Client> {
  const role = organisationRoles.find((one) =>
    may([one, 'self', 'account'], route.deed as keyof typeof policy),
  )
  const isOnesOwn = policy[route.deed as keyof typeof policy].join() === 'self' && route.path.includes(':')
  return school.as(isOnesOwn ? 'mentee' : (role as OrganisationRole))
}

/** Sessions and links are not taken over: a clone has people who sign in by themselves. */
const notTaken = ['sessions', 'links', 'memberships', 'territory_organisations']

export async function rowsOf({ world, organisation }: School): Promise<Record<string, readonly Row[]>> {
  return world.database.engine.asOwner(async ({ query }) => {
    const rows: Record<string, readonly Row[]> = {}
    for (const table of (await tablesInOrder(query)).filter((one) => !notTaken.includes(one))) {
      const found = await query(
        `select to_jsonb(t) as row from ${table} t where organisation_id = $1 order by t::text`,
        [organisation],
      )
      rows[table] = found.rows.map(({ row }) => openedRow(table, row as Row, world.house.seal))
    }
    return rows
  })
}

type Query = (
  sql: string,
  values?: readonly unknown[],
) => Promise<{ rows: readonly Record<string, unknown>[] }>

/** Tables of organisations, each behind those it points at. */
async function tablesInOrder(query: Query): Promise<readonly string[]> {
  const { rows: all } = await query(`select relname as name from pg_class c
    where relkind = 'r' and relnamespace = 'public'::regnamespace and exists (
      select from pg_attribute where attrelid = c.oid and attname = 'organisation_id' and not attisdropped) order by 1`)
  const { rows: keys } = await query(`select distinct conrelid::regclass::text as from_table,
    confrelid::regclass::text as to_table from pg_constraint where contype = 'f' and conrelid <> confrelid`)
  const left = new Set(all.map(({ name }) => String(name)))
  const ordered: string[] = []
  while (left.size > 0) {
    const waits = (name: string) =>
      keys.some((key) => key.from_table === name && left.has(String(key.to_table)))
    const ready = [...left].filter((name) => !waits(name))
    if (ready.length === 0) throw new Error(`tables point at each other in a circle: ${[...left].join(', ')}`)
    for (const name of ready) left.delete(name)
    ordered.push(...ready)
  }
  return ordered
}
