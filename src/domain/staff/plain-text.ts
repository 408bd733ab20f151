const spaces = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\u00ad]+/gu
const dashes = /[\u2010-\u2015\u2212]/gu
const quotes = /[«»„“”‟″]/gu

const untidy = /[^\S ]| {2}|^ | $|[\u00a0\u00ad\u2000-\u200d\u202f\u205f\u3000\ufeff]/u
const folded = /[\u2010-\u2015\u2212\u00ab\u00bb\u201c-\u201f\u2033\u0451]/u

/** One line without doubled, invisible and edge spaces; letters stay as typed. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text
  return text
    .replace(/[\u200b-\u200d\ufeff\u00ad]/gu, '')
    .replace(spaces, ' ')
    .trim()
}

/** The form in which words are compared: one line, lower case, one kind of dash, quote and «е». */
export function plain(text: string): string {
  const lower = tidy(text).toLowerCase()
  return folded.test(lower) ? foldYo(lower.replace(dashes, '-').replace(quotes, '"')) : lower
}

/** Words of a column's name: `plain`, with punctuation turned to spaces. */
export function plainLabel(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .replace(/№(?=\p{L})/gu, '№ ')
    .trim()
}

/** `ё` and `е` are one letter when people are compared (escapes keep this file free of Russian words). */
export function foldYo(text: string): string {
  return text.replace(/\u0451/gu, '\u0435').replace(/\u0401/gu, '\u0415')
}

const latin = 'ABCEHKMOPTXYaceopxyik'
const cyrillic =
  '\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425\u0423\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u043a'

/** Latin letters that look Russian, inside a text that has Russian letters, become Russian. */
export function mendLookAlikes(text: string): string {
  if (!/[A-Za-z]/u.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return text
  return text.replace(/[\p{L}]+/gu, (word) => {
    const letters = [...word]
    if (!letters.every((one) => /\p{Script=Cyrillic}/u.test(one) || latin.includes(one))) return word
    return letters.map((one) => (latin.includes(one) ? (cyrillic[latin.indexOf(one)] ?? one) : one)).join('')
  })
}

/** «ИВАНОВА-ПЕТРОВА» and «иванова» → capitals where names have them; a word already in mixed case is left. */
export function titleCase(word: string): string {
  if (word !== word.toUpperCase() && word !== word.toLowerCase()) return word
  const lower = word.toLowerCase()
  return lower.replace(
    /(^|[-'’.\s])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
