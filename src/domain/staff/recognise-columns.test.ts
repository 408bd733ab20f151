import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { sheetOf } from '#tests/workbook-of.ts'
import type { ColumnChoice } from './column.ts'
import { findHeader } from './find-header.ts'
import { recogniseColumns } from './recognise-columns.ts'
import type { Sheet } from './workbook.ts'

const today = day('2026-11-21')
const columns = (sheet: Sheet, choices: readonly ColumnChoice[] = []) =>
  recogniseColumns(sheet, findHeader(sheet), today, choices)
const kinds = (sheet: Sheet, choices: readonly ColumnChoice[] = []) =>
  columns(sheet, choices).map((one) => one.kind)

const people = `Орлова Инна Олеговна|17.05.1980|учитель химии
Петров Олег Игоревич|01.02.1975|воспитатель
Сидорова Анна Юрьевна|05.07.1990|методист`

describe('R-STF-1 the header', () => {
  it('is found under titles and notes, wherever it stands', () => {
    const sheet = sheetOf(
      `МБОУ «СОШ № 5»||\nСписок сотрудников на 01.09.2026||\n|Отбор: работает|\nФ.И.О. работника|Дата рождения|Должность\n${people}`,
    )
    expect(findHeader(sheet)).toMatchObject({ from: 3, through: 3 })
  })

  it('may have two storeys, merged or not', () => {
    const text = `Сотрудник||Даты||Категория\nФИО|Таб. №|рождения|приёма|\nОрлова Инна Олеговна|1|17.05.1980|01.09.2001|высшая`
    const merges = [
      { fromRow: 0, fromColumn: 0, throughRow: 0, throughColumn: 1 },
      { fromRow: 0, fromColumn: 2, throughRow: 0, throughColumn: 3 },
    ]
    for (const sheet of [sheetOf(text, merges), sheetOf(text)]) {
      expect(findHeader(sheet)).toMatchObject({ from: 0, through: 1 })
      expect(kinds(sheet)).toEqual(['fullName', 'personnelNumber', 'birth', 'hiredOn', 'category'])
    }
  })

  it('a title right above it is not one of its storeys', () => {
    const sheet = sheetOf(
      'Совместители||\nФИО|Должность|Основное место работы\nОрлова Инна Олеговна|учитель|гимназия',
    )
    expect(findHeader(sheet)).toMatchObject({ from: 1, through: 1 })
    expect(kinds(sheet)).toEqual(['fullName', 'position', null])
  })

  it('takes a storey of units («лет», «мес.») in', () => {
    const sheet = sheetOf('ФИО|Общий стаж||Должность\n|лет|мес.|\nОрлова Инна Олеговна|5|6|учитель')
    expect(findHeader(sheet)).toMatchObject({ from: 0, through: 1 })
    expect(kinds(sheet)).toEqual(['fullName', 'totalService', 'totalService', 'position'])
  })

  it('may be absent: then columns are known by what stands in them', () => {
    const sheet = sheetOf(people)
    expect(findHeader(sheet)).toBeNull()
    expect(columns(sheet)).toMatchObject([
      { kind: 'fullName', by: 'values' },
      { kind: 'birth', by: 'values' },
      { kind: 'position', by: 'values' },
    ])
  })
})

describe('R-STF-2 columns', () => {
  it('are known by their names, in any order and dress', () => {
    const sheet = sheetOf(
      'N п/п|Фамилия, имя, отчество|Занимаемая должность, предмет|Д.р.|Кв. категория|Дата присв.|Стаж общий|Стаж пед.|Кол-во ставок|Вид занятости|Пол|Тел.|e-mail|Табельный номер|Ученая степень|Образование\n1|Орлова Инна Олеговна',
    )
    expect(kinds(sheet)).toEqual([
      'number',
      'fullName',
      'position',
      'birth',
      'category',
      'categorySince',
      'totalService',
      'pedagogicalService',
      'rate',
      'employment',
      'gender',
      'phone',
      'email',
      'personnelNumber',
      'degree',
      'education',
    ])
  })

  it('with names of their own parts', () => {
    expect(kinds(sheetOf('Фамилия|Имя|Отчество|Дата рожд.\nОрлова|Инна|Олеговна|1980'))).toEqual([
      'surname',
      'name',
      'patronymic',
      'birth',
    ])
    expect(kinds(sheetOf('Фамилия|Имя Отчество|Год рождения\nОрлова|Инна Олеговна|1980'))).toEqual([
      'surname',
      'nameAndPatronymic',
      'birth',
    ])
  })

  it('without a header, in three columns and with two dates', () => {
    const sheet = sheetOf(
      'Орлова|Инна|Олеговна|01.09.2010|17.05.1980\nПетров|Олег|Игоревич|01.09.1999|01.02.1975\nСидорова|Анна|Юрьевна|15.08.2015|05.07.1990',
    )
    expect(kinds(sheet)).toEqual(['surname', 'name', 'patronymic', 'hiredOn', 'birth'])
  })

  it('are read by their values when the name plainly lies', () => {
    const sheet = sheetOf(`ФИО|Должность|Дата рождения\n${people}`)
    expect(columns(sheet)).toMatchObject([
      { kind: 'fullName', by: 'name', doubts: [] },
      { kind: 'birth', by: 'values', doubts: ['values-contradict-name'] },
      { kind: 'position', by: 'values', doubts: ['values-contradict-name'] },
    ])
  })

  it('of another person (the mentor) are not mixed with the person', () => {
    const sheet = sheetOf(
      '№|ФИО наставляемого|Год рождения|ФИО наставника\n1|Орлова Инна Олеговна|1980|Петров О.И.',
    )
    expect(columns(sheet)[3]).toMatchObject({ kind: null, doubts: ['second-of-kind'] })
  })

  it('called «Имя» or «Имя Отчество Фамилия» may hold whole names', () => {
    for (const label of ['Имя', 'Имя, отчество', 'Имя Отчество Фамилия']) {
      expect(kinds(sheetOf(`${label}|Дата рождения|Должность\n${people}`))).toEqual([
        'fullName',
        'birth',
        'position',
      ])
    }
  })

  it('say when their kind is unclear', () => {
    expect(columns(sheetOf('ФИО|Стаж|Должность\nОрлова Инна Олеговна|5|учитель'))[1]).toMatchObject({
      kind: 'totalService',
      doubts: ['kind-unclear'],
    })
  })

  it('are what the person says they are', () => {
    const sheet = sheetOf('ФИО|Стаж|Должность\nОрлова Инна Олеговна|5|учитель')
    const chosen = columns(sheet, [
      { sheet: 'Лист1', at: 1, kind: 'pedagogicalService' },
      { sheet: 'Лист1', at: 2, kind: null },
    ])
    expect(chosen).toMatchObject([
      { by: 'name' },
      { kind: 'pedagogicalService', by: 'person', certainty: 1 },
      { kind: null, by: 'person' },
    ])
  })

  it('tell when births come after hirings', () => {
    const swapped = sheetOf(
      'ФИО|Дата рождения|Дата приема\nОрлова Инна Олеговна|01.09.2001|17.05.1980\nПетров Олег Игоревич|01.09.1999|01.02.1975',
    )
    expect(columns(swapped)[1]?.doubts).toEqual(['values-contradict-name'])
  })
})
