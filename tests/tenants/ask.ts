import { type Deed, may } from '#domain/access/policy.ts'
import type { Route, Screen } from '#features/route.ts'
import type { Fields } from '#tests/world/client.ts'
import { nameOf } from '#tests/world/examples.ts'
import { markOfNobody } from './canaries.ts'
import type { Actor, Organisation } from './plant.ts'
import type { Random } from './random.ts'

/** One request: whose, what, and the same with ids that never were in the place of ids of others. */
export type Ask = {
  readonly route: Route
  readonly organisation: Organisation
  readonly actor: Actor
  readonly method: string
  readonly sent: Sent
  readonly twin: Sent | undefined
  /** Ids of other organisations that were put in. */
  readonly foreign: readonly string[]
  /** Whose secret address it opens: the answer is that organisation's, whoever asks. */
  readonly by: Organisation | undefined
}

export type Sent = { readonly path: string; readonly fields: Fields }

type Way = 'own' | 'neighbour' | 'foreign' | 'random' | 'mixed'
const ways: readonly Way[] = [
  ...Array<Way>(3).fill('own'),
  ...Array<Way>(5).fill('neighbour'),
  ...Array<Way>(8).fill('foreign'),
  ...Array<Way>(2).fill('random'),
  ...Array<Way>(2).fill('mixed'),
]
const uuid = /01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
/** HEAD is GET without its answer: asked for of pages alone, a form's address may have a page of its own. */
const otherMethods = {
  get: ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
  post: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
}

/** The asker of a set of organisations: each call makes one request up. */
export function asker(organisations: readonly Organisation[], routes: readonly Route[], random: Random) {
  const places = new Map<string, { readonly table: string; readonly at: number }>()
  for (const { ids } of organisations)
    for (const [table, all] of Object.entries(ids))
      for (const [at, id] of all.entries()) places.set(id, { table, at })

  const other = (than: Organisation): Organisation => {
    const found = random.pick(organisations)
    return found === than ? other(than) : found
  }
  const anyId = ({ ids }: Organisation) => random.pick(ids[random.pick(Object.keys(ids))]!)

  /** The id of another organisation that stands where this one stands in its own. */
  const foreignTo = (id: string, own: Organisation): string => {
    const place = places.get(id)
    const theirs = other(own)
    if (!place) return anyId(theirs)
    const all = theirs.ids[place.table]
    return all?.[place.at] ?? (all ? random.pick(all) : anyId(theirs))
  }
  const neighbourOf = (id: string, own: Organisation) => {
    const table = places.get(id)?.table
    return table ? random.pick(own.ids[table]!) : id
  }

  return (route: Route = random.pick(routes), wished?: Way): Ask => {
    const organisation = random.pick(organisations)
    const actor = actorFor(route, organisation, random, wished === 'own')
    const method =
      !wished && random.chance(0.02) ? random.pick(otherMethods[route.method]) : route.method.toUpperCase()
    const door = organisation.doors[nameOf(route)]
    if (door && (wished === 'own' || random.chance(0.3)))
      return {
        ...{ route, organisation, method: route.method.toUpperCase(), sent: door.example },
        ...{ actor: door.actor, twin: undefined, foreign: [], by: undefined },
      }
    const common = { route, organisation, actor, method }
    if (route.path.includes(':token')) return { ...common, ...withToken(route, random, organisations) }

    const { path, fields } = organisation.examples[nameOf(route)] ?? { path: route.path, fields: {} }
    const search = route.method === 'get' ? searchFor(route, organisation, random, anyId) : {}
    const way = wished ?? random.pick(ways)
    const foreign: string[] = []
    const twins = new Map<string, string>()
    const replace = (id: string): string => {
      if (way === 'own' || (way !== 'neighbour' && random.chance(0.3))) return id
      const how: Way = way === 'mixed' ? random.pick(['neighbour', 'foreign', 'random', 'own']) : way
      if (how === 'neighbour') return neighbourOf(id, organisation)
      if (how === 'random') return random.uuid()
      if (how === 'own') return anyId(organisation)
      const theirs = random.chance(0.9) ? foreignTo(id, organisation) : anyId(other(organisation))
      foreign.push(theirs)
      twins.set(theirs, random.uuid())
      return theirs
    }
    const sent = sentWith({ path, search, fields }, replace)
    const wanted = random.chance(0.5) ? other(organisation).mark : undefined
    const looked = wanted && Object.keys(search).length > 0 ? { find: wanted, q: wanted } : {}
    const isForeign = foreign.length > 0 || Object.keys(looked).length > 0
    const never = (id: string) => twins.get(id) ?? id
    return {
      ...common,
      sent: addressed(sent, looked),
      twin: isForeign
        ? addressed(
            sentWith(sent, never),
            Object.fromEntries(Object.keys(looked).map((name) => [name, markOfNobody])),
          )
        : undefined,
      foreign,
      by: undefined,
    }
  }
}

