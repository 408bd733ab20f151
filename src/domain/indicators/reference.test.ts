import { describe, expect, it } from 'vitest'
import reference from '#reference/indicators.json' with { type: 'json' }
import { autumn, facts } from '#tests/indicator-facts.ts'
import { allIndicators } from './all-indicators.ts'
import { referenceOf, themes } from './indicator-reference.ts'

describe('R-IND-22 every number says where it is from', () => {
  it('each indicator stands in the reference data, and nothing there is not counted', () => {
    expect(allIndicators.map(({ code }) => code).toSorted()).toEqual(
      reference.items.map(({ code }) => code).toSorted(),
    )
    expect(new Set(reference.items.map(({ theme }) => theme))).toEqual(
      new Set(themes.map(({ code }) => code)),
    )
  })
  it('with its source, and its unit', () => {
    for (const { code, count } of allIndicators) {
      const said = referenceOf(code)!
      expect(said.source.length).toBeGreaterThan(5)
      expect(['source', 'memory', 'derived', 'own']).toContain(said.basis)
      const found = count(facts(), autumn)
      expect([code, found.unit]).toEqual([code, reference.items.find((one) => one.code === code)!.unit])
      expect([code, found.denominator !== null]).toEqual([code, said.denominator !== null])
    }
  })
  it('groups of age and experience follow one another without a gap', () => {
    for (const groups of [reference.ages, reference.experiences]) {
      expect(groups[0]!.from).toBe(0)
      for (const [at, group] of groups.slice(1).entries()) expect(group.from).toBe(groups[at]!.through + 1)
    }
  })
})
