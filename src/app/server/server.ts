import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { VNode } from 'preact'
import { refusedHere } from '#features/command.ts'
import { type Answer, type Form, type Perform, Refused, type Route, type Visit } from '#features/route.ts'
import type { Services } from '#features/services.ts'
import { no, ok } from '#kit/result.ts'
import { clientAddress, networkOf, type Trusted } from '#outside/network/client-address.ts'
import { deviceOf } from '#outside/network/device-of.ts'
import { saysNoRoom } from '#store/embedded/room.ts'
import type { SentForm } from '#store/form-answers.ts'
import { findFrame } from '#store/frames.ts'
import { inOrganisation, mayHere, type Scope } from '#store/scope.ts'
import type { Assets } from '#ui/page.tsx'
import { readView, safeReturn, viewCookie, viewOfCookie } from '#ui/view.ts'
import type { Log } from '../log/events.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { ask, carryOut, isFull } from '../perform.ts'
import { serverTexts as texts } from '../texts.ts'
import { serveAssets } from './assets.ts'
import { sessionCookie, sessionToken, setViewCookie, viewCookieOf } from './cookies.ts'
import { emptyForm, FormBroken, FormTooLarge, readForm, readSearch } from './form.ts'
import { digestOfForm, withFormKeys } from './form-keys.ts'
import { comesFromHere, secureHeaders } from './headers.ts'
import { limits, limitsOfAnybody } from './limits.ts'
import { packPages } from './pack-pages.ts'
import { type Beside, renderDocument } from './render.tsx'
import { spaceBand, wouldBeForgotten } from './space.tsx'
import { deadEnd, refusalPage } from './trouble.page.tsx'
import { findVisitor, type Visitor } from './visitor.ts'
import { noteBug, noteSession, noteVisit, requestId, watchRequests } from './watch.ts'
import { servePagesOfWatch, type Watched } from './watch-pages.ts'

export type Application = {
  readonly services: Services
  readonly routes: readonly Route[]
  readonly assets: Assets
  readonly assetFolder: string
  readonly log: Log
  readonly watched?: Watched
  /** A line over every page; only the demo has one. */
  readonly band?: () => VNode
  /** Proxies whose word for where a request comes from is taken; none by themselves. */
  readonly proxies?: Trusted
}

/** Every route of the application behind the same few steps: headers, origin, size, visitor, answer. */
export function createServer(application: Application): Hono {
  const server = new Hono()
  const addressOf = (context: Context) => fromOf(application, context).address
  server.use(watchRequests(application.log, application.watched?.metrics ?? createMetrics(), addressOf))
  server.use(packPages)
  server.use(secureHeaders(onlySafely(application.services)))
  server.get('/assets/*', serveAssets(application.assetFolder))
  servePagesOfWatch(server, application.watched)
  server.use(async (context, next) => {
    const { method } = context.req
    const here = comesFromHere(
      method,
      context.req.header('sec-fetch-site'),
      context.req.header('origin'),
      context.req.header('host'),
    )
    if (here) return next()
    return send(
      application,
      context,
      { page: { ...deadEnd(texts.foreignTitle, texts.foreignWhy), status: 403 } },
      undefined,
    )
  })
  server.use(bodyWithin(application))
  server.post('/view', async (context) => {
    const { values } = await readForm(context.req.raw)
    context.header('Set-Cookie', setViewCookie(viewCookie(readView(values))))
    return context.redirect(safeReturn(values.back), 303)
  })
  for (const route of application.routes) {
    server.on(route.method.toUpperCase(), route.path, (context) => handle(application, route, context))
  }
  server.notFound((context) =>
    send(application, context, { page: refusalPage({ reason: 'not-found' }) }, undefined),
  )
  server.onError((bug, context) => {
    const refuse = (status: number, title: string, why: string) =>
      send(application, context, { page: { ...deadEnd(title, why), status } }, undefined)
    if (bug instanceof FormTooLarge) return refuse(413, texts.tooMuchTitle, texts.tooMuchWhy)
    if (bug instanceof FormBroken) return refuse(400, texts.brokenOffTitle, texts.brokenOffWhy)
    noteBug(context, bug)
    const why = (context.req.method === 'POST' ? texts.brokenFormWhy : texts.brokenWhy)(requestId(context))
    return refuse(500, texts.brokenTitle, why)
  })
  return server
}

/** Where the program's own authority signs, a device has to be able to come before it trusts: there nothing is forced. */
function onlySafely({ address, authority }: Services): boolean {
  return address.base.startsWith('https:') && !authority?.()
}

/** R-SEC-3. A body is counted while it comes; one that breaks off on the way is no bug of ours. */
function bodyWithin(application: Application): MiddlewareHandler {
  const tooBig: Answer = { page: { ...deadEnd(texts.tooBigTitle, texts.tooBigWhy), status: 413 } }
  const within = bodyLimit({
    maxSize: limits.bodyBytes,
    onError: (context) => send(application, context, tooBig, undefined),
  })
  return async (context, next) => {
    let isRead = false
    const goOn = async () => {
      isRead = true
      await next()
    }
    return within(context, goOn).catch((failure: unknown) => {
      throw isRead ? failure : new FormBroken()
    })
  }
}

