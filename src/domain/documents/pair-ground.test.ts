import { describe, expect, it } from 'vitest'
import type { ProposedPair } from '#domain/needs/proposal.ts'
import { pairGround } from './pair-ground.document.ts'

const pair = (because: readonly object[], more: object = {}) =>
  ({
    mentee: 'a',
    mentor: 'b',
    type: 'traditional',
    covered: ['methodical_04'],
    locked: false,
    score: { parts: because.map((one) => ({ because: one })) },
    ...more,
  }) as unknown as ProposedPair

describe('R-DOC-18 why a pair, as an act says it', () => {
  it('names the profile and the topics as such, and nobody by surname', () => {
    expect(pairGround(pair([{ kind: 'same-subject', subject: 'математика' }, { kind: 'no-data' }]))).toBe(
      'Общий предмет – математика; профессиональный опыт наставника соответствует темам программы',
    )
    expect(pairGround(pair([{ kind: 'same-position', position: 'preschool_teacher' }]))).toMatch(
      /^Одна должность – воспитатель/,
    )
  })

  it('is the proposal of the curator where nothing else is known', () => {
    expect(pairGround(pair([], { covered: [] }))).toBe('Предложение куратора')
    expect(pairGround(pair([], { locked: true }))).toMatch(/^Предложение куратора; /)
  })
})
