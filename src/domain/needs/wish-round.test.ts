import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, day } from '#kit/day.ts'
import {
  answeredCount,
  isRoundOpen,
  roundThrough,
  type WishAsking,
  type WishAskingId,
  type WishRoundId,
} from './wish-round.ts'

const [from, through] = [day('2026-09-10'), day('2026-09-20')]
const round = { id: 'сбор' as WishRoundId, number: 1, from, through, closedOn: null }

describe('R-WSH-2 a round of wishes', () => {
  it('is open through its last day, unless it was closed before', () => {
    expect(isRoundOpen(round, from)).toBe(true)
    expect(isRoundOpen(round, through)).toBe(true)
    expect(isRoundOpen(round, addDays(through, 1))).toBe(false)
    expect(isRoundOpen(round, addDays(from, -1))).toBe(false)
    expect(isRoundOpen({ ...round, closedOn: from }, from)).toBe(false)
  })
  it('lasts two months at most, and ends in no past', () => {
    expect(roundThrough(from, from)).toEqual({ ok: true, value: from })
    expect(roundThrough(addDays(from, 62), from).ok).toBe(true)
    expect(roundThrough(addDays(from, 63), from)).toMatchObject({ refusal: { reason: 'too-long' } })
    expect(roundThrough(addDays(from, -1), from)).toMatchObject({ refusal: { reason: 'past' } })
  })
})

describe('R-WSH-3 how many have answered', () => {
  const asked = (answered: number, silent: number): readonly WishAsking[] =>
    Array.from({ length: answered + silent }, (_, at) => ({
      id: `вопрос ${at}` as WishAskingId,
      round: round.id,
      person: `человек ${at}` as PersonId,
      askedOn: from,
      answeredOn: at < answered ? from : null,
    }))
  it('is told of five and more', () => {
    expect(answeredCount(asked(5, 3))).toBe(5)
    expect(answeredCount(asked(4, 30))).toBeNull()
    expect(answeredCount(asked(0, 0))).toBeNull()
  })
})
