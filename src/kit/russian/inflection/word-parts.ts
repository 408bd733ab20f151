import type { Cased } from '#kit/russian/case.ts'
import { joinForms, unchanged } from '#kit/russian/inflection/paradigm.ts'

export type Before = 'hyphen' | 'word' | 'end'

/** «А.», «А. К.», «А.К.», «А»: one letter with or without a full stop stays as it is. */
export function isInitial(text: string): boolean {
  return /^[А-ЯЁ](\.|$)/.test(text)
}

/**
 * Declines each word of «Гарсиа Маркес», «Мусин-Пушкин», «Иванова (Петрова)» by itself and keeps whatever
 * stands between the words. `decline` is told whether a hyphen follows the word, or else one more word.
 */
export function declineWords(text: string, decline: (word: string, before: Before) => Cased): Cased {
  const pieces = text.split(/([А-Яа-яЁё'’]+\.?)/)
  return joinForms(
    pieces.map((piece, at) => {
      if (at % 2 === 0 || isInitial(piece)) return unchanged(piece)
      return decline(piece, beforeOf(pieces[at + 1] ?? '', pieces[at + 2]))
    }),
    '',
  )
}

function beforeOf(gap: string, next: string | undefined): Before {
  if (next === undefined) return 'end'
  if (/^[-\u2011]/.test(gap)) return 'hyphen'
  return /^\s+$/.test(gap) ? 'word' : 'end'
}
