/** What a file says to the machine: `code` without comments, `bare` without the inside of strings too. Same length. */
export type Scanned = { readonly code: string; readonly bare: string }

const quotes = new Set(["'", '"', '`'])
const beforeRegex = /(?:^|[=(,:;[!&|?{}>]|\breturn|\bcase)\s*$/

/** A reader of TypeScript, just careful enough to tell code, strings, comments and regular expressions apart. */
export function scan(text: string): Scanned {
  let code = ''
  let bare = ''
  let at = 0
  const templates: number[] = []
  let braces = 0

  const take = (length: number, keepCode: boolean, keepBare: boolean) => {
    const piece = text.slice(at, at + length)
    const blank = piece.replace(/[^\n]/g, ' ')
    code += keepCode ? piece : blank
    bare += keepBare ? piece : blank
    at += length
  }
  const takeString = (quote: string) => {
    const length = stringLength(text, at, quote)
    take(length, true, false)
    if (text.slice(at, at + 2) === '${' && quote === '`') {
      take(2, true, false)
      templates.push(braces)
    }
  }

  while (at < text.length) {
    const char = text[at] ?? ''
    const two = text.slice(at, at + 2)
    if (two === '//') take(lengthTo(text, at, '\n'), false, false)
    else if (two === '/*') take(lengthTo(text, at + 2, '*/') + 4, false, false)
    else if (quotes.has(char)) takeString(char)
    else if (char === '}' && templates.at(-1) === braces) {
      templates.pop()
      takeString('`')
    } else if (char === '/' && beforeRegex.test(bare.slice(-40))) take(regexLength(text, at), true, false)
    else {
      if (char === '{') braces += 1
      if (char === '}') braces -= 1
      take(1, true, true)
    }
  }
  return { code, bare }
}

/** A stylesheet has comments only of one kind, and nothing else to tell apart here. */
export function scanStyles(text: string): Scanned {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return { code, bare: code }
}

function lengthTo(text: string, from: number, end: string): number {
  const found = text.indexOf(end, from)
  return (found === -1 ? text.length : found) - from
}

/** From the opening quote (or the brace that returns to a template) through the closing one, or up to `${`. */
function stringLength(text: string, from: number, quote: string): number {
  let at = from + 1
  while (at < text.length && text[at] !== quote) {
    if (text[at] === '\n' && quote !== '`') return at - from
    if (quote === '`' && text.startsWith('${', at)) return at - from
    at += text[at] === '\\' ? 2 : 1
  }
  return Math.min(at + 1, text.length) - from
}

function regexLength(text: string, from: number): number {
  let inClass = false
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    else if (text[at] === '/' && !inClass) return at + 1 - from
  }
  return 1
}
