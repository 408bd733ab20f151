import { otherLayout, withoutYo } from '#kit/russian/layout.ts'
import { stem } from './stem.ts'

/** A word of a text with its place there. */
export type Token = {
  readonly word: string
  readonly stem: string
  readonly from: number
  readonly through: number
  readonly sentence: number
  readonly clause: number
  /** «не» stands before it. */
  readonly not: boolean
  /** «не» was said of the word before and reaches this one. */
  readonly isReached: boolean
  /** Means nothing by itself: «в», «мой». */
  readonly isSmall: boolean
  /** The how manieth word it is, small ones not counted. */
  readonly nth: number
}

/** What commas, dashes and «но» divide; `turns` when it begins with «но» or the like. */
export type Clause = {
  readonly from: number
  readonly through: number
  readonly sentence: number
  readonly turns: boolean
}

const pattern = /[а-яё]\/[а-яё](?![а-яё])|[а-яёa-z]+|\d+|[.!?;\n]|[,:—–()]/giu
const turning = new Set(['но', 'зато', 'однако', 'хотя', 'а', 'кроме'])
/** «не всегда слушаются» says of the verb what «не» says. */
const passesOn = wordSet(
  'всегда очень совсем особо особенно сильно слишком вообще никак сразу больше умеют умеет хотят хочет могут может желают желает дают дает',
)
/** Words that mean nothing by themselves; they do not part the words of a phrase. */
const small = wordSet(
  'и в во на с со по к ко у о об от до за для из при над под про через же ли бы б то я мы он она они оно ты вы мне меня мной нам нас нами мой моя мое мои моих моей моем моим наш наша наше наши наших нашей их им ими его ее ей ему него нее них ним ними это этого этом этой этот эта эти этих как что чтобы чем который которая которое которые которых так там тут уже еще только даже вот ну или если когда где быть был была было были будет есть весь вся все всех всем себя себе свой своя свои своих своего своей сам сама сами какой какая какие каких каждый каждого каждой',
)

/** R-WRD-1. The words of a text: small letters, «ё» as «е», hyphens parted, places as they were. */
export function readText(text: string): {
  readonly words: readonly Token[]
  readonly clauses: readonly Clause[]
} {
  const words: Token[] = []
  const clauses: Clause[] = []
  let begun = { from: 0, sentence: 0, turns: false }
  let notFrom: number | undefined
  let reaches = false
  let count = 0
  const next = (at: number, turns: boolean, ends: boolean) => {
    clauses.push({ ...begun, through: at })
    begun = { from: at, sentence: begun.sentence + (ends ? 1 : 0), turns }
    notFrom = undefined
    reaches = false
  }
  for (const match of text.matchAll(pattern)) {
    const [raw] = match
    const at = match.index
    if (!/[а-яёa-z\d]/iu.test(raw)) {
      if (!isShortening(text, at)) next(at, false, /[.!?;\n]/.test(raw))
      continue
    }
    const word = withoutYo(raw.toLowerCase()).replace('/', '')
    if (turning.has(word)) next(at, true, false)
    else if (word === 'не' || word === 'ни') {
      notFrom = at
      reaches = false
    } else {
      const isSmall = small.has(word)
      words.push({
        word,
        stem: isSmall ? word : stem(word),
        from: notFrom ?? at,
        through: at + raw.length,
        sentence: begun.sentence,
        clause: clauses.length,
        not: notFrom !== undefined,
        isReached: reaches,
        isSmall,
        nth: isSmall ? count : ++count,
      })
      reaches = notFrom !== undefined && (passesOn.has(word) || (isSmall && reaches))
      if (!isSmall && !passesOn.has(word)) notFrom = undefined
    }
  }
  clauses.push({ ...begun, through: text.length })
  return { words, clauses }
}

/** «кл. рук.»: a dot after a few letters, with a small letter or none of a space behind it. */
function isShortening(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /(?:^|[^а-яё])[а-яё]{1,4}$/iu.test(text.slice(Math.max(0, at - 6), at)) &&
    /^(?:\s*[а-яё])/u.test(text.slice(at + 1, at + 3))
  )
}

/** «lbcwbgkbyf» is «дисциплина»: what becomes a known word in the other layout is read so, in its place. */
export function inOurLayout(text: string, isKnown: (word: string, stem: string) => boolean): string {
  return text.replace(/[a-z[\];',.`]{4,}/giu, (run) => {
    const read = withoutYo(otherLayout(run.toLowerCase()))
    return /^[а-я]+$/.test(read) && isKnown(read, stem(read)) ? read : run
  })
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
