import { describe, expect, it } from 'vitest'
import type { Programme, VersionOutline } from '#domain/programmes/programme.ts'
import { day } from '#kit/day.ts'
import type { MentorshipId } from './mentorship.ts'
import { formerTerm, newTerm } from './new-term.ts'

const version = (number: number, through: string, approved = true) =>
  ({
    number,
    through: day(through),
    savedAt: '2026-10-01T06:00:00.000Z',
    marks: approved ? [{ kind: 'approved', at: '2026-10-02T06:00:00.000Z' }] : [],
  }) as unknown as VersionOutline
const programme = (...versions: readonly VersionOutline[]): Programme<VersionOutline> => ({
  mentorship: 'пара' as MentorshipId,
  versions,
})
const pair = { from: day('2026-10-01'), through: day('2027-05-31'), ending: null }

describe('R-CHG-10 the term of a pair follows its approved programme', () => {
  it('longer or shorter, once a later version is approved', () => {
    expect(newTerm(programme(version(1, '2027-05-31'), version(2, '2027-08-31')), pair)).toBe('2027-08-31')
    expect(newTerm(programme(version(1, '2027-05-31'), version(2, '2027-03-31')), pair)).toBe('2027-03-31')
    expect(formerTerm(programme(version(1, '2027-05-31'), version(2, '2027-08-31')))).toBe('2027-05-31')
  })
  it.each([
    ['the first version', programme(version(1, '2027-03-31')), pair],
    [
      'one that is still being agreed',
      programme(version(1, '2027-05-31'), version(2, '2027-08-31', false)),
      pair,
    ],
    ['the same day', programme(version(1, '2027-05-31'), version(2, '2027-05-31')), pair],
    [
      'a pair that has ended',
      programme(version(1, '2027-05-31'), version(2, '2027-08-31')),
      { ...pair, ending: { on: day('2027-02-01'), way: 'done' as const, by: null } },
    ],
  ])('not by %s', (_, one, of) => {
    expect(newTerm(one, of)).toBeNull()
  })
  it('nothing was before where the day has not changed', () => {
    expect(formerTerm(programme(version(1, '2027-05-31'), version(2, '2027-05-31')))).toBeNull()
    expect(formerTerm(programme(version(1, '2027-05-31'), version(2, '2027-08-31', false)))).toBeNull()
  })
})
