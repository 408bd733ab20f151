import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import criteria from '#reference/mentor_selection_criteria.json' with { type: 'json' }
import {
  criterionTitle,
  type Evidence,
  evidenceGroups,
  groupEvidence,
  groupsCovered,
  mayKeep,
} from './evidence.ts'

const one = (criterion: string, person = 'иванова') => ({ criterion, person: person as PersonId }) as Evidence

describe('R-BNK-4 evidence by the five groups of 003, 4.6', () => {
  it('puts every criterion of selection into one group, and nothing else', () => {
    const selection = criteria.items.filter(({ kind }) => kind === 'selection').map(({ code }) => code)
    expect(evidenceGroups).toHaveLength(5)
    expect(evidenceGroups.flatMap((group) => group.criteria).sort()).toEqual(selection.sort())
  })
  it('keeps no mark about the qualities of a person', () => {
    const others = criteria.items.filter(({ kind }) => kind !== 'selection').map(({ code }) => code)
    expect(others.filter(mayKeep)).toEqual([])
    expect(others.some((code) => code.startsWith('contra_'))).toBe(true)
    expect(mayKeep('nobody wrote it down')).toBe(false)
    expect(mayKeep('authority')).toBe(true)
    expect(criterionTitle('authority')).toContain('авторитет')
  })
  it('stands group by group, an empty one too', () => {
    const all = [one('achievements'), one('best_practice'), one('methodical'), one('authority', 'титов')]
    expect(groupEvidence(all, 'иванова').map((group) => [group.code, group.evidence.length])).toEqual([
      ['achievements', 2],
      ['sharing', 0],
      ['authority', 0],
      ['methods', 1],
      ['growth', 0],
    ])
    expect(groupsCovered(all, 'иванова')).toBe(2)
  })
})
