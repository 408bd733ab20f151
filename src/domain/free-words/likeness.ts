import { readWords } from './read-words.ts'

/** What a text means, made once and compared often. */
export type Meaning = {
  readonly topics: Vector
  readonly concepts: Vector
  readonly pieces: Vector
  readonly titles: ReadonlyMap<string, string>
}

type Vector = { readonly of: ReadonlyMap<string, number>; readonly length: number }

const shares = { topics: 0.45, concepts: 0.25, pieces: 0.3 } as const
const wider = 0.5
const nearby = 0.25

/** R-WRD-7. What a text means: its concepts with wider and related ones, their topics, and the words themselves. */
export function meaningOf(text: string): Meaning {
  const { met, words } = readWords(text)
  const concepts = new Map<string, number>()
  const topics = new Map<string, number>()
  const raise = (to: Map<string, number>, key: string, by: number) =>
    to.set(key, Math.max(to.get(key) ?? 0, by))
  for (const { concept, strength } of met) {
    raise(concepts, concept.code, strength)
    for (const code of concept.broader ?? []) raise(concepts, code, strength * wider)
    for (const code of concept.related ?? []) raise(concepts, code, strength * nearby)
    for (const [topic, voice] of Object.entries(concept.topics))
      topics.set(topic, (topics.get(topic) ?? 0) + (strength * voice) / 3)
  }
  const pieces = new Map<string, number>()
  for (const { stem } of words)
    for (const piece of piecesOf(stem)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  return {
    topics: vector(topics),
    concepts: vector(concepts),
    pieces: vector(pieces),
    titles: new Map(met.map(({ concept }) => [concept.code, concept.title])),
  }
}

/** 0 to 100, and the titles of the concepts both speak of. */
export type Likeness = { readonly points: number; readonly concepts: readonly string[] }

/** R-WRD-7. How much alike two texts are. */
export function likeness(one: Meaning, other: Meaning): Likeness {
  const share =
    shares.topics * cosine(one.topics, other.topics) +
    shares.concepts * cosine(one.concepts, other.concepts) +
    shares.pieces * cosine(one.pieces, other.pieces)
  const both = [...one.titles].filter(([code]) => other.titles.has(code)).map(([, title]) => title)
  return { points: Math.floor(100 * share), concepts: both }
}

/** Three letters at a time: «выгораю» and «выгорание» have most of them in common. */
function piecesOf(stem: string): readonly string[] {
  const whole = `_${stem}`
  if (whole.length <= 3) return [whole]
  return Array.from({ length: whole.length - 2 }, (_, at) => whole.slice(at, at + 3))
}

function vector(of: ReadonlyMap<string, number>): Vector {
  let sum = 0
  for (const value of of.values()) sum += value * value
  return { of, length: Math.sqrt(sum) }
}

function cosine(one: Vector, other: Vector): number {
  if (one.of.size > other.of.size) return cosine(other, one)
  let product = 0
  for (const [key, value] of one.of) product += value * (other.of.get(key) ?? 0)
  return product === 0 ? 0 : product / (one.length * other.length)
}
