import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastPeople } from './impression-settings.ts'
import { shownMean, suppress } from './suppress.ts'

const cells = (...counts: readonly number[]) => counts.map((count, at) => ({ label: String(at + 1), count }))

describe('R-IMP-9 fewer than five are hidden or merged', () => {
  it('five is the number, and nothing is told of four', () => {
    expect(leastPeople).toBe(5)
    expect(suppress(cells(2, 2), 'none')).toEqual({ shown: false, because: 'few' })
  })
  it('leaves large cells as they are', () => {
    expect(suppress(cells(6, 5), 'none')).toEqual({
      shown: true,
      total: 11,
      cells: [
        { labels: ['1'], count: 6 },
        { labels: ['2'], count: 5 },
      ],
    })
  })
  it('merges one small cell with another, or the total would give it away', () => {
    expect(suppress(cells(8, 2, 6), 'none')).toMatchObject({
      cells: [
        { labels: ['1'], count: 8 },
        { labels: ['2', '3'], count: 8 },
      ],
    })
    expect(suppress(cells(9, 2, 3), 'none')).toMatchObject({
      cells: [{ labels: ['1'] }, { labels: ['2', '3'], count: 5 }],
    })
  })
  it('merges neighbours of a scale', () => {
    expect(suppress(cells(0, 1, 0, 4, 1, 0, 3, 2, 0, 1), 'scale')).toMatchObject({
      total: 12,
      cells: [
        { labels: ['1', '2', '3', '4'], count: 5 },
        { labels: ['5', '6', '7', '8', '9', '10'], count: 7 },
      ],
    })
  })
  it('tells nothing where all said the same, or nearly', () => {
    expect(suppress(cells(0, 7, 0), 'none')).toEqual({ shown: false, because: 'alike' })
    expect(suppress(cells(0, 0, 7), 'scale')).toEqual({ shown: false, because: 'alike' })
    expect(suppress(cells(6, 1), 'none')).toEqual({ shown: false, because: 'alike' })
  })
  it('whatever was answered: each shown number, and each sum and rest of them, is five people or more', () => {
    const answered = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(answered, fc.constantFrom('scale', 'none'), (counts, order) => {
        const found = suppress(cells(...counts), order)
        if (!found.shown) return
        expect(found.cells.length).toBeGreaterThan(1)
        expect(found.cells.flatMap(({ labels }) => labels).toSorted()).toEqual(
          counts.map((_, at) => String(at + 1)).toSorted(),
        )
        for (const { labels, count } of found.cells) {
          expect(count).toBeGreaterThanOrEqual(leastPeople)
          expect(count).toBe(labels.reduce((sum, label) => sum + counts[Number(label) - 1]!, 0))
          expect(found.total - count).toBeGreaterThanOrEqual(leastPeople)
        }
        expect(found.cells.reduce((sum, { count }) => sum + count, 0)).toBe(found.total)
      }),
      { numRuns: 2000 },
    )
  })
  it('a mean is of five or more who did not all say the same', () => {
    expect(shownMean([8, 8, 9, 10])).toBeNull()
    expect(shownMean([8, 8, 8, 8, 8])).toBeNull()
    expect(shownMean([8, 8, 8, 8, 9])).toBeCloseTo(8.2)
  })
})
