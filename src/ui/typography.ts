/** Elements whose text is data or code, not prose. `select`: an option without a value submits its own text. */
const verbatim = new Set(['script', 'style', 'textarea', 'pre', 'code', 'select', 'title'])

/** A tag (attribute values are in double quotes and may hold `>`), or a run of text. */
const tagOrText = /<(\/?)([a-zA-Z!][^\s>/]*)(?:"[^"]*"|[^">])*>|[^<]+/g

/** R-UI-9. Applies `nbsp` to every text node of rendered HTML and to nothing else: neither attributes (what was
 * typed stays as typed) nor the elements above. */
export function typography(html: string, nbsp: (text: string) => string): string {
  let closing: string | null = null
  return html.replace(tagOrText, (piece: string, slash: string | undefined, tag: string | undefined) => {
    if (tag !== undefined) {
      if (closing === null && slash === '' && verbatim.has(tag) && !piece.endsWith('/>')) closing = tag
      else if (slash === '/' && tag === closing) closing = null
      return piece
    }
    if (closing !== null || !piece.includes(' ')) return piece
    return piece.includes('&') ? encode(nbsp(decode(piece))) : nbsp(piece)
  })
}

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' }

function decode(text: string): string {
  return text.replace(/&(?:quot|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}

function encode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
