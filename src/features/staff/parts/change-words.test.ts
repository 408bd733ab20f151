import { describe, expect, it } from 'vitest'
import { changeWords } from './change-words.ts'

const job = { title: 'учитель физики', code: 'teacher', subject: null }
const person = { employments: [{ ...job, kind: 'main', rate: null, unsure: false }] } as never
const known = { positions: [{ ...job, title: 'лаборант', code: null }] }
const words = (field: Parameters<typeof changeWords>[0]['field'], before: string, after: string) =>
  changeWords({ field, before, after }, known, person)

describe('R-STF-16 what a list changes', () => {
  it('is said in words: no code, no day of a machine, no months for years', () => {
    expect(words('birth', '', '1970-03-12')).toBe('дата рождения: — → 12.03.1970')
    expect(words('birth', '1970', '1970-03-12')).toBe('дата рождения: 1970 → 12.03.1970')
    expect(words('pedagogicalService', '12', '336')).toBe('педагогический стаж: 1 год → 28 лет')
    expect(words('categories', 'first', 'highest 2026-10-01')).toBe('категории: первая → высшая с 01.10.2026')
    expect(words('positions', 'лаборант', 'teacher физики')).toBe('должности: лаборант → учитель физики')
  })
  it('says that somebody who left comes back', () => {
    const back = { field: 'positions', before: '', after: 'teacher физики' } as const
    expect(changeWords(back, { positions: [] }, person)).toBe('снова работает: учитель физики')
  })
})
