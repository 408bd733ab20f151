import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concepts } from '#domain/free-words/thesaurus.ts'
import { stem } from '#kit/russian/free-text/stem.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import own from '#tests/free-words-pairs.json' with { type: 'json' }

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ empty: true })
})
afterAll(() => database.close())

describe('R-WRD-1 the stem of a word', () => {
  it('is what PostgreSQL makes of it, which has the algorithm from its authors', async () => {
    const texts = [
      ...concepts.flatMap(({ title, says }) => [title, ...says]),
      ...own.pairs.flatMap(({ asks, gives }) => [asks, gives]),
    ]
    const words = [
      ...new Set(
        texts
          .join(' ')
          .toLowerCase()
          .replaceAll('ё', 'е')
          .match(/[а-я]+/g),
      ),
    ]
    const { rows } = await sql<{ word: string; theirs: string | null }>`
      select word, (ts_lexize('russian_stem', word))[1] as theirs from unnest(${words}::text[]) word`.execute(
      database.engine.db,
    )
    const known = rows.filter((one) => one.theirs !== null)
    expect(known.length).toBeGreaterThan(3000)
    expect(known.filter(({ word, theirs }) => stem(word) !== theirs)).toEqual([])
  })
})
