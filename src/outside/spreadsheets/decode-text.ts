import iconv from 'iconv-lite'
import type { WorkbookWarning } from '#domain/staff/workbook.ts'
import letters from '#reference/staff/letters.json' with { type: 'json' }
import { looksWide } from './recognise-content.ts'

export type DecodedText = {
  readonly text: string
  readonly encoding: string
  readonly warnings: readonly WorkbookWarning[]
}

const singleByte = ['windows-1251', 'cp866', 'koi8-r', 'maccyrillic', 'iso-8859-5'] as const
const weights = new Map(
  [...letters.frequency].map((letter, index) => [letter, 1 - index / letters.frequency.length]),
)
const marks = new Set(letters.marks)
const sampleSize = 100_000

/** R-STF-13. Text of any encoding Russian tables come in; when it had to be guessed narrowly, that is said. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = looksWide(buffer)
  if (wide) return told(iconv.decode(buffer, wide), wide)
  const utf8 = asUtf8(buffer)
  if (utf8) return utf8
  const sample = buffer.subarray(0, sampleSize)
  const scores = singleByte
    .map((encoding) => ({ encoding, score: russianness(iconv.decode(sample, encoding)) }))
    .sort((one, other) => other.score - one.score)
  const [best, second] = scores
  const encoding = best?.encoding ?? 'windows-1251'
  const narrow = (best?.score ?? 0) - (second?.score ?? 0) < 0.1
  return { ...told(iconv.decode(buffer, encoding), encoding), warnings: narrow ? ['encoding-guessed'] : [] }
}

function told(text: string, encoding: string): DecodedText {
  return { text: text.replace(/^\ufeff/u, ''), encoding, warnings: [] }
}

/** UTF-8 proves itself; a few broken bytes among very many good ones are told of, not guessed around. */
function asUtf8(buffer: Buffer): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(buffer)
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  if (broken === 0) return told(text, 'utf-8')
  const russian = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return broken * 50 < russian ? { ...told(text, 'utf-8'), warnings: ['damaged-letters'] } : null
}

/** How Russian a text reads: frequent letters count for it; capitals inside words and odd signs against. */
function russianness(text: string): number {
  let score = 0
  let count = 0
  let before = ' '
  for (const sign of text) {
    if (sign > '\u007f') {
      count++
      const lower = sign.toLowerCase()
      const weight = weights.get(lower)
      if (weight === undefined) score += marks.has(sign) ? 0 : -1
      else score += sign !== lower && before !== before.toUpperCase() ? -1 : weight
    }
    before = sign
  }
  return count === 0 ? 0 : score / count
}
