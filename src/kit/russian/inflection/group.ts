import type { Cased } from '#kit/russian/case.ts'
import { adjectiveKind, declineAdjective } from '#kit/russian/inflection/adjective.ts'
import { declineHeadWord, governing, type HeadWord, headWord } from '#kit/russian/inflection/head-word.ts'
import { type Kind, unchanged } from '#kit/russian/inflection/paradigm.ts'
import nouns from '#reference/russian/nouns.json' with { type: 'json' }

const participles = new Set(nouns.participles)
const substantives = new Set(nouns.substantives)

/** `any` takes a word by its ending; `listed` only words that are known to be heads; `people`, `things` of them. */
export type Wanted = 'any' | 'listed' | 'people' | 'things'

/**
 * The head of a phrase with its adjectives, from the word at `at`: «старший воспитатель», «заведующая» (what
 * it governs is no part of it), «вожатый». `tokens` are words with the gaps between them, as they are written.
 * Undefined when no nominative group begins here.
 */
export function declineGroup(
  tokens: readonly string[],
  at: number,
  wanted: Wanted,
): readonly Cased[] | undefined {
  let kind: Kind | undefined
  let next = at
  for (;;) {
    const word = tokens[next] ?? ''
    const shown = governing.test(word) || headWord(word)?.known === true ? undefined : adjectiveKind(word)
    if (shown === undefined || (kind !== undefined && shown !== kind)) break
    kind = shown
    next += 2
    if (participles.has(word.toLowerCase()) && !leadsTo(tokens, next, kind))
      return wanted === 'things' ? undefined : adjectives(tokens, at, next, true)
    if (!onlySpace(tokens[next - 1])) break
  }
  const last = (tokens[next - 2] ?? '').toLowerCase()
  const alone = next > at && substantives.has(last)
  const noun = next === at || onlySpace(tokens[next - 1]) ? headWord(tokens[next] ?? '') : undefined
  if (
    noun !== undefined &&
    (kind ?? noun.kind) === noun.kind &&
    fits(noun, alone ? 'listed' : wanted, wanted)
  ) {
    const before = next > at ? adjectives(tokens, at, next, noun.animate) : []
    const gap = next > at ? [unchanged(tokens[next - 1] ?? '')] : []
    return [
      ...before,
      ...gap,
      declineHeadWord(tokens[next] ?? '', noun),
      ...lateAdjective(tokens, next, noun),
    ]
  }
  if (next > at && (wanted === 'any' || (wanted !== 'things' && (alone || isParticiple(last)))))
    return adjectives(tokens, at, next, true)
  return undefined
}

/** «ответственный секретарь», but not «ответственный за охрану труда», «управляющий делами». */
function leadsTo(tokens: readonly string[], at: number, kind: Kind): boolean {
  const noun = onlySpace(tokens[at - 1]) ? headWord(tokens[at] ?? '') : undefined
  return noun?.known === true && noun.animate && noun.kind === kind
}

/** «…, имеющий категорию»: a participle after a comma agrees with the person though no noun follows it. */
function isParticiple(word: string): boolean {
  return /([уюая]щ|вш)(ий|ая)(ся)?$/.test(word)
}

function fits(noun: HeadWord, least: Wanted, wanted: Wanted): boolean {
  if (least !== 'any' && !noun.known) return false
  return wanted === 'people' ? noun.animate : wanted === 'things' ? !noun.animate : true
}

/** «сестра медицинская», «Школа вечерняя»: an adjective that ends the phrase and agrees with its head. */
function lateAdjective(tokens: readonly string[], at: number, noun: HeadWord): Cased[] {
  const [gap, word = '', rest] = tokens.slice(at + 1, at + 4)
  if (!noun.known || !onlySpace(gap) || rest?.trim() !== '' || adjectiveKind(word) !== noun.kind) return []
  if (tokens.length > at + 4 || headWord(word)?.known === true) return []
  return [unchanged(gap ?? ''), declineAdjective(word, noun.animate)]
}

/** The adjectives from `at` up to the word before `end`, with the gaps between them. */
function adjectives(tokens: readonly string[], at: number, end: number, animate: boolean): Cased[] {
  return tokens
    .slice(at, end - 1)
    .map((token, index) => (index % 2 === 0 ? declineAdjective(token, animate) : unchanged(token)))
}

function onlySpace(gap: string | undefined): boolean {
  return gap !== undefined && /^\s+$/.test(gap)
}
