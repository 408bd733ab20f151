import { describe, expect, it } from 'vitest'
import { nextNumber, numbersFrom } from './next-number.ts'

describe('R-PAP-9 numbers are text that grows by one', () => {
  it.each([
    ['17-ДС', '18-ДС'],
    ['ДС40-16-255/2', 'ДС40-16-255/3'],
    ['09', '10'],
    ['001-л', '002-л'],
    ['99', '100'],
    ['б/н', null],
  ])('after %s comes %s', (number, next) => {
    expect(nextNumber(number)).toBe(next)
  })
  it('serves many papers, or leaves them without', () => {
    expect(numbersFrom('9-ДС', 3)).toEqual(['9-ДС', '10-ДС', '11-ДС'])
    expect(numbersFrom('', 2)).toEqual([null, null])
  })
})
