import { describe, expect, it } from 'vitest'
import { differingIn } from './standing.ts'

describe('R-MOV-2 two databases', () => {
  const one = { rows: { people: 3, files: 1 }, heads: ['{"number":7}'] }
  it('are the same when counts and journals are', () => {
    expect(differingIn(one, { ...one, rows: { files: 1, people: 3 } })).toEqual([])
  })
  it('are told apart by a row more, a table less, a journal that went on', () => {
    expect(differingIn(one, { ...one, rows: { people: 4, files: 1 } })).toEqual(['people'])
    expect(differingIn(one, { ...one, rows: { people: 3 } })).toEqual(['files'])
    expect(differingIn(one, { ...one, heads: ['{"number":8}'] })).toEqual(['journal_heads'])
  })
})
