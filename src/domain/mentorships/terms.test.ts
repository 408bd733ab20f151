import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { lastDayOf, mentoringFormats, mentoringForms, mentoringTypes, termsOf } from './terms.ts'

describe('R-MEN-2 what a form and its types mean', () => {
  it('is said for every form and type of the reference', () => {
    expect(mentoringForms.map(({ code }) => code)).toHaveLength(6)
    expect(mentoringTypes.map(({ code }) => code)).toHaveLength(10)
    expect(mentoringFormats).toHaveLength(5)
    for (const { code } of mentoringForms) expect(termsOf(code, ['partner']), code).toBeDefined()
    for (const { code } of mentoringTypes) expect(termsOf('other', [code]), code).toBeDefined()
  })
  it.each([
    ['one to one', ['traditional'], { least: 1, most: 1 }],
    ['a group', ['group'], { least: 2, most: 6 }],
    ['a remote group', ['group', 'virtual'], { least: 2, most: 6 }],
    ['both ways', ['reverse'], { least: 1, most: 1 }],
    ['on request', ['situational'], { least: 1, most: 6 }],
  ])('%s', (_, types, mentees) => {
    expect(termsOf('teacher_teacher', types)?.mentees).toEqual(mentees)
  })
  it('types that exclude each other cannot be joined', () => {
    expect(termsOf('teacher_teacher', ['traditional', 'group'])).toBeUndefined()
    expect(termsOf('teacher_teacher', ['group', 'reverse'])).toBeUndefined()
    expect(termsOf('head_teacher', ['network'])).toBeUndefined()
    expect(termsOf('teacher_teacher', [])).toBeUndefined()
    expect(termsOf('nobody', ['traditional'])).toBeUndefined()
  })
  it('one meeting needs no programme, but does when something lasting is joined to it', () => {
    expect(termsOf('teacher_teacher', ['speed'])).toMatchObject({
      needsProgramme: false,
      weeks: 0,
      rhythm: { kind: 'once' },
    })
    expect(termsOf('teacher_teacher', ['speed', 'traditional'])).toMatchObject({
      needsProgramme: true,
      weeks: 36,
      rhythm: { kind: 'usual', everyWeeks: 2 },
    })
  })
  it('the stricter schedule and the shorter time hold', () => {
    expect(termsOf('teacher_teacher', ['short_term', 'situational', 'virtual'])).toMatchObject({
      weeks: 13,
      rhythm: { kind: 'fixed', everyWeeks: 1 },
      mode: 'remote',
    })
    expect(termsOf('teacher_teacher', ['situational'])?.rhythm).toEqual({ kind: 'on-request' })
  })
  it('the head is never suggested, a lecturer is never our assignment', () => {
    expect(termsOf('head_teacher', ['traditional'])).toMatchObject({ suggested: false, bossConsent: true })
    expect(termsOf('lecturer_young_teacher', ['traditional'])?.bases).toEqual(['outside'])
    expect(termsOf('teacher_teacher', ['network'])?.bases).toEqual(['outside'])
    expect(termsOf('teacher_teacher', ['traditional'])).toMatchObject({ suggested: true, bossConsent: false })
  })
  it.each([
    ['2026-09-15', 'traditional', '2027-05-24'],
    ['2026-10-15', 'traditional', '2027-05-31'],
    ['2027-04-01', 'traditional', '2027-12-08'],
    ['2026-10-01', 'short_term', '2026-12-30'],
    ['2026-10-01', 'speed', '2026-10-01'],
  ])('from %s the usual last day of %s is %s', (from, type, last) => {
    expect(lastDayOf(day(from), termsOf('teacher_teacher', [type])!)).toBe(last)
  })
})
