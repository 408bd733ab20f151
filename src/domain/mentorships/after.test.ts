import { describe, expect, it } from 'vitest'
import { possibleNow } from '#domain/matching/few-moves.ts'
import { desk, pairs, staff } from '#tests/living-pairs.ts'
import { type After, presentAfter, readAfter, writeAfter } from './after.ts'
import { presentSchool } from './present-school.ts'

const said = (all: readonly { request: string; block: string }[]) =>
  all.map((one) => `${one.request} ${one.block}`)

describe('R-PYR-2 what happened', () => {
  const { present } = presentSchool(desk(staff, pairs))
  it.each<[string, After]>([
    ['away:Яковлева', { kind: 'away', mentor: 'Яковлева' }],
    ['ends:А', { kind: 'ends', mentee: 'А' }],
    ['place:Орлов', { kind: 'place', mentor: 'Орлов' }],
    ['', { kind: 'now' }],
  ])('%s is read as it is written', (text, after) => {
    expect(readAfter(text)).toEqual(after)
    expect(writeAfter(after)).toBe(text)
  })
  it.each(['away', 'ends:', 'come:А', 'away:', undefined])('%s is nothing that happened', (text) => {
    expect(readAfter(text)).toEqual({ kind: 'now' })
  })
  it('a mentor away leads nobody, an ended pair is none, a place is one more', () => {
    const place = (after: After, id: string) =>
      presentAfter(present, after).problem.blocks.find((block) => block.id === id)?.max
    expect([
      place({ kind: 'now' }, 'Яковлева'),
      place({ kind: 'away', mentor: 'Яковлева' }, 'Яковлева'),
    ]).toEqual([2, 0])
    expect(place({ kind: 'place', mentor: 'Орлов' }, 'Орлов')).toBe(3)
    const ended = presentAfter(present, { kind: 'ends', mentee: 'А' })
    expect(said(possibleNow(ended.problem, ended.pairs))).toEqual(['Б Орлов'])
  })
  it('about somebody who is not in the pool changes nothing', () => {
    for (const after of [
      { kind: 'away', mentor: 'Никто' },
      { kind: 'ends', mentee: 'В' },
    ] as const)
      expect(presentAfter(present, after).problem).toEqual(present.problem)
  })
})
