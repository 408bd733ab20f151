import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelNames } from '#domain/matching/level-order.ts'
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { openPool } from './open-pool.ts'
import { usualSettings, usualThresholds } from './pair-settings.ts'
import { proposalOf } from './propose-pairs.ts'
import { fieldsOf, readPairSettings } from './read-pair-settings.ts'
import { settingsChanges } from './settings-changes.ts'

const form = fieldsOf(usualSettings)
const read = (typed: Readonly<Record<string, string>>) => {
  const found = readPairSettings(typed)
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return { ...found.value, version: 0 }
}

describe('R-PST-2 what is typed', () => {
  it('comes back as it was, whatever is set', () => {
    expect(read(form)).toEqual(usualSettings)
    const other = {
      ...usualSettings,
      policy: 'sum',
      levels: ['spread', 'total'],
      classes: false,
      weights: { ...usualSettings.weights, subject: 100, results: 80 },
      thresholds: { ...usualThresholds, mentorMonths: 36, mentorCategory: false },
    } as const
    expect(read(fieldsOf(other))).toEqual(other)
  })

  it('names the sum that is not a thousand, and every number out of bounds', () => {
    expect(readPairSettings({ ...form, weight_subject: '100' })).toEqual({
      ok: false,
      refusal: [{ field: 'weights', reason: 'sum', sum: 980 }],
    })
    expect(readPairSettings({ ...form, weight_subject: 'сто', usualPlaces: '9', mostTopics: '' })).toEqual({
      ok: false,
      refusal: [
        { field: 'weight_subject', reason: 'not-whole', least: 0, most: 1000 },
        { field: 'usualPlaces', reason: 'not-whole', least: 1, most: 6 },
        { field: 'mostTopics', reason: 'not-whole', least: 1, most: 6 },
      ],
    })
    expect(readPairSettings({ ...form, policy: 'best', order: 'worst,hash' })).toMatchObject({
      refusal: [
        { field: 'policy', reason: 'unknown' },
        { field: 'order', reason: 'unknown' },
      ],
    })
  })

  it('moves one level by one place, and nothing beyond the ends', () => {
    const levels = (move: string) => read({ ...form, move }).levels
    expect(levels('total up')).toEqual(['total', 'worst', 'spread', 'moved'])
    expect(levels('worst down')).toEqual(['total', 'worst', 'spread', 'moved'])
    expect(levels('worst up')).toEqual(levelNames)
    expect(levels('served up')).toEqual(levelNames)
  })

  it('brings the levels of another policy, and neither the worst-off nor classes under «stable»', () => {
    expect(read({ ...form, policy: 'sum' })).toMatchObject({
      levels: ['total', 'spread', 'moved'],
      classes: false,
    })
    const stable = { ...form, policy: 'stable', was: 'stable' }
    expect(read(stable)).toMatchObject({ levels: ['total', 'spread', 'moved'], classes: false })
  })
})

describe('R-PST-2 moved and moved back', () => {
  const staff = [
    ...['а', 'б', 'в', 'г'].map((id, at) =>
      teacher(id, { subject: at % 2 ? 'история' : 'математика', pedagogicalMonths: 70 + 40 * at }),
    ),
    ...['п', 'р', 'с', 'т', 'у'].map((id, at) => novice(id, { subject: at % 3 ? 'история' : 'математика' })),
  ]
  const bytes = (settings: ReturnType<typeof read>) => {
    const open = openPool(staff, { ...usual, kind: 'school', settings })
    return open.ok ? JSON.stringify(proposalOf(open.value)) : ''
  }
  const usualBytes = bytes(usualSettings)

  it('gives the same bytes', () => {
    expect(usualBytes).toContain('"pairs"')
    const moves = fc.array(fc.tuple(fc.constantFrom(...levelNames), fc.constantFrom('up', 'down')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(moves, (steps) => {
        let fields = form
        const done: [string, string][] = []
        for (const [level, way] of steps) {
          const next = fieldsOf(read({ ...fields, move: `${level} ${way}` }))
          if (next.order !== fields.order) done.push([level, way])
          fields = next
        }
        for (const [level, way] of done.toReversed())
          fields = fieldsOf(read({ ...fields, move: `${level} ${way === 'up' ? 'down' : 'up'}` }))
        const back = read(fields)
        expect(back).toEqual(usualSettings)
        expect(bytes(back)).toBe(usualBytes)
      }),
      { numRuns: 60 },
    )
  })
})

describe('R-PST-3 what one version changed', () => {
  it('is named, each part of it, and nothing where nothing was', () => {
    const after = {
      ...usualSettings,
      version: 4,
      levels: ['total'],
      classes: false,
      weights: { ...usualSettings.weights, text: 0, style: 180 },
      thresholds: { ...usualThresholds, usualPlaces: 1 },
    } as const
    expect(settingsChanges(usualSettings, { ...usualSettings, version: 9 })).toEqual([])
    expect(settingsChanges(usualSettings, after)).toEqual([
      { what: 'levels', after: ['total'] },
      { what: 'classes', after: false },
      { what: 'weight', part: 'text', before: 100, after: 0 },
      { what: 'weight', part: 'style', before: 80, after: 180 },
      { what: 'threshold', code: 'usualPlaces', before: 2, after: 1 },
    ])
  })
})
