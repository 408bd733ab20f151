import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import later from '#tests/free-words-later.json' with { type: 'json' }
import own from '#tests/free-words-pairs.json' with { type: 'json' }
import { likeness, meaningOf } from './likeness.ts'
import { rankTopics } from './suggest-topics.ts'

type Gold = {
  readonly pairs: readonly {
    readonly id: number
    readonly req: string
    readonly exp: string
    readonly alt?: number[]
  }[]
}

const folder = join(process.env.VEKTOR_GOLD ?? '../shared/gold', 'matching')

function gold(): Gold['pairs'] {
  const file = join(folder, 'text-pairs-ru.json')
  if (!existsSync(file)) throw new Error(`The pairs to measure on are not at ${folder}: set VEKTOR_GOLD.`)
  return (JSON.parse(readFileSync(file, 'utf8')) as Gold).pairs
}

/** Mean of 1/rank of the best right answer; of equals half come before it. */
function meanReciprocalRank(
  asks: readonly string[],
  gives: readonly string[],
  isRight: (ask: number, give: number) => boolean,
): number {
  const offers = gives.map(meaningOf)
  const ranks = asks.map((text, ask) => {
    const meaning = meaningOf(text)
    const points = offers.map((offer) => likeness(meaning, offer).points)
    const best = Math.max(...points.filter((_, give) => isRight(ask, give)))
    const wrong = points.filter((_, give) => !isRight(ask, give))
    return 1 + wrong.filter((one) => one > best).length + wrong.filter((one) => one === best).length / 2
  })
  return ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length
}

const shown = (name: string, value: number) => console.log(`free words, ${name}: ${value.toFixed(3)}`)

describe('R-WRD-7 R-WRD-6 how right the free words are', () => {
  it('in-sample: the mean reciprocal rank of offers on the gold pairs', () => {
    const pairs = gold()
    const found = meanReciprocalRank(
      pairs.map(({ req }) => req),
      pairs.map(({ exp }) => exp),
      (ask, give) => ask === give || (pairs[ask]!.alt ?? []).includes(pairs[give]!.id),
    )
    shown(`in-sample MRR of offers on ${pairs.length} gold pairs`, found)
    expect(found).toBeGreaterThan(0.8)
  })
  it('on our own pairs, frozen before the thesaurus was written: offers', () => {
    const found = meanReciprocalRank(
      own.pairs.map(({ asks }) => asks),
      own.pairs.map(({ gives }) => gives),
      (ask, give) => ask === give,
    )
    shown(`MRR of offers on ${own.pairs.length} frozen pairs of our own`, found)
    expect(found).toBeGreaterThan(0.85)
  })
  it('on the same: topics', () => {
    const found = ofTopics(own.pairs.map(({ asks, kind, topics }) => ({ says: asks, kind, topics })))
    shown(`MRR of topics on ${own.pairs.length} frozen requests of our own`, found)
    expect(found).toBeGreaterThan(0.85)
  })
  it('out of sample: topics of requests written after the thesaurus, which was not changed for them', () => {
    const found = ofTopics(later.asks)
    shown(`out-of-sample MRR of topics on ${later.asks.length} later requests`, found)
    expect(found).toBeGreaterThan(0.6)
  })
})

type Asked = { readonly says: string; readonly kind: string; readonly topics: readonly string[] }

function ofTopics(asks: readonly Asked[]): number {
  const ranks = asks.map(({ says, kind, topics }) =>
    rankTopics(says, kind as OrganisationKind).findIndex(({ code }) => topics.includes(code)),
  )
  return ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length
}
