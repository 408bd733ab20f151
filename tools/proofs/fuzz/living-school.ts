import { routes } from '#app/routes.ts'
import { may } from '#domain/access/policy.ts'
import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import type { Route } from '#features/route.ts'
import { filesInMemory, type ListedFiles } from '#outside/files/file-keeper.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { fieldsFor, nameOf, pathFor } from '#tests/world/examples.ts'
import { peopleFields, staff, staffName } from '#tests/world/founding.ts'
import { founderOf, type School, type World, world } from '#tests/world.ts'
import { changeableStore } from './changeable-store.ts'
import { formsOf } from './forms-of-page.ts'

/** One way to ask a route that a person of the school could have taken. */
export type Sample = { readonly path: string; readonly fields: Fields }
export type Target = {
  readonly name: string
  readonly route: Route
  /** Browsers of people who may. */
  readonly allowed: readonly Client[]
  /** Of this morning. */
  readonly samples: () => readonly Sample[]
}

export type LivingSchool = {
  readonly world: World
  readonly targets: readonly Target[]
  readonly browsers: readonly Client[]
  /** Names and values that pages and links ask with. */
  readonly searches: readonly (readonly [string, string])[]
  /** The school as it was before anything hostile came: by turns one of its mornings. */
  readonly nextMorning: () => Promise<void>
}

export const mark = '\u0429\u0435\u0433\u043b'

/** Forms whose examples use each other up: each group has a morning of its own, with its examples made anew. */
const groups: readonly RegExp[] = [
  /^\/(?:asked\/)?(?:programmes?|roadmap)/,
  /^\/(?:asked\/)?(?:papers?|approval)/,
  /^\/(?:asked\/)?(?:mentorships|changes?|pair|alone)/,
  /^\/(?:asked\/)?(?:impressions?|measurements?|meetings|surveys|sheets?)/,
  /^\/(?:mentees|mentors|banks|events|people|roles|staff)/,
]

/** A school in the middle of its year, with somebody for every role and an example of every form of these routes. */
export async function livingSchool(asked: readonly Route[] = routes): Promise<LivingSchool> {
  const store = await changeableStore()
  // a morning brings the rows back, so what an erasure dropped must still be there; what a day brought goes with it
  const kept = filesInMemory()
  const files: ListedFiles = { ...kept, drop: async () => {} }
  const here = await world({ database: { engine: store.engine, close: store.engine.close }, files })
  const school = await here.found({ kind: 'school', name: 'School', mark })
  await school.everyRole()
  const byRole = new Map<string, Changeable>()
  for (const role of organisationRoles) byRole.set(role, changeable(here, await school.as(role)))
  const others = [here.visitor(), await founderOf(here), await school.answering(nameOfRole('mentee'))]
  const browsers = [...byRole.values(), ...others.map((one) => changeable(here, one))]
  const began = here.services.now()
  const cookies: (readonly (string | undefined)[])[] = []
  /** As it is now, with everybody signed in: the clock stands where it stood. */
  const keep = async () => {
    here.clock.set(began)
    await comeAgain(school, byRole)
    here.clock.set(began)
    cookies.push(browsers.map((one) => one.client().cookie()))
    await store.keep()
  }
  const back = async (to: number) => {
    await store.back(to)
    here.clock.set(began)
    for (const [at, one] of browsers.entries()) one.change(here.visitor(cookies[to]![at]))
  }
  const allowedOn = (route: Route) =>
    route.deed === 'public'
      ? browsers
      : organisationRoles.flatMap((role) => (mayOn(route, role) ? [byRole.get(role)!] : []))

  const usual = new Map<string, Sample[]>()
  for (const route of asked) usual.set(nameOf(route), [await sampleOf(route, school)])
  await keep()
  const searches = new Map<string, readonly [string, string]>()
  await lookAround(asked, usual, allowedOn, searches)
  const fresh: ReadonlyMap<string, Sample>[] = [new Map()]
  for (const group of groups) {
    await back(0)
    const own = new Map<string, Sample>()
    const inGroup = asked.filter((one) => one.method === 'post' && group.test(one.path))
    if (inGroup.length === 0) continue
    for (const route of inGroup) own.set(nameOf(route), await sampleOf(route, school))
    fresh.push(own)
    await keep()
  }
  const known = new Set(await kept.list())
  let morning = 0
  const samplesOf = (name: string) => {
    const own = fresh[morning]!.get(name)
    return own ? [own, own, ...usual.get(name)!] : usual.get(name)!
  }
  return {
    world: here,
    browsers,
    targets: asked.map((route) => ({
      name: nameOf(route),
      route,
      allowed: allowedOn(route),
      samples: () => samplesOf(nameOf(route)),
    })),
    searches: [...searches.values()],
    nextMorning: async () => {
      morning = (morning + 1) % fresh.length
      await back(morning)
      for (const one of await kept.list()) if (!known.has(one)) await kept.drop(one)
    },
  }
}

/** As the examples of the matrix have it; an address that is a secret is asked for as its owner does. */
async function sampleOf(route: Route, school: School): Promise<Sample> {
  try {
    return { path: await pathFor(route, school), fields: await fieldsFor(route, school) }
  } catch {
    return {
      path: route.path.replace(':token', await tokenFor(route, school)).replace(/:\w+/g, '1'),
      fields: {},
    }
  }
}

async function tokenFor({ path }: Route, school: School): Promise<string> {
  const name = nameOfRole('mentee')
  if (path.startsWith('/l/')) return (await school.answerLink(name)).slice('/l/'.length)
  const { text } = await (await school.answering(name)).post('/asked/calendar', { do: 'open' })
  return /\/calendar\/([\w-]{43})/.exec(text)?.[1] ?? 'x'.repeat(43)
}

/** Examples may end somebody's session: whoever is out comes in anew, by a link and, where one has it, the telephone. */
async function comeAgain(school: School, browsers: ReadonlyMap<string, Changeable>): Promise<void> {
  for (const [role, browser] of browsers) {
    if ((await browser.get('/today')).status === 200) continue
    const anew = school.world.visitor()
    const link = await school.linkFor(nameOfRole(role)).catch(() => undefined)
    if (!link) continue
    await anew.post(link)
    school.world.clock.pass(1)
    if (hasTelephone(school, role))
      await anew.post('/sign-in/code', { code: school.code(role as OrganisationRole) })
    browser.change(anew)
  }
}

function hasTelephone(school: School, role: string): boolean {
  try {
    return school.code(role as OrganisationRole) !== ''
  } catch {
    return false
  }
}

type Changeable = Client & { readonly client: () => Client; readonly change: (to: Client) => void }

/** A browser whose session can be put back: each request goes out with the cookie of the morning. */
function changeable(here: World, first: Client): Changeable {
  let now = first
  const asIt = () => here.visitor(now.cookie())
  return {
    client: () => now,
    change: (to) => {
      now = to
    },
    cookie: () => now.cookie(),
    get: (path) => asIt().get(path),
    post: (path, fields) => asIt().post(path, fields),
    send: (...sent) => asIt().send(...sent),
  }
}

function nameOfRole(role: string): string {
  const named = staff.find(([of]) => of === role)
  if (named) return staffName(named[1], mark)
  const [head, curator] = [peopleFields({ kind: 'school', name: '', mark })].flatMap((of) => [
    `${of.headSurname} ${of.headName}`,
    `${of.curatorSurname} ${of.curatorName}`,
  ])
  return role === 'head' ? head! : curator!
}

function mayOn({ deed }: Route, role: (typeof organisationRoles)[number]): boolean {
  return deed !== 'public' && may([role, 'self', 'account'], deed)
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
