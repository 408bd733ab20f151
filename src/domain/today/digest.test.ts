import { describe, expect, it } from 'vitest'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { addDays, type Day, day } from '#kit/day.ts'
import { instant } from '#kit/instant.ts'
import { digestOf, nextDigest } from './digest.ts'
import type { Task } from './tasks.ts'

const by = day('2026-11-20')
const pair = 'пара' as MentorshipId
const confirm: Task = { task: 'confirm-entries', mentorship: pair, count: 1, by }
const on = (today: Day, tasks: readonly Task[] = [confirm], since = addDays(today, -1)) =>
  digestOf(tasks, { since, today })

describe('R-TOD-7 one letter about all that waits', () => {
  it('goes a week before, on the eve, on the day, then weekly', () => {
    const days = Array.from({ length: 40 }, (_, at) => addDays(day('2026-11-10'), at))
    expect(days.filter((today) => on(today) !== null)).toEqual([
      '2026-11-13',
      '2026-11-19',
      '2026-11-20',
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
    ])
  })
  it('what fell on a day without letters is told at the next look, and a week at the most', () => {
    expect(on(day('2026-11-14'), [confirm], day('2026-11-12'))).not.toBeNull()
    expect(on(day('2026-11-14'), [confirm], day('2026-11-13'))).toBeNull()
    expect(on(day('2026-11-18'), [confirm], day('2026-01-01'))).not.toBeNull()
    expect(on(day('2026-11-12'), [confirm], day('2026-01-01'))).toBeNull()
  })
  it('what has no day of its own is told on Mondays', () => {
    const banks: Task = { task: 'find-mentors', alone: 2, by: day('2026-11-23') }
    expect(on(day('2026-11-16'), [banks])).not.toBeNull()
    expect(on(day('2026-11-17'), [banks])).toBeNull()
  })
  it('names neither what has a letter of its own nor what is private', () => {
    const wish: Task = { task: 'settle-changes', count: 1, by }
    const support: Task = { task: 'support-alone', count: 1, by }
    const sheet = { task: 'answer-sheet', by } as unknown as Task
    expect(on(by, [confirm, wish, support, sheet])).toEqual({ tasks: [confirm], unnamed: 2 })
    expect(on(by, [sheet])).toBeNull()
  })
  it('the next look is the next morning when letters may leave', () => {
    const evening = instant(Date.parse('2026-11-20T18:00:00Z'))
    expect(nextDigest(evening, 'Europe/Moscow')).toBe('2026-11-21T06:00:00.000Z')
    const saturday = instant(Date.parse('2026-11-21T06:00:00Z'))
    expect(nextDigest(saturday, 'Europe/Moscow')).toBe('2026-11-23T05:00:00.000Z')
  })
})
