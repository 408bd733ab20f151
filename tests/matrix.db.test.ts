import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicPages, routes } from '#app/routes.ts'
import { type Acting, deeds, may, policy } from '#domain/access/policy.ts'
import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import type { Route } from '#features/route.ts'
import { founderOf, type School, world } from '#tests/world.ts'
import type { Client, Fields, Reply } from './world/client.ts'
import { fieldsFor, leftOver, nameOf, pathFor } from './world/examples.ts'
import { staffName } from './world/founding.ts'
import { changedTables, everySum, type Rows, writtenTill } from './world/rows.ts'

/** `answering`: the same person as the mentee, by a link to answer and without the role. */
type Actor = OrganisationRole | 'answering' | 'nobody' | 'founder'

const own = 'Щегл'
const foreign = 'Снегир'
const people: readonly Actor[] = [...organisationRoles, 'answering']
const actors: readonly Actor[] = [...people, 'nobody', 'founder']
const guarded = routes.filter(({ deed }) => deed !== 'public')
const anybodys = routes.filter(({ deed }) => deed === 'public')
const uuid = /^[0-9a-f-]{36}$/
const randomId = '0198aaaa-1111-7222-8333-444455556666'

let school: School
let other: School
let browsers: ReadonlyMap<Actor, Client>

beforeAll(async () => {
  const here = await world()
  school = await here.found({ kind: 'school', name: 'Школа № 5', mark: own })
  other = await here.found({ kind: 'kindergarten', name: 'Сад № 2', mark: foreign })
  await school.everyRole()
  await other.bring()
  const found: [Actor, Client][] = [
    ['nobody', here.visitor()],
    ['founder', await founderOf(here)],
    ['answering', await school.answering(staffName('Петров', own))],
  ]
  for (const role of organisationRoles) found.push([role, await school.as(role)])
  browsers = new Map(found)
})
afterAll(async () => school.world.close())

const ask = ({ method }: Route, browser: Client, path: string, fields: Fields) =>
  method === 'get' ? browser.get(path) : browser.post(path, fields)

/** Everything kept at one moment. */
type Kept = { readonly rows: Rows; readonly files: number; readonly till: string }

/** Where nothing was written since `before`, the tables need not be looked at. */
async function kept(before?: Kept): Promise<Kept> {
  const { engine } = school.world.database
  const { length: files } = await school.world.files.list()
  const till = await writtenTill(engine)
  return { rows: before?.till === till ? before.rows : await everySum(engine), files, till }
}

/** What became different by the work; `before` is looked at anew unless it is known from the work before. */
async function effectOf(work: () => Promise<Reply>, before?: Kept) {
  const was = before ?? (await kept())
  const reply = await work()
  const after = await kept(was)
  const changed = changedTables(was.rows, after.rows)
  return { reply, after, changed: was.files === after.files ? changed : [...changed, 'kept files'] }
}

/** The frame says who is where; everything else would be an answer. */
function withoutFrame(text: string): string {
  return text.replace(/<header.*?<\/header>/s, '')
}

const isAt = (one: Route, path: string) => new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path)

describe('R-ACC-1 every route names its deed', () => {
  it('public ones stand in publicPages, and nothing else does', () => {
    expect(anybodys.map(nameOf).sort()).toEqual([...publicPages].sort())
  })
  it('no address and method is answered twice', () => {
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length)
  })
  it('no example is left over from a route that is gone', () => {
    expect(leftOver).toEqual([])
  })
  it('every deed of a person is done on a route', () => {
    const done = new Set<string>([...guarded.map(({ deed }) => deed), 'organisation.found'])
    const people = deeds.filter((deed) => !(policy[deed] as readonly string[]).every((one) => one === 'job'))
    expect(people.filter((deed) => !done.has(deed))).toEqual([])
  })
})

