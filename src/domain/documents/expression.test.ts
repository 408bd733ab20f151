import { describe, expect, it } from 'vitest'
import { evaluate, fill } from './expression.ts'

const scope = { person: { gender: 'f', name: { dat: 'Ивановой' } }, count: 2, group: false, list: ['а'] }

describe('R-DOC-12 what may stand in a template', () => {
  it.each([
    ['person.name.dat', 'Ивановой'],
    ['person.gender|назначен|назначена', 'назначена'],
    ['count|наставник|наставники', 'наставники'],
    ['group|группа|пара', 'пара'],
  ])('%s', (expression, value) => {
    expect(evaluate(expression, scope)).toBe(value)
  })

  it.each(['person.age', 'toString', 'list.length.x', 'person.gender|да', 'person.name|да|нет', '__proto__'])(
    'does not know %s',
    (expression) => {
      expect(evaluate(expression, scope)).toBeUndefined()
    },
  )

  it('does not leave a tag of reference data unfilled', () => {
    expect(fill('{count} и {person.name.dat}', scope)).toBe('2 и Ивановой')
    expect(() => fill('{nobody}', scope)).toThrow('nothing to put for {nobody}')
  })
})
