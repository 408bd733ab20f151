import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinEdits } from './join-edits.ts'

const saw = { email: 'a', phone: '1' }

describe('R-PER-5 two edits of one form', () => {
  it('are both kept when they are about different fields', () => {
    const now = { email: 'b', phone: '1' }
    expect(joinEdits(saw, { email: 'a', phone: '2' }, now)).toEqual({
      joined: { email: 'b', phone: '2' },
      clashes: [],
    })
  })
  it('clash where both changed one field, each otherwise', () => {
    const now = { email: 'b', phone: '1' }
    expect(joinEdits(saw, { email: 'c', phone: '1' }, now).clashes).toEqual(['email'])
    expect(joinEdits(saw, { email: 'b', phone: '1' }, now).clashes).toEqual([])
  })
  it('without word of what was seen are taken as typed', () => {
    const typed = { email: 'c', phone: '3' }
    expect(joinEdits({}, typed, { email: 'b', phone: '2' })).toEqual({ joined: typed, clashes: [] })
  })
  it('lose nothing: what nobody else touched is as typed, what I did not touch is as it is', () => {
    const one = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) })
    fc.assert(
      fc.property(one, one, one, (was, typed, now) => {
        const { joined, clashes } = joinEdits(was, typed, now)
        for (const name of ['a', 'b', 'c'] as const) {
          if (typed[name] === was[name]) expect(joined[name]).toBe(now[name])
          else if (!clashes.includes(name)) expect(joined[name]).toBe(typed[name])
        }
      }),
    )
  })
})
