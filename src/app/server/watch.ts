import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Route } from '#features/route.ts'
import { networkOf } from '#outside/network/client-address.ts'
import type { Who } from '#store/scope.ts'
import { type EventName, happened, type Log } from '../log/events.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { traceOf } from '../trace.ts'

/** What became known of a request while it was answered. */
type Seen = {
  readonly id: string
  route?: Route
  who?: Who | null
  session?: 'begun' | 'ended'
  bug?: unknown
}

const seenOf = new WeakMap<Context, Seen>()

/** The number of this request, as it stands in the log, in the header and on a broken page. */
export const requestId = (context: Context): string => seen(context).id

/** Who came and where it led. */
export function noteVisit(context: Context, route: Route, who: Who | null): void {
  Object.assign(seen(context), { route, who })
}
export function noteSession(context: Context, token: string | null): void {
  seen(context).session = token === null ? 'ended' : 'begun'
}
export function noteBug(context: Context, bug: unknown): void {
  seen(context).bug = bug
}

function seen(context: Context): Seen {
  const known = seenOf.get(context)
  if (known) return known
  const made: Seen = { id: randomBytes(9).toString('base64url') }
  seenOf.set(context, made)
  return made
}

/** R-LOG-4. Every request gets a number, is counted, and is written down when somebody came in, went out or was refused. */
export function watchRequests(
  log: Log,
  metrics: Metrics,
  addressOf: (context: Context) => string,
): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now()
    const about = seen(context)
    await next()
    const { status, headers } = context.res
    headers.set('X-Request-Id', about.id)
    const { method } = context.req
    metrics.request(method, status, (performance.now() - began) / 1000)
    const of = {
      request: about.id,
      method,
      route: about.route?.path,
      status,
      from: placeOf(addressOf(context)),
      organisation: about.who?.organisation,
      person: personOf(about.who),
    }
    if (status === 500) log(happened('request-failed', { ...of, ...traceOf(about.bug) }))
    for (const event of eventsOf(about, status, method)) log(happened(event, of))
  }
}

/** R-LOG-1. Told from what was answered, so that a new page or a new way in cannot forget to say it. */
function eventsOf({ route, who, session }: Seen, status: number, method: string): readonly EventName[] {
  const session_ = session ? ([`session-${session}`] as const) : []
  const refused = refusalOf(status)
  if (!refused) return session_
  if (status === 403 && !route) return ['foreign-form']
  if (status === 404 && !route) return ['no-such-page']
  const entering = route?.deed === 'public' && method === 'POST' && !who && (status === 422 || status === 410)
  return [...session_, entering ? 'entry-refused' : refused]
}

/** Where somebody came from, as far as it helps to see that many tries are one: whose device it is, is left out. */
export function placeOf(address: string): string | undefined {
  if (address === '') return undefined
  return address.includes(':') ? networkOf(address) : `${address.replace(/\d+$/, '0')}/24`
}

function refusalOf(status: number) {
  switch (status) {
    case 401:
      return 'not-signed-in'
    case 403:
      return 'access-refused'
    case 404:
      return 'thing-not-found'
    case 410:
      return 'entry-refused'
    case 413:
    case 429:
      return 'limit-reached'
    default:
      return status >= 400 && status < 500 ? 'input-refused' : undefined
  }
}

function personOf(who: Who | null | undefined): string | undefined {
  if (!who) return undefined
  if ('person' in who.as) return who.as.person
  return 'answering' in who.as ? who.as.answering : undefined
}