async function handle(application: Application, route: Route, context: Context): Promise<Response> {
  const { services } = application
  const token = sessionToken(context.req.header('cookie'))
  noteVisit(context, route, null)
  const visitor = await findVisitor(services.house, token)
  noteVisit(context, route, visitor.who)
  if (route.deed !== 'public' && !visitor.who) return askToSignIn(application, context, visitor)

  if (route.method === 'post' && wouldBeForgotten(services, route))
    return send(application, context, { page: refusalPage({ reason: 'no-room' }) }, undefined)

  const seen: { beside?: Beside } = {}
  const visit: Visit = {
    path: context.req.path,
    params: readSearch(context.req.param()),
    search: readSearch(context.req.query()),
    form: route.method === 'post' ? await formOf(route, context) : emptyForm,
    ...visitor,
    from: fromOf(application, context),
    services,
  }
  const answer = await answerOf(route, visit, performFor(services, seen))
  if ('page' in answer && !answer.page.bare && visitor.who) {
    seen.beside ??= await inOrganisation(services.house, visitor.who, besideOf)
  }
  return send(application, context, answer, seen.beside, visitor.strange)
}

/** R-SEC-3, R-SEC-6. Whoever need not sign in sends little, and so does whoever asks what has no schema of its own. */
function formOf({ takes, deed }: Route, { req }: Context): Promise<Form> {
  if (takes && deed !== 'public') return readForm(req.raw)
  if (Number(req.header('content-length') ?? 0) > limitsOfAnybody.bodyBytes) throw new FormTooLarge()
  return readForm(req.raw, limitsOfAnybody)
}

async function answerOf(route: Route, visit: Visit, perform: Perform): Promise<Answer> {
  try {
    return await route.answer(visit, perform)
  } catch (thrown) {
    if (thrown instanceof Refused) return { page: refusalPage(thrown.refusal) }
    if (saysNoRoom(thrown)) return { page: refusalPage({ reason: 'no-room' }) }
    throw thrown
  }
}

function performFor(services: Services, seen: { beside?: Beside }): Perform {
  let ordinal = 0
  const sentBy = ({ form, path, who }: Visit): SentForm | undefined =>
    form.once && {
      key: form.once.key,
      ordinal: ordinal++,
      digest: digestOfForm(path, who, Buffer.from(form.once.digest).toString('hex')),
    }
  return {
    permit: async (visit, deed) => {
      if (!visit.who) return no({ reason: 'not-found' })
      if (isFull(services)) return no({ reason: 'no-room' })
      return inOrganisation(services.house, visit.who, async (scope) =>
        mayHere(scope, deed) ? ok(null) : no(refusedHere(scope, deed)),
      )
    },
    ask: async (visit, query, raw, way) => {
      if (!visit.who) return { ok: false, refusal: { reason: 'not-found' } }
      const result = await ask(services, visit.who, query, raw, besideOf, way)
      if (!result.ok) return result
      seen.beside = result.value.beside
      return { ok: true, value: result.value.answer }
    },
    carryOut: async (visit, command, raw) => {
      if (!visit.who) return { ok: false, refusal: { reason: 'not-found' } }
      return carryOut(services, visit.who, command, raw, sentBy(visit))
    },
  }
}

async function besideOf(scope: Scope): Promise<Beside> {
  const { acting, waiting, zone, now } = scope
  return { frame: await findFrame(scope), acting, waiting, zone, now }
}

/** Nothing of it is taken on trust: the header only from a proxy of ours, the device in words of our own. */
function fromOf({ proxies = () => false }: Application, { env, req }: Context): Visit['from'] {
  // what the listener knows of a request beside it: the other end of the connection
  const { remote = '' } = (env ?? {}) as { readonly remote?: string }
  const address = clientAddress(remote, req.header('x-forwarded-for'), proxies)
  return { address, network: networkOf(address), device: deviceOf(req.header('user-agent')) }
}

function askToSignIn(
  application: Application,
  context: Context,
  { session, locked }: Visitor,
): Response | Promise<Response> {
  const back =
    context.req.method === 'GET' ? context.req.url.slice(new URL(context.req.url).origin.length) : '/'
  const to = locked ? `/unlock?back=${encodeURIComponent(back)}` : session ? '/found' : '/sign-in'
  if (context.req.method === 'GET') return context.redirect(to, 303)
  const why = locked ? texts.lockedWhy : texts.signInFirstWhy
  const page = deadEnd(texts.signInFirstTitle, why, { href: to, label: texts.toSignIn })
  return send(application, context, { page: { ...page, status: 401 } }, undefined)
}

function send(
  application: Application,
  context: Context,
  answer: Answer,
  beside: Beside | undefined,
  strange = false,
): Response | Promise<Response> {
  if ('cookie' in answer && answer.cookie) {
    if (!answer.cookie.half) noteSession(context, answer.cookie.session)
    if (answer.cookie.session === null) context.header('Clear-Site-Data', '"storage"')
    context.header('Set-Cookie', sessionCookie(answer.cookie.session))
  }
  if ('go' in answer) return context.redirect(answer.go, 303)
  if ('saved' in answer) return context.text(answer.saved.at)
  if ('file' in answer) {
    const { name, mediaType, bytes, opens } = answer.file
    return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `${opens ? 'inline' : 'attachment'}; filename*=UTF-8''${strictlyEncoded(name)}`,
    })
  }
  const view = viewOfCookie(viewCookieOf(context.req.header('cookie')))
  const { assets, band, services } = application
  const line = spaceBand(services.room?.(), beside?.acting ?? []) ?? band?.()
  const path = context.req.path
  const html = renderDocument(answer.page, { assets, view, path, beside, strange, band: line })
  return context.html(withFormKeys(html), (answer.page.status ?? 200) as 200)
}

/** RFC 8187: what `encodeURIComponent` leaves, but a header's name of a file may not hold. */
function strictlyEncoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
