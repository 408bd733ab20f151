import type { MiddlewareHandler } from 'hono'
import { alwaysHeaders } from './always-headers.ts'

const yearAndSubdomains = 'max-age=31536000; includeSubDomains'

/** R-SEC-1. On every answer, errors too: nothing inline, nothing foreign, no address of ours sent elsewhere. `onlySafely`:
 *  a browser that came once over TLS never comes plain again. */
export function secureHeaders(onlySafely: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(alwaysHeaders)) headers.set(name, value)
    if (onlySafely) headers.set('Strict-Transport-Security', yearAndSubdomains)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}

/** R-SEC-2. A form is taken only from our own pages: by Sec-Fetch-Site, else by Origin; with neither, refused. */
export function comesFromHere(
  method: string,
  site: string | undefined,
  origin: string | undefined,
  host: string | undefined,
): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return false
  return URL.canParse(origin) && new URL(origin).host === host
}
