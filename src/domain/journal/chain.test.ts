import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineText, sorted } from './chain.ts'

const line = {
  number: 7,
  at: '2026-09-01T06:00:00.000Z',
  person: '0198aaaa-1111-7222-8333-444455556666',
  deed: 'role.assign',
  fact: 'role-given',
  subjects: { role: 'mentor', person: 'x' },
  digest: 'aa',
  previous: 'bb',
}

describe('R-JOU-1 the text a journal line is hashed from', () => {
  it('holds every field', () => {
    for (const name of Object.keys(line)) {
      expect(lineText({ ...line, [name]: 'other' }), name).not.toBe(lineText(line))
    }
  })
  it('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (subjects) => {
        const turned = Object.fromEntries(Object.entries(subjects).reverse())
        expect(lineText({ ...line, subjects: turned })).toBe(lineText({ ...line, subjects }))
      }),
    )
  })
  it('is different for every other subject: no two values are written alike', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
        expect(lineText({ ...line, subjects: one }) === lineText({ ...line, subjects: other })).toBe(same)
      }),
    )
  })
  it('cannot be moved from one field into the next', () => {
    const moved = { ...line, deed: 'role.assign","role-given', fact: '' }
    expect(lineText(moved)).not.toBe(lineText({ ...line, fact: '' }))
    expect(JSON.parse(lineText(moved))).toHaveLength(Object.keys(line).length)
  })
})
