import type { ColumnKind } from './column.ts'
import { isFirstName, isPatronymic, nameTokens } from './name-tokens.ts'
import { parsePositions } from './parse-position.ts'
import { plain, tidy } from './plain-text.ts'
import { saysNothing } from './words.ts'
import type { Cell } from './workbook.ts'

type PartAt = { readonly at: number; readonly kind: ColumnKind }

/**
 * R-STF-1. Columns of a surname, a name and a patronymic in a table without a header: the patronymics give
 * themselves away, the name and the surname stand beside them. Empty when there is no such place.
 */
export function namePartsAt(columns: readonly (readonly Cell[])[]): readonly PartAt[] {
  const share = columns.map((cells) => {
    const texts = cells.map((one) => tidy(one.text)).filter((one) => !saysNothing(plain(one)))
    const of = (test: (text: string) => boolean) =>
      texts.length === 0 ? 0 : texts.filter(test).length / texts.length
    return { word: of(isWord), pair: of(isPair), patronymic: of(isPart), name: of(isFirstName) }
  })
  const word = (at: number) => (share[at]?.word ?? 0) >= 0.8
  const pair = share.findIndex((one, at) => one.pair >= 0.6 && (word(at - 1) || word(at + 1)))
  if (pair >= 0)
    return [
      { at: word(pair - 1) ? pair - 1 : pair + 1, kind: 'surname' },
      { at: pair, kind: 'nameAndPatronymic' },
    ]
  const last = share.findIndex(
    (one, at) => one.patronymic >= 0.6 && word(at - 1) && (word(at - 2) || word(at + 1)),
  )
  if (last < 0) return []
  const before = word(last - 2) && (share[last - 2]?.name ?? 0) < 0.8
  return [
    { at: before ? last - 2 : last + 1, kind: 'surname' },
    { at: last - 1, kind: 'name' },
    { at: last, kind: 'patronymic' },
  ]
}

const tokensOf = (text: string) => nameTokens(`x ${text}`).slice(1)
const isPart = (text: string) => tokensOf(text).length === 1 && isPatronymic(tokensOf(text)[0] ?? '')

function isPair(text: string): boolean {
  const tokens = tokensOf(text)
  return tokens.length === 2 && isPatronymic(tokens[1] ?? '')
}

/** One part of a name: a word, or a few where dashes and particles are; not the name of a position. */
function isWord(text: string): boolean {
  if (!/^\p{L}[\p{L}'\u2019\u2010-\u2015 -]*$/u.test(text) || tokensOf(text).length > 3) return false
  return parsePositions(text).positions.every((one) => one.code === null)
}
