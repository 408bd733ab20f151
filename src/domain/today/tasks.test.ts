import { describe, expect, it } from 'vitest'
import type { HelpRequestId } from '#domain/meetings/help-request.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'
import { ranked, tasksOf, withdrawalTasks, type YearSoFar } from './tasks.ts'

const start: YearSoFar = {
  today: day('2026-11-21'),
  people: 2,
  listsToCheck: [],
  mentees: 0,
  pairs: 0,
  alone: 0,
  standing: 0,
  lastPackage: null,
  changedSince: false,
  requisitesMissing: true,
  genderUnknown: [],
}
const names = (year: Partial<YearSoFar>) =>
  tasksOf({ ...start, ...year }).map((one) => `${one.task} ${one.by}`)

describe('R-RGT-8 a consent that was taken back', () => {
  it('is a task of thirty days from the earliest; none where nobody took one back', () => {
    const withdrawn = [{ on: day('2026-11-20') }, { on: day('2026-11-02') }]
    expect(withdrawalTasks(withdrawn)).toEqual([{ task: 'answer-withdrawals', count: 2, by: '2026-12-02' }])
    expect(withdrawalTasks([])).toEqual([])
  })
})

describe('R-TOD-1 what to do now', () => {
  it('begins with the staff list and nothing else', () => {
    expect(names({})).toEqual(['bring-staff 2026-11-21'])
  })

  it('puts whoever asks for help before everything that is late', () => {
    const late = { task: 'bring-staff', by: day('2026-09-01') } as const
    const help = {
      task: 'answer-help',
      request: 'просьба' as HelpRequestId,
      mentorship: 'пара' as MentorshipId,
      by: day('2026-11-21'),
    } as const
    expect(ranked([late, help], start.today)).toEqual([help, late])
  })

  it('does not ask for a list while one waits to be checked', () => {
    const listsToCheck = [{ id: 'a', fileName: 'кадры.xlsx', since: day('2026-11-19') }]
    expect(names({ listsToCheck })).toEqual(['check-list 2026-11-20'])
  })

  it('then the pairs, the package, the people left alone, the requisites', () => {
    expect(names({ people: 64, mentees: 20, pairs: 18, alone: 2 })).toEqual([
      'look-at-pairs 2026-11-21',
      'take-package 2026-11-24',
      'find-mentors 2026-11-28',
      'fill-requisites 2026-11-28',
    ])
  })

  it('looks at further pairs while others are being agreed, and leaves the drafts alone', () => {
    expect(
      names({ people: 64, mentees: 4, pairs: 3, alone: 1, standing: 18, requisitesMissing: false }),
    ).toEqual(['look-at-pairs 2026-11-21', 'find-mentors 2026-11-28'])
    expect(names({ people: 64, mentees: 1, standing: 18, requisitesMissing: false })).toEqual([])
  })

  it('asks to sign a package, and to make it anew when something changed after it', () => {
    const made = {
      people: 64,
      mentees: 20,
      pairs: 20,
      requisitesMissing: false,
      lastPackage: { id: 'p', on: day('2026-11-20') },
    }
    expect(names(made)).toEqual(['sign-package 2026-11-27'])
    expect(names({ ...made, changedSince: true })).toEqual(['renew-package 2026-11-22'])
  })

  it('asks about a name that nobody can decline before the package is taken', () => {
    expect(
      names({ people: 64, mentees: 1, pairs: 1, requisitesMissing: false, genderUnknown: ['a', 'b'] }),
    ).toEqual(['look-at-pairs 2026-11-21', 'tell-gender 2026-11-23', 'take-package 2026-11-24'])
  })

  it('people come before a measure of the roadmap that is late', () => {
    const by = (one: string) => ({ count: 1, by: day(one) })
    const tasks = ranked(
      [
        { task: 'help-pairs', ...by('2026-11-21') },
        { task: 'close-measures', ...by('2026-09-10') },
        { task: 'settle-changes', ...by('2026-11-20') },
        { task: 'hear-measuring', ...by('2026-11-25') },
      ],
      start.today,
    )
    expect(tasks.map(({ task }) => task)).toEqual([
      'settle-changes',
      'help-pairs',
      'close-measures',
      'hear-measuring',
    ])
  })
})
