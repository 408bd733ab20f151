import { describe, expect, it } from 'vitest'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { changesOf, competenceGrowth, deficitsClosed } from './changes-of.ts'
import type { Measurement, Moment } from './measurement.ts'

const measured = (moment: Moment, levels: Measurement['levels'], person = 'петров'): Measurement => ({
  mentorship: 'пара' as MentorshipId,
  person: person as PersonId,
  moment,
  on: day('2026-10-01'),
  levels,
  source: 'link',
  enteredBy: null,
})
const entry = measured('entry', {
  methodical_01: 3,
  methodical_02: 3,
  methodical_03: 1,
  methodical_04: 2,
  methodical_05: 1,
})
const exit = measured('exit', {
  methodical_01: 1,
  methodical_02: 2,
  methodical_03: 1,
  methodical_05: 2,
  ict_01: 0,
})

describe('R-IMP-2 what has changed', () => {
  it('tells closed, easier, the same and harder, and keeps apart what was not measured', () => {
    const kinds = changesOf([entry, exit]).map(({ topic, kind }) => [topic, kind])
    expect(Object.fromEntries(kinds)).toEqual({
      methodical_01: 'closed',
      methodical_02: 'eased',
      methodical_03: 'same',
      methodical_04: null,
      methodical_05: 'harder',
      ict_01: null,
    })
  })
  it('takes the latest measurement, or that of the middle where it is asked for', () => {
    const interim = measured('interim', { methodical_01: 2 })
    expect(changesOf([entry, interim, exit])[0]).toMatchObject({ now: 1, at: 'exit' })
    expect(changesOf([entry, interim, exit], 'interim')[0]).toMatchObject({ now: 2, at: 'interim' })
    expect(changesOf([entry, interim])[0]).toMatchObject({ now: 2, at: 'interim', kind: 'eased' })
  })
  it('never holds a sensitive topic', () => {
    const told = { psych_ped_13: 3, self_01: 3 }
    expect(changesOf([measured('entry', told), measured('exit', told)])).toEqual([])
  })
  it('keeps people apart', () => {
    const other = measured('exit', { methodical_01: 0 }, 'рыбина')
    expect(changesOf([entry, other]).every(({ kind }) => kind === null)).toBe(true)
  })
})

describe('R-IMP-3 how much is closed', () => {
  it('counts what was hard and was measured at the end', () => {
    const { closed, measured, unmeasured } = deficitsClosed(changesOf([entry, exit]))
    expect([closed.length, measured.length, unmeasured.map(({ topic }) => topic)]).toEqual([
      1,
      2,
      ['methodical_04'],
    ])
  })
  it('the middle is no end', () => {
    const interim = measured('interim', { methodical_01: 0 })
    expect(deficitsClosed(changesOf([entry, interim])).measured).toEqual([])
  })
  it('growth is of topics with both; without any there is none', () => {
    const { both, growth } = competenceGrowth(changesOf([entry, exit]))
    expect([both.length, growth]).toEqual([4, 0.5])
    expect(competenceGrowth(changesOf([entry])).growth).toBeNull()
  })
})
