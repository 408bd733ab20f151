import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { workbookOf } from '#tests/workbook-of.ts'
import { readStaff } from './read-staff.ts'
import type { Merge } from './workbook.ts'

const read = (text: string, merges: readonly Merge[] = []) =>
  readStaff(workbookOf(text, merges), { today: day('2026-11-21') })
const fates = (text: string) =>
  read(text).rows.map((one) => `${one.row} ${one.fate} ${one.reason?.reason ?? ''}`.trim())
const names = (text: string) =>
  read(text).people.map((one) => [one.surname, one.name, one.patronymic].join(' ').trim())

const header = '№|ФИО|Дата рождения|Должность|Категория'

describe('R-STF-9 rows that are not people', () => {
  it('are passed over with a reason each', () => {
    const list = `Список педагогов||||
${header}
1|2|3|4|5
Подразделение: Корпус 1||||
1|Орлова Инна Олеговна|17.05.1980|учитель|высшая
2|Вакансия||учитель математики|
3|Ветрова Зоя Ильинична|01.02.1970|библиотекарь|
${header}
4|Петров Олег Игоревич|01.02.1975|методист|
5||||
6|аноним|01.01.1980|учитель|
7|Семёнова|01.01.1980|учитель|
8||01.01.1980|учитель|
Итого:|2|||
Исполнитель: ______ /Сидорова А.А./||||`
    expect(fates(list)).toEqual([
      '1 skipped above-table',
      '2 skipped header',
      '3 skipped column-numbers',
      '4 skipped section',
      '5 person',
      '6 skipped vacancy',
      '7 skipped non-pedagogical',
      '8 skipped repeated-header',
      '9 person',
      '10 skipped number-only',
      '11 refused name-unreadable',
      '12 refused name-incomplete',
      '13 refused name-absent',
      '14 skipped total',
      '15 skipped signature',
    ])
  })

  it('a section names the department of those under it', () => {
    expect(
      read(`${header}\nКорпус 2||||\n1|Орлова Инна Олеговна|17.05.1980|учитель|`).people[0]?.employments[0]
        ?.department,
    ).toBe('Корпус 2')
  })

  it('a sheet without people says so', () => {
    expect(read('Приказ\nо премировании')).toMatchObject({ people: [], doubts: [{ reason: 'no-people' }] })
  })
})

describe('R-STF-3 the order of a name', () => {
  it('is that of the whole column: names nobody lists are read right beside known ones', () => {
    const list =
      'ФИО|Должность\nГюльчехра Олеговна Орлова|учитель\nМария Ивановна Петрова|учитель\nЯхонт Петрович Абрамович|учитель'
    expect(names(list)).toEqual([
      'Орлова Гюльчехра Олеговна',
      'Петрова Мария Ивановна',
      'Абрамович Яхонт Петрович',
    ])
  })
})

describe('R-STF-10 rows torn in pieces', () => {
  it('are put together where the number stands only once', () => {
    const list = `${header}
1|Салтыкова-|01.02.1980|учитель|высшая
|Щедрина Дарья||начальных|
|Олеговна||классов|
2|Петров Олег Игоревич|01.02.1975|методист|`
    expect(names(list)).toEqual(['Салтыкова-Щедрина Дарья Олеговна', 'Петров Олег Игоревич'])
    const [first] = read(list).people
    expect(first).toMatchObject({ birth: '1980-02-01', employments: [{ subject: 'начальных классов' }] })
    expect(first?.doubts.map((one) => one.reason)).toEqual(['torn-row'])
    expect(fates(list).slice(2, 4)).toEqual(['3 joined torn-row', '4 joined torn-row'])
  })

  it('a separator inside a cell does not shift the rest', () => {
    const list = `ФИО|Образование|Стаж общий|Категория
Орлова Инна Олеговна|высшее|12 л.|высшая
Петров Олег Игоревич|высшее; экономист|5 л.|первая`.replaceAll('; ', '|')
    expect(read(list).people[1]).toMatchObject({
      education: 'высшее;экономист',
      totalService: 60,
      doubts: [{ reason: 'cells-shifted' }],
    })
  })
})

