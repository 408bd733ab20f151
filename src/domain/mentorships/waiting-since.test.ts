import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { desk, pair, pairs, staff } from '#tests/living-pairs.ts'
import { waitingSince } from './waiting-since.ts'

describe('R-PYR-6 who waits, and since when', () => {
  it('whoever has no mentor, since the need began', () => {
    expect(waitingSince(desk(staff, pairs))).toEqual([
      { person: 'В', since: expect.stringMatching(/^20\d\d-/) },
    ])
  })
  it('since the last pair came to nothing, the longest first', () => {
    const over = pair('Яковлева', ['А'], { ending: { on: day('2026-11-10'), way: 'curator', by: null } })
    const dropped = pair('Орлов', ['Б'], { droppedOn: day('2026-11-05') })
    const found = waitingSince(desk(staff, [over, dropped]))
    expect(found.map((one) => one.person)).toEqual(['В', 'Б', 'А'])
    expect(found.slice(1).map((one) => one.since)).toEqual(['2026-11-05', '2026-11-10'])
  })
  it('not whom the curator has left alone for now', () => {
    const { said } = desk(staff, pairs)
    expect(waitingSince(desk(staff, pairs, { said: { ...said, leftAlone: ['В'] } }))).toEqual([])
  })
})