describe.each(guarded.map((route) => [nameOf(route), route] as const))('R-ACC-1 %s', (_, route) => {
  const allowed = people.filter((actor) => mayOn(route, actor))
  const refused = actors.filter((actor) => !(allowed as readonly Actor[]).includes(actor))

  it(`refuses, changes nothing and shows nothing to ${refused.join(', ')}`, async () => {
    const [path, fields] = [await pathFor(route, school), await fieldsFor(route, school)]
    let before = await kept()
    for (const actor of refused) {
      const { reply, changed, after } = await effectOf(
        () => ask(route, browsers.get(actor)!, path, fields),
        before,
      )
      before = after
      expect({ actor, changed, ...outcome(reply) }).toEqual({
        actor,
        changed: [],
        ...refusalFor(actor, route),
      })
      expect(withoutFrame(reply.text)).not.toContain(own)
      expect(reply.text).not.toContain(foreign)
    }
  })

  it(`does for ${allowed.join(', ')} what it is for`, async () => {
    let before: Kept | undefined
    let [path, fields] = [await pathFor(route, school), await fieldsFor(route, school)]
    for (const actor of allowed) {
      const { reply, changed, after } = await effectOf(
        () => ask(route, browsers.get(actor)!, path, fields),
        before,
      )
      expect([200, 303], `${actor}: ${reply.text.slice(0, 3000)}`).toContain(reply.status)
      expect(reply.to).not.toBe('/sign-in')
      expect(reply.text).not.toContain(foreign)
      if (route.method === 'get') {
        expect(changed.filter((table) => table !== 'personal_views')).toEqual([])
        before = after
      } else {
        expect({ actor, changed }).toEqual({ actor, changed: expect.arrayContaining(['journal_lines']) })
        // what was taken once may not be there to be taken again
        ;[path, fields] = [await pathFor(route, school), await fieldsFor(route, school)]
      }
    }
  })

  it('says of an id of the other organisation what it says of one that never was', async () => {
    const actor = browsers.get(allowed[0]!)!
    for (const [path, fields] of await withForeignIds(route)) {
      const { reply, changed } = await effectOf(() => ask(route, actor, path(foreignly), fields(foreignly)))
      const never = await ask(route, actor, path(atRandom), fields(atRandom))
      expect([404, 422]).toContain(reply.status)
      expect(changed.filter((table) => table !== 'personal_views')).toEqual([])
      expect(plain(reply)).toEqual(plain(never))
      expect(reply.text).not.toContain(foreign)
      if (path(foreignly) !== path((own) => own)) expect(reply.status).toBe(404)
    }
  })

  it('is answered by no other method', async () => {
    const path = await pathFor(route, school)
    // «/pairs/year» is also an address of «/pairs/:mentee», which is tried by itself
    const served = routes.filter((one) => isAt(one, path)).map(({ method }) => method.toUpperCase())
    let before = await kept()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !served.includes(one))) {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const actor = browsers.get(allowed[0]!)!
      const { reply, changed, after } = await effectOf(() => actor.send(method, path, headers), before)
      before = after
      expect({ method, status: reply.status, changed }).toEqual({ method, status: 404, changed: [] })
    }
  })
})

describe.each(anybodys.map((route) => [nameOf(route), route] as const))('R-ACC-1 public %s', (_, route) => {
  it('shows and changes nothing of an organisation', async () => {
    const path = route.path.replace(':token', 'x'.repeat(43))
    for (const actor of ['nobody', 'founder', 'mentor'] as const) {
      const browser = school.world.visitor(browsers.get(actor)!.cookie())
      const { reply, changed } = await effectOf(() => ask(route, browser, path, {}))
      expect(reply.status).toBeLessThan(500)
      expect(reply.text).not.toContain(foreign)
      expect(withoutFrame(reply.text)).not.toContain(own)
      const gates = route.method === 'get' || nameOf(route) === 'post /sign-out' ? [] : ['sign_in_attempts']
      if (nameOf(route) === 'post /sign-out') continue
      expect(changed.filter((table) => !gates.includes(table))).toEqual([])
    }
  })
})

/** What one answers for oneself has an address of its own, which is nobody else's; the examples are the mentee's. */
function isOnesOwn({ deed, path }: Route): boolean {
  return deed !== 'public' && policy[deed].join() === 'self' && path.includes(':')
}

function mayOn(route: Route, actor: Actor): boolean {
  if (isOnesOwn(route)) return actor === 'mentee' || actor === 'answering'
  const acting: readonly Acting[] =
    actor === 'answering' ? ['self'] : [actor as OrganisationRole, 'self', 'account']
  return may(acting, route.deed as keyof typeof policy)
}

function refusalFor(actor: Actor, route: Route) {
  const { method } = route
  if (isOnesOwn(route) && people.includes(actor)) return { status: 404, to: null }
  if (actor !== 'nobody' && actor !== 'founder') return { status: 403, to: null }
  if (method === 'post') return { status: 401, to: null }
  return { status: 303, to: actor === 'founder' ? '/found' : '/sign-in' }
}

function outcome({ status, to }: Reply) {
  return { status, to }
}

/** Everything that is the answer, with ids taken out: they are the question's. */
function plain({ status, text }: Reply) {
  return { status, text: text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id') }
}

type Choice = (own: string, foreign: string) => string
const foreignly: Choice = (_own, foreign) => foreign
const atRandom: Choice = () => randomId

type Variant = readonly [path: (which: Choice) => string, fields: (which: Choice) => Fields]

/** The same request with one id after another replaced: in the address, then in each field that holds one. */
async function withForeignIds(route: Route): Promise<readonly Variant[]> {
  const [ours, theirs] = [await pathFor(route, school), await pathFor(route, other)]
  const [our, their] = [await fieldsFor(route, school), await fieldsFor(route, other)]
  const parts = ours.split('/')
  const inPath = parts.flatMap((part, at): Variant[] => {
    const swap = (which: Choice) => parts.with(at, which(part, theirs.split('/')[at]!)).join('/')
    return uuid.test(part) ? [[swap, () => our]] : []
  })
  const inFields = Object.entries(our).flatMap(([name, value]): Variant[] => {
    if (typeof value !== 'string' || !uuid.test(value)) return []
    return [[() => ours, (which) => ({ ...our, [name]: which(value, String(their[name])) })]]
  })
  return [...inPath, ...inFields]
}