describe('R-STF-11 one person in several rows', () => {
  it('is joined, with all positions', () => {
    const list = `ФИО|Дата рождения|Должность|Вид занятости|Ставка
Орлова Инна Олеговна|17.05.1980|учитель химии|Основное место работы|1,00
ОРЛОВА ИННА ОЛЕГОВНА||педагог-организатор|Внутреннее совместительство|0,5`
    const { people, rows } = read(list)
    expect(people).toMatchObject([
      {
        birth: '1980-05-17',
        places: [{ row: 2 }, { row: 3 }],
        employments: [
          { code: 'teacher', kind: 'main', rate: 1 },
          { code: 'teacher_organizer', kind: 'internal-part-time', rate: 0.5 },
        ],
        doubts: [],
      },
    ])
    expect(rows[2]).toMatchObject({ fate: 'joined', reason: { reason: 'second-position', with: { row: 2 } } })
  })

  it('a cell merged down, or left empty, holds for the rows under it', () => {
    const list = `ФИО|Дата рождения|Должность|Ставка\nОрлова Инна Олеговна|17.05.1980|учитель|1\n||тьютор|0,5`
    const merge = (column: number) => ({
      fromRow: 1,
      fromColumn: column,
      throughRow: 2,
      throughColumn: column,
    })
    for (const merges of [[], [merge(0), merge(1)]]) {
      expect(read(list, merges).people).toMatchObject([
        { employments: [{ code: 'teacher' }, { code: 'tutor' }] },
      ])
    }
  })

  it('a merged name holds even for a position nobody knows', () => {
    const list = 'ФИО|Должность|Ставка\nОрлова Инна Олеговна|учитель|1\n|звездочёт|0,5'
    const [person] = read(list, [{ fromRow: 1, fromColumn: 0, throughRow: 2, throughColumn: 0 }]).people
    expect(person?.employments.map((one) => [one.title, one.rate])).toEqual([
      ['учитель', 1],
      ['звездочёт', 0.5],
    ])
  })

  it('namesakes with other birth days stay two people and are marked', () => {
    const list = `ФИО|Дата рождения|Должность\nОрлов Пётр Ильич|12.05.1981|учитель\nОрлов Петр Ильич|12.05.1991|учитель`
    expect(read(list).people.map((one) => [one.birth, one.doubts[0]?.reason])).toEqual([
      ['1981-05-12', 'same-name-other-birth'],
      ['1991-05-12', 'same-name-other-birth'],
    ])
  })

  it('the same name without birth days is joined with a doubt; «Орлов П. И.» is only told of', () => {
    expect(
      read('ФИО|Должность|Стаж\nОрлов Пётр Ильич|учитель|1\nОрлов Петр Ильич|методист|1').people,
    ).toMatchObject([{ doubts: [{ reason: 'joined-by-name-only' }] }])
    const short = read('ФИО|Должность|Стаж\nОрлов Пётр Ильич|учитель|1\nОрлов П.И.|методист|1')
    expect(short.people).toHaveLength(2)
    expect(short.people[0]?.doubts.map((one) => one.reason)).toEqual(['maybe-same-person'])
  })
})

describe('R-STF-15 nothing is read wrongly in silence', () => {
  it.each([
    [
      'ФИО|Дата рождения|Дата приема\nОрлова Инна Олеговна|17.05.1992|01.09.2004',
      'hired-before-sixteen',
      '01.09.2004',
    ],
    ['ФИО|Дата рождения|Стаж общий\nОрлова Инна Олеговна|17.05.1992|33', 'service-too-long', '33'],
    ['ФИО|Общий стаж|Пед. стаж\nОрлова Инна Олеговна|5|7', 'service-pedagogical-over-total', '84 > 60'],
    ['ФИО|Пол|Должность\nОрлова Инна Олеговна|муж|учитель', 'gender-contradicts', 'муж'],
    ['ФИО|Должность|Телефон\nОрлова Инна Олеговна|учитель|доб. 12', 'phone-unreadable', 'доб. 12'],
    ['ФИО|Должность|Ставка\nОрлова Инна Олеговна|учитель|18 часов', 'rate-unreadable', '18 часов'],
    [
      'ФИО|Должность|Примечание\nОрлова Инна Олеговна|учитель|совместитель',
      'employment-unclear',
      'совместитель',
    ],
    ['ФИО|Должность|Категория\nОрлова Инна Олеговна|учитель|кандидат', 'category-unreadable', 'кандидат'],
  ])('%s', (list, reason, cell) => {
    expect(read(list).people[0]?.doubts).toContainEqual(
      expect.objectContaining({ reason, cell, row: 2, sheet: 'Лист1' }),
    )
  })

  it('hidden sheets are told of, not read', () => {
    const book = workbookOf('ФИО|Должность\nОрлова Инна Олеговна|учитель')
    const hidden = { ...book, sheets: book.sheets.map((one) => ({ ...one, hidden: true })) }
    expect(readStaff(hidden, { today: day('2026-11-21') })).toMatchObject({
      people: [],
      doubts: [{ reason: 'hidden-sheet' }],
    })
  })
})

