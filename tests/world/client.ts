import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** What came back, read whole; spaces that do not break are spaces in `text`. `to` is where it sends the browser. */
export type Reply = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly bytes: Uint8Array
  readonly to: string | null
}

/** A file as a form sends it. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }
export type Fields = Readonly<Record<string, string | readonly string[] | Upload>>

/** A browser with its cookie: real requests, no port. */
export type Client = {
  readonly get: (path: string) => Promise<Reply>
  readonly post: (path: string, fields?: Fields) => Promise<Reply>
  readonly send: (
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: BodyInit,
  ) => Promise<Reply>
  readonly cookie: () => string | undefined
}

type Fetch = (request: Request) => Response | Promise<Response>

export const base = 'http://vektor.test'
const cookieName = '__Host-vektor'

/** The request that is being answered, so that a slow scope can be named. */
export const answering = new AsyncLocalStorage<string>()

export function client(fetch: Fetch, cookie?: string): Client {
  let token = cookie
  const send: Client['send'] = async (method, path, headers = {}, body) => {
    const request = new Request(base + path, {
      method,
      headers: {
        host: new URL(base).host,
        ...(token ? { cookie: `${cookieName}=${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const label = `${method} ${path.replace(/\?.*/, '').replaceAll(/[0-9a-f-]{36}|[\w-]{43}/g, ':id')}`
    const response = await answering.run(label, async () => fetch(request))
    token = cookieAfter(response.headers.getSetCookie(), token)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { status } = response
    const text = new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')
    const to = response.headers.get('location')
    return { status, headers: response.headers, text, bytes, to }
  }
  return {
    send,
    cookie: () => token,
    get: (path) => send('GET', path, { 'sec-fetch-site': 'same-origin' }),
    // every form a browser sends carries a key of its own
    post: (path, fields = {}) =>
      send('POST', path, { 'sec-fetch-site': 'same-origin' }, formOf({ once: randomUUID(), ...fields })),
  }
}

export function formOf(fields: Fields): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((one) => [name, one] as const)
      : [[name, value as string | Upload] as const],
  )
  if (entries.every(([, value]) => typeof value === 'string')) {
    return new URLSearchParams(entries as [string, string][])
  }
  const form = new FormData()
  for (const [name, value] of entries) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new File([value.bytes as Uint8Array<ArrayBuffer>], value.name))
  }
  return form
}

function cookieAfter(set: readonly string[], before: string | undefined): string | undefined {
  for (const one of set) {
    const found = new RegExp(`^${cookieName}=([^;]*)`).exec(one)
    if (found) return found[1] || undefined
  }
  return before
}
