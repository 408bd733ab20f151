import { PGlite } from '@electric-sql/pglite'
import { routes } from '#app/routes.ts'
import { may } from '#domain/access/policy.ts'
import { organisationRoles } from '#domain/access/role.ts'
import type { Route } from '#features/route.ts'
import { embeddedRoles, engineOnBackend } from '#store/embedded/engine-on-backend.ts'
import { type Ask, answer } from '#store/embedded/session.ts'
import type { Engine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { fieldsFor, nameOf, pathFor } from '#tests/world/examples.ts'
import { founderOf, type World, world } from '#tests/world.ts'
import { formsOf } from './forms-of-page.ts'

/** One way to ask a route that a person of the school could have taken. */
export type Sample = { readonly path: string; readonly fields: Fields }
export type Target = {
  readonly name: string
  readonly route: Route
  /** Browsers of people who may. */
  readonly allowed: readonly Client[]
  readonly samples: readonly Sample[]
}

export type LivingSchool = {
  readonly world: World
  readonly targets: readonly Target[]
  readonly browsers: readonly Client[]
  /** Names and values that pages and links ask with. */
  readonly searches: readonly (readonly [string, string])[]
  /** The school as it was before anything hostile came. */
  readonly backToMorning: () => Promise<void>
}

export const mark = '\u0429\u0435\u0433\u043b'

/** A school in the middle of its year, with somebody for every role and an example of every form. */
export async function livingSchool(): Promise<LivingSchool> {
  const store = await changeableStore()
  const here = await world({ database: { engine: store.engine, close: store.engine.close } })
  const school = await here.found({ kind: 'school', name: 'School', mark })
  await school.everyRole()
  const byRole = new Map<string, Client>()
  for (const role of organisationRoles) byRole.set(role, await school.as(role))
  const [nobody, founder] = [here.visitor(), await founderOf(here)]
  const answering = await school.answering((await rowNames(byRole.get('curator')!))[0]!)
  const browsers = [...byRole.values(), nobody, founder, answering]

  const allowedOn = (route: Route) =>
    route.deed === 'public'
      ? browsers
      : organisationRoles.flatMap((role) => (mayOn(route, role) ? [byRole.get(role)!] : []))
  const found = new Map<string, Sample[]>()
  for (const route of routes) {
    const own: Sample[] = []
    try {
      own.push({ path: await pathFor(route, school), fields: await fieldsFor(route, school) })
    } catch {
      own.push({ path: route.path.replace(/:token/, 'x'.repeat(43)).replace(/:\w+/g, '1'), fields: {} })
    }
    found.set(nameOf(route), own)
  }
  const searches = new Map<string, readonly [string, string]>()
  await lookAround(routes, found, allowedOn, searches)
  await store.keep()
  return {
    world: here,
    browsers,
    targets: routes.map((route) => ({
      name: nameOf(route),
      route,
      allowed: allowedOn(route),
      samples: found.get(nameOf(route))!,
    })),
    searches: [...searches.values()],
    backToMorning: store.back,
  }
}

function mayOn({ deed }: Route, role: (typeof organisationRoles)[number]): boolean {
  return deed !== 'public' && may([role, 'self'], deed)
}

/** Opens every page once and takes from it what its forms and links send. */
async function lookAround(
  all: readonly Route[],
  found: Map<string, Sample[]>,
  allowedOn: (route: Route) => readonly Client[],
  searches: Map<string, readonly [string, string]>,
) {
  const posts = all
    .filter(({ method }) => method === 'post')
    .map((route) => [shapeOf(route.path), route] as const)
  for (const route of all.filter(({ method }) => method === 'get')) {
    const browser = allowedOn(route)[0]
    if (!browser) continue
    const { text } = await browser.get(found.get(nameOf(route))![0]!.path)
    for (const { action, fields } of formsOf(text)) {
      const to = posts.find(([shape]) => shape.test(action))
      const samples = to && found.get(nameOf(to[1]))
      if (samples && samples.length < 6) samples.push({ path: action, fields })
    }
    for (const [, link = ''] of text.matchAll(/href="[^"?]*\?([^"#]*)/g)) {
      for (const [name, value] of new URLSearchParams(link.replaceAll('&amp;', '&')))
        searches.set(`${name}=${value.slice(0, 3)}`, [name, value])
    }
  }
}

function shapeOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
}

async function rowNames(curator: Client): Promise<readonly string[]> {
  const { text } = await curator.get('/people')
  const names = [...text.matchAll(/href="\/people\/[0-9a-f-]{36}"[^>]*>([^<]+)</g)].map(([, name]) => name!)
  return names.map((name) => name.split(' ').slice(0, 2).join(' '))
}

/** An engine whose database can be put back to what it was: each morning has an engine of its own behind the same name. */
async function changeableStore() {
  const first = await PGlite.create()
  await first.exec(embeddedRoles)
  let [now, pglite] = [engineOn(first), first]
  await now.asOwner(migrate)
  let morning: Blob | undefined
  const engine: Engine = {
    kind: 'embedded',
    version: now.version,
    warnings: [],
    room: () => ({ kind: 'enough' }),
    db: standingFor(() => now.db),
    asOwner: (work) => now.asOwner(work),
    maintenance: standingFor(() => now.maintenance),
    close: () => now.close(),
  }
  return {
    engine,
    keep: async () => {
      morning = await pglite.dumpDataDir('none')
    },
    back: async () => {
      await now.close()
      pglite = await PGlite.create({ loadDataDir: morning! })
      now = engineOn(pglite)
    },
  }
}

function engineOn(pglite: PGlite): Engine {
  let last: Promise<unknown> = Promise.resolve()
  const ask = (one: Ask) => {
    const answered = last.then(() => answer(pglite, one))
    last = answered.catch(() => {})
    return answered
  }
  return engineOnBackend({ ask, close: async () => void (await ask({ kind: 'close' })) }, { warnings: [] })
}

function standingFor<Thing extends object>(now: () => Thing): Thing {
  return new Proxy({} as Thing, {
    get: (_, name) => {
      const found = Reflect.get(now(), name)
      return typeof found === 'function' ? found.bind(now()) : found
    },
  })
}
