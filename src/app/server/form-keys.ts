import { createHash, randomUUID } from 'node:crypto'
import type { Id } from '#kit/brand.ts'

/** The field every form carries; no feature sees it. */
export const keyField = 'once'

const formTag = /<form\b(?:[^>"]|"[^"]*")*>/g
const keyShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** R-FRM-1. Each form of a page that is sent out gets a key of its own. */
export function withFormKeys(html: string): string {
  return html.replace(formTag, (tag) =>
    tag.includes(' method="post"')
      ? `${tag}<input type="hidden" name="${keyField}" value="${randomUUID()}">`
      : tag,
  )
}

/** The key that came back; what is none was not made here. */
export function keyOf(typed: unknown): Id<'key'> | undefined {
  return typeof typed === 'string' && keyShape.test(typed) ? (typed as Id<'key'>) : undefined
}

/** Who sent what and where, in 32 bytes. */
export function digestOfForm(...parts: readonly unknown[]): Uint8Array {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}
