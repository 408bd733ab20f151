import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Deed } from '#domain/access/policy.ts'
import type { Id } from '#kit/brand.ts'
import type { Result } from '#kit/result.ts'
import type { Way } from '#store/personal-views.ts'
import type { Who } from '#store/scope.ts'
import type { From, Session } from '#store/sessions.ts'
import type { Command, CommonRefusal, Query } from './command.ts'
import type { Services } from './services.ts'
import { commonRefusalTexts } from './texts.ts'

/** «Insufficient storage»: what was sent was understood, allowed and not kept. */
export const noRoomStatus = 507

/** The last value typed into each field, so that a refused form comes back whole. */
export type Typed = Readonly<Record<string, string>>

/** What was wrong, by field; `form` is about all of it. */
export type Errors = Readonly<Record<string, string>>
export type Trouble = { readonly errors: Errors; readonly values: Typed; readonly status?: number }

export type Form = {
  readonly values: Typed
  readonly all: (name: string) => readonly string[]
  readonly file: (name: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  /** R-FRM-1. The key it was rendered with, and a digest of all that was typed. */
  readonly once?: { readonly key: Id<'key'>; readonly digest: Uint8Array }
}

/** One request, as a feature sees it: who asks, what for, and nothing of the protocol. */
export type Visit = {
  readonly path: string
  readonly params: Typed
  readonly search: Typed
  readonly form: Form
  readonly session: Session | null
  /** Of the session one came with, an account's or a link's: to end it. */
  readonly sessionHash: Uint8Array | null
  /** R-SES-9. A session that was left alone: it opens nothing until the password is typed again. */
  readonly locked: Session | null
  readonly who: Who | null
  readonly from: From & {
    /** What attempts are counted by, beside the login (R-SES-4). */
    readonly network: string
  }
  readonly services: Services
}

/** A page's own part; the frame around it is put by the app. `place` is the address of the menu's item it belongs to. */
export type Page = {
  readonly title: string
  readonly body: VNode
  readonly place?: string
  readonly bare?: boolean
  readonly width?: 'wide' | 'narrow'
  readonly status?: number
  readonly refreshSeconds?: number
}

/** `half`: the code is still asked for; nobody is in yet. */
type Cookie = { readonly session: string | null; readonly half?: boolean }

export type Answer =
  | { readonly page: Page; readonly cookie?: Cookie }
  | { readonly go: string; readonly cookie?: Cookie }
  | {
      readonly file: {
        readonly name: string
        readonly mediaType: string
        readonly bytes: Uint8Array
        /** Opens in the browser instead of being saved: what is to be read or printed at once. */
        readonly opens?: boolean
      }
    }
  | { readonly saved: { readonly at: string } }

/** How the app carries out questions and deeds; a feature never opens a door by itself on a route. */
export type Perform = {
  /** Whether whoever came may do it at all: asked before what was sent is looked at or kept. */
  readonly permit: (visit: Visit, deed: Deed) => Promise<Result<null, CommonRefusal>>
  readonly ask: <S extends z.ZodType, A>(
    visit: Visit,
    query: Query<S, A>,
    raw: unknown,
    way?: Way,
  ) => Promise<Result<A, CommonRefusal>>
  readonly carryOut: <S extends z.ZodType, V, R>(
    visit: Visit,
    command: Command<S, V, R>,
    raw: unknown,
  ) => Promise<Result<V, R | CommonRefusal>>
}

export type Route = {
  readonly method: 'get' | 'post'
  readonly path: string
  /** `'public'` must also stand in `publicPages`. */
  readonly deed: Deed | 'public'
  /** What its command or question reads of what was sent: known before anything is sent. */
  readonly takes?: z.ZodType
  readonly answer: (visit: Visit, perform: Perform) => Promise<Answer>
}

type Awaitable<Value> = Value | Promise<Value>

export type Screen<S extends z.ZodType, A> = Route & {
  readonly reshow: (visit: Visit, perform: Perform, trouble: Trouble) => Promise<Answer>
  readonly query: Query<S, A>
}

type ScreenParts<S extends z.ZodType, A> = {
  readonly ask: Query<S, A>
  readonly input?: (visit: Visit) => unknown
  readonly show: (answer: A, visit: Visit, trouble?: Trouble) => Awaitable<Page | Answer>
  /** R-RGT-2. What is taken away as a file is told apart from what was looked at: no file without it. */
  readonly gives?: 'download' | 'export'
}

/** A page that can be read: its question names the deed. */
export function screen<S extends z.ZodType, A>(path: string, parts: ScreenParts<S, A>): Screen<S, A> {
  const show = async (visit: Visit, perform: Perform, trouble?: Trouble): Promise<Answer> => {
    const found = await perform.ask(visit, parts.ask, parts.input?.(visit) ?? visit.params, parts.gives)
    if (!found.ok) throw new Refused(found.refusal)
    const shown = await parts.show(found.value, visit, trouble)
    if ('file' in shown && !parts.gives) throw new TypeError(`${path} gives a file and does not say so`)
    if (!('body' in shown)) return shown
    return { page: trouble ? { ...shown, status: trouble.status ?? 422 } : shown }
  }
  return {
    method: 'get',
    path,
    deed: parts.ask.deed,
    takes: parts.ask.input,
    query: parts.ask,
    answer: (visit, perform) => show(visit, perform),
    reshow: show,
  }
}

type FormParts<S extends z.ZodType, V, R> = {
  readonly carryOut: Command<S, V, R>
  readonly input?: (visit: Visit) => Awaitable<unknown>
  readonly after: (value: V, visit: Visit) => Awaitable<string | Answer>
  /** The page the form stands on, shown again with what was typed; without one the refusal has a page of its own. */
  readonly onPage?: { readonly reshow: Screen<z.ZodType, never>['reshow'] }
  readonly refusal?: (refusal: R) => Errors
}

/** A form that can be sent: its command names the deed. */
export function form<S extends z.ZodType, V, R>(path: string, parts: FormParts<S, V, R>): Route {
  const refused = (visit: Visit, perform: Perform, refusal: R | CommonRefusal): Promise<Answer> => {
    const errors = errorsOf(refusal, parts.refusal)
    const isFull = (refusal as CommonRefusal).reason === 'no-room'
    if (!errors || (isFull && !parts.onPage)) throw new Refused(refusal as CommonRefusal)
    if (!parts.onPage) throw new Refused({ reason: 'unreadable', fields: errors })
    const { values } = visit.form
    return parts.onPage.reshow(visit, perform, { errors, values, ...(isFull && { status: noRoomStatus }) })
  }
  return {
    method: 'post',
    path,
    deed: parts.carryOut.deed,
    takes: parts.carryOut.input,
    answer: async (visit, perform) => {
      const permitted = await perform.permit(visit, parts.carryOut.deed)
      if (!permitted.ok) return refused(visit, perform, permitted.refusal)
      const raw = parts.input ? await parts.input(visit) : { ...visit.form.values, ...visit.params }
      const result = await perform.carryOut(visit, parts.carryOut, raw)
      if (result.ok) {
        const after = await parts.after(result.value, visit)
        return typeof after === 'string' ? { go: after } : after
      }
      return refused(visit, perform, result.refusal)
    },
  }
}

function errorsOf<R>(refusal: R | CommonRefusal, own?: (refusal: R) => Errors): Errors | undefined {
  const common = refusal as CommonRefusal
  if (common.reason === 'not-allowed' || common.reason === 'not-found') return undefined
  if (common.reason === 'second-factor') return undefined
  if (common.reason === 'unreadable') return common.fields
  if (common.reason === 'no-room') return { form: commonRefusalTexts['no-room'].why }
  return own?.(refusal as R)
}

/** A page that anyone may open; its path must stand in `publicPages`, which the matrix test reads. */
export function open(method: 'get' | 'post', path: string, answer: Route['answer']): Route {
  return { method, path, deed: 'public', answer }
}

/** Carries a common refusal up to the one place that turns it into a page and a status. */
export class Refused extends Error {
  readonly refusal: CommonRefusal
  constructor(refusal: CommonRefusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}
