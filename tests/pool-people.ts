import { usualSettings } from '#domain/needs/pair-settings.ts'
import type { PoolPerson } from '#domain/needs/pool-person.ts'
import { type Day, day } from '#kit/day.ts'

export const today = day('2026-11-21')
/** What a pair is weighed by. */
export const usual = { today, settings: usualSettings }
const longAgo = day('2010-09-01')

/** A teacher of mathematics of 21 years, of the highest category, whom nothing keeps from being a mentor. */
export function teacher(id: string, other: Partial<PoolPerson> = {}): PoolPerson {
  return {
    id,
    birth: day('1980-05-12'),
    position: 'teacher',
    subject: 'математика',
    categories: [{ category: 'highest', from: day('2024-03-01'), through: null }],
    pedagogicalMonths: 252,
    totalMonths: 260,
    hiredOn: longAgo,
    inPositionSince: longAgo,
    onLeave: false,
    external: false,
    pedagogicalEducation: true,
    role: null,
    lastBreak: null,
    site: null,
    ...other,
  }
}

/** A teacher in the second year of work, hired two years ago. */
export function novice(id: string, other: Partial<PoolPerson> = {}): PoolPerson {
  const hiredOn: Day = day('2025-09-01')
  return teacher(id, {
    birth: day('2001-02-03'),
    categories: [],
    pedagogicalMonths: 14,
    totalMonths: 14,
    hiredOn,
    inPositionSince: hiredOn,
    ...other,
  })
}
