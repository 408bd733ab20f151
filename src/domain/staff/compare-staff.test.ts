import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { workbookOf } from '#tests/workbook-of.ts'
import { compareStaff, type KnownPerson } from './compare-staff.ts'
import { readStaff } from './read-staff.ts'

const orlova: KnownPerson = {
  id: 'orlova',
  surname: 'Орлова',
  name: 'Инна',
  patronymic: 'Олеговна',
  birth: '1980-05-17',
  positions: [{ code: 'teacher', title: 'учитель химии', subject: 'химии' }],
  categories: [{ code: 'first', since: null }],
  hiredOn: null,
  totalService: null,
  pedagogicalService: null,
  phone: '+79000000001',
  email: null,
}
const incoming = (rows: string) =>
  readStaff(workbookOf(`ФИО|Дата рождения|Должность|Категория\n${rows}`), { today: day('2026-11-21') }).people
const compare = (rows: string, known: readonly KnownPerson[] = [orlova]) =>
  compareStaff(known, incoming(rows))

describe('R-STF-16 a later list is compared, not added', () => {
  it('the same person is the same, and an empty cell takes nothing away', () => {
    expect(compare('Орлова Инна Олеговна|17.05.1980|учитель химии|первая')).toMatchObject([
      { fate: 'same', id: 'orlova' },
    ])
    expect(compare('ОРЛОВА ИННА ОЛЕГОВНА|1980||')).toMatchObject([{ fate: 'same' }])
  })

  it('a change is shown before and after', () => {
    expect(compare('Орлова Инна Олеговна|17.05.1980|учитель химии|высшая 01.12.2024')).toMatchObject([
      { fate: 'changed', changes: [{ field: 'categories', before: 'first', after: 'highest 2024-12-01' }] },
    ])
  })

  it('newcomers are new, those not in the list have left', () => {
    expect(compare('Петров Олег Игоревич|01.02.1975|методист|').map((one) => one.fate)).toEqual([
      'new',
      'left',
    ])
  })

  it.each([
    [
      'a new surname with the same name and birth',
      'Лебедева Инна Олеговна|17.05.1980|учитель химии|',
      'surname-changed',
    ],
    [
      'a new surname with the former in brackets',
      'Лебедева (Орлова) Инна Олеговна||учитель химии|',
      'surname-changed',
    ],
    ['initials', 'Орлова И.О.||учитель химии|', 'initials'],
    ['another birth', 'Орлова Инна Олеговна|17.05.1981|учитель химии|', 'birth-differs'],
    ['one letter', 'Орлова Инна Олеговно|17.05.1980|учитель химии|', 'spelling'],
  ])('asks about %s', (_, row, because) => {
    expect(compare(row)).toMatchObject([{ fate: 'probable-same', id: 'orlova', because }])
  })

  it('«Пётр» and «Петр» born the same day are one person; without the day it is asked', () => {
    const semyonov: KnownPerson = {
      ...orlova,
      id: 'semyonov',
      surname: 'Семёнов',
      name: 'Пётр',
      patronymic: 'Ильич',
    }
    expect(compare('Семенов Петр Ильич|17.05.1980||', [semyonov])).toMatchObject([{ fate: 'changed' }])
    expect(compare('Семенов Петр Ильич|||', [semyonov])).toMatchObject([
      { fate: 'probable-same', because: 'spelling' },
    ])
  })

  it('namesakes are met by their birth days, nobody twice', () => {
    const younger: KnownPerson = { ...orlova, id: 'younger', birth: '1995-01-01' }
    const list =
      'Орлова Инна Олеговна|01.01.1995|учитель химии|первая\nОрлова Инна Олеговна|17.05.1980|учитель химии|первая'
    expect(compare(list, [orlova, younger])).toMatchObject([
      { fate: 'same', id: 'younger' },
      { fate: 'same', id: 'orlova' },
    ])
    expect(compare('Орлова Инна Олеговна||учитель химии|', [orlova, younger]).map((one) => one.fate)).toEqual(
      ['new', 'left', 'left'],
    )
  })
})
