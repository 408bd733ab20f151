import { jobsOf } from '#app/jobs.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { Route } from '#features/route.ts'
import type { Id } from '#kit/brand.ts'
import { queueNames } from '#store/queues.ts'
import { inTerritory } from '#store/scope.ts'
import { formOf, type Reply } from '#tests/world/client.ts'
import { nameOf } from '#tests/world/examples.ts'
import { blankPrinter } from '#tests/world/jobs.ts'
import type { World } from '#tests/world.ts'
import { type Ask, asker, isAllowed, type Sent } from './ask.ts'
import { type Finding, judge, judgeTwin, type Owners } from './judge.ts'
import type { Organisation } from './plant.ts'
import { type Random, randomFrom } from './random.ts'
import { never } from './scenes.ts'
import { confirmed, handedIn } from './secrets.ts'
import { type Touch, touchesIn, traces } from './watch-changes.ts'

export type Probing = {
  readonly world: World
  readonly organisations: readonly Organisation[]
  readonly routes: readonly Route[]
  readonly requests: number
  readonly seed: number
  /** Asks each route at least once before it goes on at random. */
  readonly each?: boolean
  /** Told, before each request, how many there were. */
  readonly heard?: (sent: number) => void
}

export type Probed = {
  readonly requests: number
  readonly findings: readonly Finding[]
  /** Routes that did what they are for at least once. */
  readonly done: ReadonlySet<string>
  /** Routes that were asked for by somebody who may, and let in. */
  readonly reached: ReadonlySet<string>
}

/** Sends requests made up from a seed and looks, after each, at what came back and at whose rows it touched. */
export async function probe({
  world,
  organisations,
  routes,
  requests,
  seed,
  each,
  heard,
}: Probing): Promise<Probed> {
  const random = randomFrom(seed)
  const next = asker(organisations, routes, random)
  const owners = ownersOf(organisations)
  const touched = await touchesIn(world.database.engine)
  const broken = listenTo(world)
  const findings: Finding[] = []
  const [done, reached] = [new Set<string>(), new Set<string>()]
  const first = each ? [...routes] : []
  let rounds = each ? roundsAtFirst : 0
  let sent = 0
  while (sent < requests) {
    heard?.(sent)
    if (random.chance(0.004)) {
      findings.push(...(await besides(world, organisations, owners, random, touched)))
      sent += 1
      continue
    }
    // a page that was made by one form is asked for by the next: what did not come about is asked for again
    if (first.length === 0 && rounds > 0) {
      rounds -= 1
      first.push(...routes.filter((one) => !done.has(nameOf(one)) && !(nameOf(one) in never)))
    }
    const early = first.pop()
    const ask = early ? next(early, 'own') : next()
    const reply = await send(world, ask, ask.sent)
    const touches = await touched()
    sent += 1
    findings.push(...judge(owners, ask, reply, touches), ...broken(ask))
    if (isDone(ask, reply, touches)) done.add(nameOf(ask.route))
    if (
      ask.route.deed === 'public' ||
      (isAllowed(ask.route, ask.actor) && ![401, 403].includes(reply.status))
    )
      reached.add(nameOf(ask.route))
    follow(organisations, touches)
    const again = async () => {
      const reply = await send(world, ask, ask.sent)
      // what it leaves behind is not the next one's
      await touched()
      return reply
    }
    if (ask.twin && touches.every(({ table }) => traces.includes(table))) {
      const twin = await send(world, ask, ask.twin)
      const left = await touched()
      sent += 1
      findings.push(...judge(owners, { ...ask, sent: ask.twin, foreign: [] }, twin, left))
      if (left.every(({ table }) => traces.includes(table)))
        findings.push(...(await judgeTwin(ask, reply, twin, again)))
    }
    if (findings.length > 50) break
  }
  return { requests: sent, findings, done, reached }
}

/** A route that would have done something is asked for again so many times by those who may. */
const roundsAtFirst = 12