describe('R-STF-5 and R-STF-6 cells that hold two things', () => {
  it('«30/28» is both services when the column says so', () => {
    const list =
      'ФИО|Стаж: всего / пед.|Должность\nОрлова Инна Олеговна|30/28|учитель\nПетров Олег Игоревич|15 лет 3 мес / 10 лет|учитель\nСидорова Анна Юрьевна|10|учитель\nКим Вера Львовна|н/д|учитель'
    expect(
      read(list).people.map((one) => [one.totalService, one.pedagogicalService, one.doubts.length]),
    ).toEqual([
      [360, 336, 0],
      [183, 120, 0],
      [120, null, 1],
      [null, null, 0],
    ])
  })

  it('«Аттестация (категория, дата)» is a column of categories, «Категория / дата» of days', () => {
    const together =
      'ФИО|Аттестация (категория, дата)|Должность\nОрлова Инна Олеговна|ВК, 24.12.2024, пр. № 455|учитель'
    const apart = 'ФИО|Категория||Должность\n|название|дата|\nОрлова Инна Олеговна|высшая|24.12.2024|учитель'
    for (const list of [together, apart]) {
      expect(read(list).people[0]?.categories).toMatchObject([{ code: 'highest', since: '2024-12-24' }])
    }
  })

  it('a day of a category in its own column belongs to the last category, and that is told', () => {
    const list =
      'ФИО|Категория|Дата присвоения|Действует до\nОрлова Инна Олеговна|высшая, педагог-наставник|29.11.2024|\nКим Вера Львовна|первая|12.04.2022|12.04.2027'
    const [first, second] = read(list).people
    expect(first?.categories.map((one) => one.since)).toEqual([null, '2024-11-29'])
    expect(first?.doubts.map((one) => one.reason)).toEqual(['category-day-unclear'])
    expect(second?.categories).toMatchObject([{ code: 'first', since: '2022-04-12', through: '2027-04-12' }])
  })
})

describe('R-STF-8 employment', () => {
  it('a rate and a part-time written into the position or the note are read', () => {
    const list =
      'ФИО|Должность|Примечание\nОрлова Инна Олеговна|соц.педагог 0,5 ст.|\nКим Вера Львовна|учитель музыки (внеш. совм.)|\nЦой Лев Львович|учитель|внутр. совм., 0,25 ставки\nЮй Ада Львовна|учитель|уволена 01.10.2026'
    expect(
      read(list).people.map((one) => [
        one.employments[0]?.subject,
        one.employments[0]?.rate,
        one.employments[0]?.kind,
      ]),
    ).toEqual([
      [null, 0.5, null],
      ['музыки', null, 'external-part-time'],
      [null, 0.25, 'internal-part-time'],
      [null, null, null],
    ])
    expect(read(list).people[3]?.doubts.map((one) => one.reason)).toEqual(['says-dismissed'])
  })

  it('an external part-timer is known by the column or by the note in the name', () => {
    const list = `ФИО|Должность|Вид занятости\nОрлова Инна Олеговна|учитель|Внешнее совместительство\nУлин Д.Д. (внешн. совм.)|учитель|\nЛаптев Игорь Юрьевич (декрет. отпуск по ух. до 12.03.2027)|учитель|осн.`
    expect(read(list).people.map((one) => [one.external, one.onLeave])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ])
  })
})
