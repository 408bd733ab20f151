import { describe, expect, it } from 'vitest'
import { day, dayIn } from '#kit/day.ts'
import { clockFrom } from './clock.ts'

describe('R-RUN-7 a clock that begins with a day', () => {
  it('is in that day everywhere in the country', () => {
    const now = clockFrom(day('2027-05-31'))
    for (const zone of ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Vladivostok', 'Asia/Kamchatka'])
      expect(dayIn(zone, now())).toBe('2027-05-31')
  })
  it('goes on', async () => {
    const now = clockFrom(day('2027-05-31'))
    const before = now()
    await new Promise((later) => setTimeout(later, 15))
    expect(now() > before).toBe(true)
  })
})
