import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import {
  type Admissible,
  type Admission,
  type AdmissionFields,
  checkAdmission,
  checkSuspension,
  isAdmitted,
  lastDay,
  type MentorBank,
  type Suspension,
} from './admission.ts'

const today = day('2026-09-10')
const person = 'иванова' as PersonId
const admission = { id: 'д', person, from: day('2026-09-01'), through: null, by: 'curator' } as Admission
const suspension = {
  id: 'п',
  person,
  from: day('2026-11-01'),
  through: day('2026-11-30'),
  because: 'курсы',
} as Suspension
const bank: MentorBank = { admissions: [admission], suspensions: [suspension] }
const empty: MentorBank = { admissions: [], suspensions: [] }

describe('R-BNK-1 admitted', () => {
  it.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2026-10-31', true],
    ['2026-11-01', false],
    ['2026-11-30', false],
    ['2026-12-01', true],
  ])('on %s: %s', (on, admitted) => {
    expect(isAdmitted(bank, person, day(on))).toBe(admitted)
  })
  it('through its last day, and nobody else', () => {
    const ended = { ...bank, admissions: [{ ...admission, through: today }] }
    expect(isAdmitted(ended, person, today)).toBe(true)
    expect(isAdmitted(ended, person, day('2026-09-11'))).toBe(false)
    expect(isAdmitted(bank, 'титов', today)).toBe(false)
  })
})

describe('R-BNK-2 an admission', () => {
  const someone: Admissible = { person, today, here: true, candidate: true }
  const fields: AdmissionFields = {
    from: today,
    by: 'curator',
    grounds: '',
    minutesNumber: null,
    minutesOn: null,
  }
  const council = { ...fields, by: 'council', minutesNumber: '3', minutesOn: today } as const
  it('of a candidate needs no more words; of the council, its minutes', () => {
    expect(checkAdmission(empty, someone, fields)).toMatchObject({ ok: true })
    expect(checkAdmission(empty, someone, council)).toMatchObject({ ok: true })
    expect(
      checkAdmission(empty, { ...someone, candidate: false }, { ...fields, grounds: 'ходатайство' }),
    ).toMatchObject({
      ok: true,
    })
  })
  it.each([
    ['not-here', empty, { ...someone, here: false }, fields],
    ['already-admitted', bank, someone, fields],
    ['grounds-missing', empty, { ...someone, candidate: false }, fields],
    ['too-far', empty, someone, { ...fields, from: day('2026-12-10') }],
    ['minutes-missing', empty, someone, { ...council, minutesNumber: null }],
    ['minutes-later', empty, someone, { ...council, minutesOn: day('2026-09-11') }],
  ])('is refused: %s', (reason, kept, asked, given) => {
    expect(checkAdmission(kept, asked, given)).toMatchObject({ ok: false, refusal: { reason } })
  })
  it('may follow one that ended', () => {
    const ended = { ...empty, admissions: [{ ...admission, through: day('2026-09-09') }] }
    expect(checkAdmission(ended, someone, fields)).toMatchObject({ ok: true })
  })
})

describe('R-BNK-3 a suspension', () => {
  const days = { from: day('2026-10-01'), through: day('2026-10-31') }
  it('is of an admitted mentor', () => {
    expect(checkSuspension(bank, person, days)).toMatchObject({ ok: true })
  })
  it.each([
    ['not-admitted', empty, days],
    ['already-suspended', bank, { ...days, through: null }],
    ['already-suspended', bank, { from: day('2026-11-30'), through: day('2026-12-31') }],
    ['ends-before', bank, { ...days, through: day('2026-09-30') }],
  ])('is refused: %s', (reason, kept, given) => {
    expect(checkSuspension(kept, person, given)).toMatchObject({ ok: false, refusal: { reason } })
  })
  it('ends on the eve of a day, but not before it began', () => {
    expect(lastDay(day('2026-09-01'), today)).toBe('2026-09-09')
    expect(lastDay(today, today)).toBe(today)
  })
})
