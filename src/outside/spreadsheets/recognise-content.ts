import type { NotATable } from './table-refusal.ts'

/** What the bytes themselves say a file is; the file's name has no voice. */
export type Content =
  | { readonly kind: 'zip' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly what: NotATable }

const signatures: readonly (readonly [hex: string, at: number, what: NotATable])[] = [
  ['ffd8ff', 0, 'photo'],
  ['89504e47', 0, 'photo'],
  ['47494638', 0, 'photo'],
  ['49492a00', 0, 'photo'],
  ['4d4d002a', 0, 'photo'],
  ['57454250', 8, 'photo'],
  ['66747970', 4, 'photo'],
  ['255044462d', 0, 'pdf'],
  ['7b5c727466', 0, 'text-document'],
  ['52617221', 0, 'archive'],
  ['377abcaf271c', 0, 'archive'],
  ['1f8b08', 0, 'archive'],
  ['7f454c46', 0, 'program'],
]

/** R-STF-12. A format by content, never by the extension. */
export function recogniseContent(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  const starts = (hex: string, at: number) => head.subarray(at, at + hex.length / 2).toString('hex') === hex
  if (starts('504b0304', 0) || starts('504b0506', 0)) return { kind: 'zip' }
  if (starts('d0cf11e0a1b11ae1', 0)) return { kind: 'compound' }
  for (const [hex, at, what] of signatures) if (starts(hex, at)) return { kind: 'other', what }
  if (isBinary(head)) return { kind: 'other', what: binaryKind(head) }
  const start = head.toString('latin1').trimStart().toLowerCase()
  if (start.startsWith('mime-version:') || start.startsWith('received:'))
    return { kind: 'other', what: 'letter' }
  return { kind: 'text' }
}

function binaryKind(head: Buffer): NotATable {
  const letters = head.subarray(0, 2).toString('latin1')
  return letters === 'BM' ? 'photo' : letters === 'MZ' ? 'program' : 'unknown'
}

/** Control characters that no table has; UTF-16 without a mark is text though half its bytes may be zero. */
function isBinary(head: Buffer): boolean {
  if (head.length === 0 || looksWide(head) !== null) return false
  const odd = head.filter((one) => one < 9 || (one > 13 && one < 32 && one !== 27 && one !== 26)).length
  return odd > head.length * 0.01
}

/** UTF-16 by its high bytes: for Russian and Latin letters they are 4 or 0, and stand every second byte. */
export function looksWide(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const pairs = Math.floor(Math.min(head.length, 2000) / 2)
  if (pairs < 4) return null
  const share = (offset: number) => {
    let high = 0
    for (let at = 0; at < pairs; at++)
      if ((head[at * 2 + offset] ?? 9) === 4 || (head[at * 2 + offset] ?? 9) === 0) high++
    return high / pairs
  }
  if (share(1) > 0.9 && share(0) < 0.5) return 'utf-16le'
  return share(0) > 0.9 && share(1) < 0.5 ? 'utf-16be' : null
}