/** Carried out: a page was shown, a form was taken and something of one's own is different. */
function isDone({ route, method, twin }: Ask, { status, to }: Reply, touches: readonly Touch[]): boolean {
  if (nameOf(route) === 'post /sign-out') return touches.some(({ table }) => table === 'sessions')
  if (status >= 400 || to === '/sign-in' || twin !== undefined) return false
  if (method !== route.method.toUpperCase()) return false
  return method === 'GET' || leavesNothing.has(nameOf(route)) || touches.length > 0
}

/** Forms that look something up and leave nothing behind. */
const leavesNothing: ReadonlySet<string> = new Set(['post /code'])

function send(world: World, { actor, method }: Ask, { path, fields }: Sent): Promise<Reply> {
  const browser = world.visitor(actor.token)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? formOf(fields) : undefined
  return browser.send(method, path, { 'sec-fetch-site': 'same-origin' }, body)
}

/** What the program wrote down as broken since the last request. */
function listenTo({ log }: World): (ask: Ask) => readonly Finding[] {
  let heard = log.length
  return ({ route }) => {
    const lines = log.slice(heard)
    heard = log.length
    const request = nameOf(route)
    return lines.map((line) => ({ is: 'broken', what: JSON.stringify(line).slice(0, 600), request }))
  }
}

function ownersOf(organisations: readonly Organisation[]): Owners {
  const ofId = new Map<string, Organisation>()
  for (const organisation of organisations) {
    ofId.set(organisation.id, organisation)
    for (const ids of Object.values(organisation.ids)) for (const id of ids) ofId.set(id, organisation)
  }
  return { ofId, organisations }
}

/** Who was given a role, or a side of a pair, by a request that was right to do so. */
function follow(organisations: readonly Organisation[], touches: readonly Touch[]): void {
  for (const { table, organisation, row } of touches) {
    const own = organisations.find(({ id }) => id === organisation)
    if (!own) continue
    const {
      person_id: person,
      role,
      mentorship_id: mentorship,
      meeting_id: meeting,
      handed_in_on: handed,
      id,
    } = JSON.parse(row) as Record<string, string>
    if (table === 'role_assignments') {
      for (const actor of own.actors.filter((one) => one.by === 'account' && one.person === person))
        (actor.roles as string[]).push(role!)
    }
    if (table === 'answer_sheets' && handed) handedIn(own.secrets, id)
    if (table === 'meeting_confirmations') confirmed(own.secrets, meeting)
    if (table === 'mentorship_members') (own.members as Set<string>).add(`${mentorship} ${person}`)
  }
}

/** What is done without a page: a job with ids of another organisation, and the figures of a territory. */
async function besides(
  world: World,
  organisations: readonly Organisation[],
  owners: Owners,
  random: Random,
  touched: () => Promise<readonly Touch[]>,
): Promise<readonly Finding[]> {
  const [own, other] = [random.pick(organisations), random.pick(organisations)]
  if (random.chance(0.5)) {
    const seen = await inTerritory(world.house, own.territory as Id<'territory'>, ({ tables }) =>
      tables.selectFrom('figures').select('organisation_id').execute(),
    )
    const foreign = seen.filter((one) => owners.ofId.get(one.organisation_id)?.territory !== own.territory)
    return foreign.map((one) => ({
      is: 'leak',
      what: `shows figures of ${one.organisation_id}`,
      request: `territory ${own.territory}`,
    }))
  }
  // what the request before left behind is not the job's
  await touched()
  const queue = random.pick(queueNames)
  const id = (table: string) => random.pick(other.ids[table] ?? [random.uuid()])
  const given = {
    organisation: own.id as OrganisationId,
    import: id('staff_imports'),
    package: id('document_packages'),
    campaign: id('campaigns'),
    run: '1',
    since: '2026-09-01',
  }
  // a job that is refused is thrown for the queue to try again: what it touched is all that is asked here
  await jobsOf(world.services, undefined, blankPrinter)
    [queue](given)
    .catch(() => {})
  const foreign = (await touched()).filter(({ organisation }) => organisation !== own.id)
  return foreign.map(({ table, organisation }) => ({
    is: 'change',
    what: `changed ${table} of ${organisation}`,
    request: `job ${queue} ${JSON.stringify(given)}`,
  }))
}
