import type { Cased, Gender } from '#kit/russian/case.ts'
import { declineMasculine, declineOnA, declineOnSoftSign } from '#kit/russian/inflection/noun.ts'
import { alike, endsInVowel, forms, unchanged } from '#kit/russian/inflection/paradigm.ts'
import { declineWords } from '#kit/russian/inflection/word-parts.ts'
import names from '#reference/russian/names.json' with { type: 'json' }

const fleeting: Readonly<Record<string, string>> = { лев: 'льв', павел: 'павл', пётр: 'петр', петр: 'петр' }
const onSoftSign = new Set(names.feminineOnSoftSign)
const indeclinable = new Set(names.indeclinable)
const likeFeminine = new Set(names.masculineLikeFeminine)
const onO = new Set(names.masculineOnO)
const unchangedParts = new Set(names.unchangedParts)

/** R-RUS-2. «Лев» → «Льва», «Илья» → «Ильёй», «Айгуль» stays, «Анна-Мария» declines in both parts. */
export function declineFirstName(name: string, gender: Gender): Cased {
  return declineWords(name, (word, before) => {
    const plain = word.toLowerCase()
    if (before === 'hyphen' && gender === 'm' && unchangedParts.has(plain)) return unchanged(word)
    if (/[аеёиоуыэю]а$/.test(plain) || indeclinable.has(plain)) return unchanged(word)
    if (/[ая]$/.test(plain)) return declineOnA(word)
    return gender === 'm' ? declineOfMan(word, plain) : declineOfWoman(word, plain)
  })
}

function declineOfMan(word: string, plain: string): Cased {
  if (likeFeminine.has(plain)) return { ...declineOnA(`${word.slice(0, -1)}а`), nom: word }
  if (onO.has(plain)) return forms(word.slice(0, -1), ['о', 'а', 'у', 'а', 'ом', 'е'])
  if (endsInVowel(plain)) return unchanged(word)
  const stem = fleeting[plain]
  return declineMasculine(word, stem === undefined ? word.replace(/[йь]$/i, '') : alike(word, stem))
}

function declineOfWoman(word: string, plain: string): Cased {
  return onSoftSign.has(plain) ? declineOnSoftSign(word) : unchanged(word)
}
