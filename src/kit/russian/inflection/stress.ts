import { syllables } from '#kit/russian/inflection/paradigm.ts'
import stress from '#reference/russian/stress.json' with { type: 'json' }

const onEnding = new Set(stress.ending)
const onStem = new Set(stress.stem)

/**
 * Writing does not show the stress, yet the instrumental needs it: «Кобзарём» but «Гоголем», «Ткачом» but
 * «Рабиновичем», «Ганжой» but «Кашей». Listed words first, then what the last letters usually mean.
 */
export function stressedEnding(word: string): boolean {
  const plain = word.toLowerCase()
  if (onEnding.has(plain)) return true
  if (onStem.has(plain)) return false
  if (/([аеиоу]ец)$/.test(plain)) return false
  if (syllables(plain) === 1 && /([аеёиоуыюя]ж|[^аеёиоуыэюя]ж|щ|[аеуыя]ч)$/.test(plain)) return true
  return syllables(plain) > 1 && /(ец|[аия]рь|ырь|[ая]ч)$/.test(plain)
}