type Whole = Sent & { readonly search: Readonly<Record<string, string>> }

function sentWith({ path, search, fields }: Whole, replace: (id: string) => string): Whole {
  const renamed = (text: string) => text.replaceAll(uuid, replace)
  const own = Object.entries(fields).map(([name, value]): [string, Fields[string]] => {
    if (typeof value === 'string') return [renamed(name), renamed(value)]
    return [renamed(name), 'bytes' in value ? value : value.map(renamed)]
  })
  const asked = Object.entries(search).map(([name, value]) => [name, renamed(value)])
  return { path: renamed(path), search: Object.fromEntries(asked), fields: Object.fromEntries(own) }
}

function addressed({ path, search, fields }: Whole, more: Readonly<Record<string, string>>): Sent {
  const question = new URLSearchParams({ ...search, ...more }).toString()
  return { path: question ? `${path}?${question}` : path, fields }
}

/** Two of three are people whose roles may do it; the examples of what one answers for oneself are the mentee's. */
function actorFor(route: Route, { actors }: Organisation, random: Random, surely: boolean): Actor {
  if (route.deed === 'public') return random.pick(actors)
  const wanted = (actor: Actor) =>
    isAllowed(route, actor) && (!route.path.startsWith('/asked/') || actor.roles.includes('mentee'))
  const allowed = surely || random.chance(0.66) ? actors.filter(wanted) : []
  return random.pick(allowed.length > 0 ? allowed : actors)
}

export function isAllowed({ deed }: Route, { by, roles }: Actor): boolean {
  if (deed === 'public') return true
  if (by === 'nobody' || by === 'founder') return false
  return may(by === 'link' ? ['self'] : [...roles, 'self', 'account'], deed as Deed)
}

/** What a page may be asked for besides its address: the words its question knows, with values of every kind. */
function searchFor(
  route: Route,
  organisation: Organisation,
  random: Random,
  anyId: (organisation: Organisation) => string,
): Readonly<Record<string, string>> {
  if (random.chance(0.3)) return {}
  const known = Object.keys((route as Partial<Screen<never, never>>).query ? shapeOf(route) : {})
  const names = known.filter((name) => !route.path.includes(`:${name}`))
  const chosen = [...names, 'find', 'year', 'person', 'pair', 'from', 'show'].filter(() =>
    random.chance(0.35),
  )
  const value = () =>
    random.chance(0.6)
      ? anyId(organisation)
      : random.pick(['2026', '2025', '01.09.2026', 'all', 'open', '1', '-1', '', 'ё', organisation.mark])
  return Object.fromEntries(chosen.map((name) => [name, value()]))
}

function shapeOf(route: Route): Readonly<Record<string, unknown>> {
  const { query } = route as unknown as { query: { input: { shape?: Record<string, unknown> } } }
  return query.input.shape ?? {}
}

/** An address that is a secret by itself: one's own, another's, or one that nobody was given. */
function withToken(route: Route, random: Random, organisations: readonly Organisation[]) {
  const by = random.pick(organisations)
  const isCalendar = route.path.startsWith('/calendar')
  const known = isCalendar === random.chance(0.8) ? by.tokens.calendar : by.tokens.answer
  const token = random.chance(0.2) ? 'x'.repeat(43) : known
  const sent = { path: route.path.replace(':token', token), fields: {} }
  return { sent, twin: undefined, foreign: [], by: token === known ? by : undefined }
}
