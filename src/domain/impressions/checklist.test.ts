import { describe, expect, it } from 'vitest'
import { checklist, checklistResult } from './checklist.ts'

const all = (one: number) => checklist.criteria.map(() => one)

describe('R-IMP-12 the curator’s list', () => {
  it.each([
    [0, 0, 'недопустимый'],
    [1, 9, 'допустимый'],
    [2, 18, 'оптимальный'],
  ])('nine times %i is %i: %s', (one, sum, level) => {
    expect(checklistResult(all(one))).toEqual({ sum, level })
  })
  it('knows the edges, and has no result until each is answered', () => {
    expect(checklistResult([...all(2).slice(0, 6), 1, 1, 1])).toEqual({ sum: 15, level: 'оптимальный' })
    expect(checklistResult([...all(2).slice(0, 6), 1, 1, 0])?.level).toBe('допустимый')
    expect(checklistResult([...all(1).slice(1), null])).toBeNull()
  })
})
