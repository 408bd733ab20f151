/** Elements whose text is data or code, not prose. `select`: an option without a value submits its own text. */
const verbatim = new Set(['script', 'style', 'textarea', 'pre', 'code', 'select', 'title'])
const initials = new Set([...verbatim].map((name) => name[0]))

type Improve = (text: string) => string

/** R-UI-9. Applies `nbsp` to every text node of rendered HTML and to nothing else: neither attributes (what was
 * typed stays as typed) nor the elements above. Reads the text once, by hand: a list of eighty people is 60 kB,
 * and this runs for every page. */
export function typography(html: string, nbsp: Improve): string {
  const improve = remembering(nbsp)
  let result = ''
  let copied = 0
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    const text = html.slice(at, end)
    const better = text.includes(' ') ? improve(text) : text
    if (better !== text) {
      result += html.slice(copied, at) + better
      copied = end
    }
    if (open === -1) break
    at = afterElementStart(html, open)
  }
  return result + html.slice(copied)
}

/** Where reading goes on after the tag that opens at `open`: behind the whole element when it is verbatim. */
function afterElementStart(html: string, open: number): number {
  const close = tagEnd(html, open)
  if (!initials.has(html[open + 1] ?? '')) return close
  const name = /^[a-z]+/.exec(html.slice(open + 1, close))?.[0]
  if (name === undefined || !verbatim.has(name) || html[close - 2] === '/') return close
  const last = html.indexOf(`</${name}`, close)
  return last === -1 ? html.length : last
}

/** Behind the `>` of the tag; the values of attributes are in double quotes and may hold one. */
function tagEnd(html: string, open: number): number {
  for (let at = open + 1; at < html.length; at += 1) {
    const sign = html[at]
    if (sign === '>') return at + 1
    if (sign === '"') {
      const quote = html.indexOf('"', at + 1)
      if (quote === -1) break
      at = quote
    }
  }
  return html.length
}

const mostRemembered = 4096
const longestRemembered = 200
const memories = new WeakMap<Improve, Map<string, string>>()

/** The same words stand on page after page: menus, names, topics. */
function remembering(nbsp: Improve): Improve {
  const memory = memories.get(nbsp) ?? new Map<string, string>()
  memories.set(nbsp, memory)
  return (text) => {
    const known = memory.get(text)
    if (known !== undefined) return known
    const better = text.includes('&') ? encode(nbsp(decode(text))) : nbsp(text)
    if (memory.size >= mostRemembered) memory.clear()
    if (text.length <= longestRemembered) memory.set(text, better)
    return better
  }
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' }

function decode(text: string): string {
  return text.replace(/&(?:quot|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}

function encode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
