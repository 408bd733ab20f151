import { describe, expect, it } from 'vitest'
import { pageOf, rowsOfPage } from './page-of.ts'

const many = Array.from({ length: 2 * rowsOfPage + 1 }, (_, at) => at)

describe('R-UI-14 a page of a long list', () => {
  it('is one of a few, and together they are the whole list', () => {
    const pages = ['1', '2', '3'].map((asked) => pageOf(many, asked))
    expect(pages.flatMap(({ rows }) => rows)).toEqual(many)
    expect(pages.map(({ page, pages, count }) => [page, pages, count])).toEqual(
      [1, 2, 3].map((page) => [page, 3, many.length]),
    )
  })
  it.each([
    [undefined, 1],
    ['', 1],
    ['0', 1],
    ['-1', 1],
    ['2.5', 1],
    ['99', 3],
    ['99999999999999999999', 1],
    ['x', 1],
  ])('asked for as %s is page %s', (asked, page) => expect(pageOf(many, asked).page).toBe(page))
  it('of nothing is an empty one', () =>
    expect(pageOf([], '3')).toEqual({ rows: [], page: 1, pages: 1, count: 0 }))
})
