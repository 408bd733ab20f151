import type { Cased } from '#kit/russian/case.ts'
import { declineAdjective } from '#kit/russian/inflection/adjective.ts'
import {
  declineMasculine,
  declineNeuter,
  declineOnA,
  declineOnSoftSign,
} from '#kit/russian/inflection/noun.ts'
import { alike, joinForms, type Kind, unchanged } from '#kit/russian/inflection/paradigm.ts'
import nouns from '#reference/russian/nouns.json' with { type: 'json' }

/** What a word of a position or of an organisation is, when it stands in the nominative. */
export type HeadWord = { readonly kind: Kind; readonly animate: boolean; readonly known: boolean }

const plurals: Readonly<Record<string, readonly string[]>> = nouns.plurals
const indeclinable = new Set(nouns.indeclinable)
const substantives = new Set(nouns.substantives)
const firstPartStays = new Set(nouns.firstPartStays)
const unchangedParts = new Set(nouns.unchangedParts)
const known = new Map<string, HeadWord>([
  ...nouns.people.m.map((word) => [word, { kind: 'm', animate: true, known: true }] as const),
  ...nouns.people.f.map((word) => [word, { kind: 'f', animate: true, known: true }] as const),
  ...nouns.peopleOnA.map((word) => [word, { kind: 'm', animate: true, known: true }] as const),
  ...nouns.things.m.map((word) => [word, { kind: 'm', animate: false, known: true }] as const),
  ...nouns.things.f.map((word) => [word, { kind: 'f', animate: false, known: true }] as const),
  ...nouns.things.n.map((word) => [word, { kind: 'n', animate: false, known: true }] as const),
  ...Object.keys(plurals).map((word) => [word, { kind: 'plural', animate: false, known: true }] as const),
])

/** «замдиректора», «завкафедрой», «Минпросвещения»: what stands inside already has its case. */
export const governing = new RegExp(`^(зам|зав|пом|нач|мин)(${nouns.governed.join('|')})$`, 'i')

/** Listed words are known for sure; of others only the ending speaks; undefined for what cannot be a head. */
export function headWord(word: string): HeadWord | undefined {
  if (/^[А-ЯЁ]{2,}$/.test(word)) return undefined
  const [first = ''] = word
    .toLowerCase()
    .split('-')
    .filter((part) => !unchangedParts.has(part))
  const listed = known.get(word.toLowerCase()) ?? known.get(first)
  if (listed !== undefined) return listed
  if (governing.test(word)) return undefined
  if (/[бвгджзйклмнпрстфхцчшщ]$/.test(first) || /(тель|арь)$/.test(first)) {
    return { kind: 'm', animate: true, known: false }
  }
  if (/[ая]$/.test(first)) return { kind: 'f', animate: true, known: false }
  if (/ь$/.test(first)) return { kind: 'f', animate: false, known: false }
  return /(ие|ство|ище)$/.test(first) ? { kind: 'n', animate: false, known: false } : undefined
}

/** «учитель-логопед», «школа-интернат», «шеф-повар»: each part as its own word, but «шеф» and the first part of «мастер-класс» stay. */
export function declineHeadWord(word: string, { animate }: HeadWord): Cased {
  const parts = word.split('-')
  const whole = firstPartStays.has(word.toLowerCase())
  return joinForms(
    parts.map((part, at) => {
      const last = at === parts.length - 1
      if (!last && (whole || unchangedParts.has(part.toLowerCase()))) return unchanged(part)
      return declinePart(part, headWord(part) ?? { kind: 'm', animate, known: false }, animate)
    }),
    '-',
  )
}

function declinePart(word: string, { kind }: HeadWord, animate: boolean): Cased {
  const plain = word.toLowerCase()
  const table = plurals[plain]
  if (table !== undefined) {
    const [nom = '', gen = '', dat = '', acc = '', ins = '', prep = ''] = table.map((form) =>
      alike(word, form),
    )
    return { nom, gen, dat, acc, ins, prep }
  }
  if (substantives.has(plain)) return declineAdjective(word, animate)
  if (indeclinable.has(plain) || /[^а-яё]/.test(plain) || !/[аеёиоуыэюя]/.test(plain)) return unchanged(word)
  if (/[ая]$/.test(plain)) return declineOnA(word)
  if (kind === 'n') return declineNeuter(word)
  if (kind === 'f') return declineOnSoftSign(word)
  const declined = declineMasculine(word)
  return animate ? declined : { ...declined, acc: word }
}
