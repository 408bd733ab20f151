import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instant } from '#kit/instant.ts'
import { type CopyOnLadder, copiesToRemove } from './ladder.ts'

const minute = 60_000
const quarter = 15 * minute
const day = 24 * 60 * minute
const start = Date.parse('2026-09-01T00:00:00.000Z')

const copyAt = (at: number, state: CopyOnLadder['state'] = 'good'): CopyOnLadder => ({
  name: instant(at),
  madeAt: instant(at),
  state,
})

/** A copy every six hours, in the last days every quarter of an hour, thinned after each as the program does. */
function lived(days: number) {
  let kept: readonly CopyOnLadder[] = []
  let now: Instant = instant(start)
  for (let at = start; at <= start + days * day; ) {
    now = instant(at)
    const all = [...kept, copyAt(at)]
    at += at < start + (days - 4) * day ? 24 * quarter : quarter
    const gone = new Set(copiesToRemove(all, now))
    kept = all.filter(({ name }) => !gone.has(name))
  }
  return { kept, now: Date.parse(now) }
}

const anyCopies = fc.uniqueArray(
  fc.record({
    minutes: fc.integer({ min: 0, max: 600 * 24 * 60 }),
    state: fc.constantFrom<CopyOnLadder['state']>('good', 'unread', 'damaged'),
  }),
  { selector: ({ minutes }) => minutes, maxLength: 60 },
)

describe('R-BAK-3 the ladder of copies', () => {
  it('after a year and a half holds all of three hours, two days of hours, a month of days, a year of months', () => {
    const { kept, now } = lived(500)
    const younger = (than: number) => kept.filter(({ madeAt }) => now - Date.parse(madeAt) < than).length
    expect(younger(3 * 60 * minute)).toBe(12)
    expect(younger(2 * day)).toBeGreaterThanOrEqual(12 + 45)
    expect(younger(2 * day)).toBeLessThanOrEqual(12 + 46)
    expect(younger(31 * day) - younger(2 * day)).toBeGreaterThanOrEqual(28)
    expect(younger(31 * day) - younger(2 * day)).toBeLessThanOrEqual(30)
    expect(kept.length - younger(31 * day)).toBeGreaterThanOrEqual(11)
    expect(kept.length).toBeLessThanOrEqual(101)
  })

  it('never lets go of the newest copy, nor of the newest good one, however old', () => {
    fc.assert(
      fc.property(anyCopies, fc.integer({ min: 0, max: 900 }), (made, daysLater) => {
        const copies = made.map(({ minutes, state }) => copyAt(start + minutes * minute, state))
        const last = Math.max(start, ...copies.map(({ madeAt }) => Date.parse(madeAt)))
        const gone = new Set(copiesToRemove(copies, instant(last + daysLater * day)))
        const sorted = copies.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
        const good = sorted.find(({ state }) => state === 'good')
        if (sorted[0]) expect(gone.has(sorted[0].name)).toBe(false)
        if (good) expect(gone.has(good.name)).toBe(false)
      }),
    )
  })

  it('gives the place of a rung to a good copy and not to a younger damaged one', () => {
    const good = copyAt(start)
    const damaged = copyAt(start + quarter, 'damaged')
    const newest = copyAt(start + 20 * day)
    expect(copiesToRemove([good, damaged, newest], newest.madeAt)).toEqual([damaged.name])
  })

  it('thinned twice is thinned once', () => {
    fc.assert(
      fc.property(anyCopies, (made) => {
        const copies = made.map(({ minutes, state }) => copyAt(start + minutes * minute, state))
        const now = instant(start + 600 * day)
        const gone = new Set(copiesToRemove(copies, now))
        expect(
          copiesToRemove(
            copies.filter(({ name }) => !gone.has(name)),
            now,
          ),
        ).toEqual([])
      }),
    )
  })
})
