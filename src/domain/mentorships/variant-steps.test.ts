import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { pair, pairs, today } from '#tests/living-pairs.ts'
import type { Mentorship } from './mentorship.ts'
import { stepsOf } from './variant-steps.ts'

describe('R-PYR-3 how a variant is carried out', () => {
  const change = (request: string, to: string | null, from: string | null = null) => ({
    request,
    from,
    to,
    moves: false,
  })
  const steps = (changes: readonly ReturnType<typeof change>[], all: readonly Mentorship[], ordered = all) =>
    stepsOf(changes, { mentorships: all, today, ordered: new Set(ordered.map((one) => one.id)) }).map(
      (step) => {
        if (step.kind === 'form') return `новая ${step.mentee} ${step.to}`
        return step.kind === 'replace'
          ? `замена ${step.mentorship.id} ${step.to}`
          : `${step.kind} ${step.mentorship.id}`
      },
    )
  it('replaces first, and forms what is new after', () => {
    expect(steps([change('В', 'Яковлева'), change('А', 'Сомова', 'Яковлева')], pairs)).toEqual([
      'замена Яковлева-А Сомова',
      'новая В Яковлева',
    ])
  })
  it('gives up what nobody has signed, and forms it anew', () => {
    expect(steps([change('А', 'Сомова')], pairs, [])).toEqual(['drop Яковлева-А', 'новая А Сомова'])
  })
  it('replaces the mentor of a group whole, and ends one whose people part', () => {
    const group = [pair('Яковлева', ['А', 'Б'], { types: ['group'] })]
    expect(steps([change('А', 'Сомова'), change('Б', 'Сомова')], group)).toEqual([
      'замена Яковлева-А-Б Сомова',
    ])
    expect(steps([change('А', 'Сомова'), change('Б', 'Орлов')], group)).toEqual([
      'split Яковлева-А-Б',
      'новая А Сомова',
      'новая Б Орлов',
    ])
  })
  it('goes on with a pair that ended before its time, unless somebody has', () => {
    const ending = { on: day('2026-11-10'), way: 'curator' as const, by: null }
    const ended = pair('Яковлева', ['А'], { ending })
    const next = pair('Орлов', ['А'], { succeeds: ended.id, droppedOn: today })
    expect(steps([change('А', 'Сомова')], [ended])).toEqual(['замена Яковлева-А Сомова'])
    expect(steps([change('А', 'Сомова')], [ended, next])).toEqual(['замена Яковлева-А Сомова'])
    const done = pair('Яковлева', ['А'], { ending: { ...ending, way: 'done' } })
    expect(steps([change('А', 'Сомова')], [done])).toEqual(['новая А Сомова'])
  })
  it('does nothing for whom nobody is found', () => {
    expect(steps([change('А', null, 'Яковлева')], pairs)).toEqual([])
  })
})
