import { keyField } from '#app/server/form-keys.ts'
import type { Fields } from '#tests/world/client.ts'

/** The forms of a page as a browser would send them untouched: names, values, and every choice that could be made. */
export function formsOf(html: string): readonly { readonly action: string; readonly fields: Fields }[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    const action = attribute(tag, 'action')
    if (!action?.startsWith('/') || attribute(tag, 'method')?.toLowerCase() !== 'post') return []
    return [{ action: action.split('?')[0]!, fields: fieldsIn(inside) }]
  })
}

function fieldsIn(html: string): Fields {
  const fields: Record<string, string | string[]> = {}
  const put = (name: string | undefined, value: string) => {
    // a form sent again under its key is answered, not done: each request here is a new one
    if (!name || name === keyField) return
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  for (const [tag] of html.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    if (attribute(tag, 'type') === 'file') continue
    const single = attribute(tag, 'type') === 'radio' && fields[attribute(tag, 'name') ?? ''] !== undefined
    if (!single) put(attribute(tag, 'name'), attribute(tag, 'value') ?? '')
  }
  for (const [, tag = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const values = [...inside.matchAll(/<option\b[^>]*>/g)].map(([one]) => attribute(one, 'value') ?? '')
    put(attribute(tag, 'name'), values.at(-1) ?? '')
  }
  for (const [, tag = '', inside = ''] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    put(attribute(tag, 'name'), inside)
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
