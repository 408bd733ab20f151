const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
}

/** The text of a letter of our own making: paragraphs apart, items with a dash, an address behind each link. */
export function textOf(html: string): string {
  const marked = html
    .replace(/<(head|style)\b.*?<\/\1>/gis, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gis, (_, address: string, label: string) =>
      withoutTags(label).trim() === address ? address : `${label}: ${address}`,
    )
    .replace(/<li\b[^>]*>/gi, '\n— ')
    .replace(/<br\s*\/?>|<\/(tr|ul|ol)>/gi, '\n')
    .replace(/<\/td>/gi, ' ')
    .replace(/<\/?(p|div|h[1-6]|table|blockquote)\b[^>]*>/gi, '\n\n')
  return withoutTags(marked)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      name
        ? (entities[name] ?? whole)
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}
