import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { workbookOf } from '#tests/workbook-of.ts'
import { parseDay } from './parse-day.ts'
import { parseFullName } from './parse-name.ts'
import { readStaff } from './read-staff.ts'

const today = day('2026-11-21')
const people = (text: string) =>
  readStaff(workbookOf(text), { today }).people.map((one) =>
    [one.surname, one.name, one.patronymic, one.birth].filter(Boolean).join(' '),
  )
const fates = (text: string) =>
  readStaff(workbookOf(text), { today }).rows.map((one) => one.reason?.reason ?? one.fate)
const name = (text: string) => {
  const { surname, name: own, patronymic } = parseFullName(text)
  return [surname, own, patronymic].join('/')
}
const birth = (text: string) =>
  parseDay({ text }, { kind: 'birth', today, from1904: false, order: 'day-first' }).value

describe('R-STF-1 lists without a header', () => {
  it('of three name columns whose names nobody knows', () => {
    expect(people('1|Цой|Тигран|Эрнестович|25.08.1968\n2|Хан|Эльхан|Осман оглы|1.9.70')).toEqual([
      'Цой Тигран Эрнестович 1968-08-25',
      'Хан Эльхан Осман оглы 1970-09-01',
    ])
  })
  it('of a surname beside a name with its patronymic', () => {
    expect(people('Лебедь|Мстислав Ильич|учитель\nКузьмич|Тигран Семёнович|методист')).toEqual([
      'Лебедь Мстислав Ильич',
      'Кузьмич Тигран Семёнович',
    ])
  })
  it('of one column, position and birth behind the name', () => {
    expect(
      people('Педагоги\n1. Ким Ася Ильинична, учитель химии, 1984 г.р.\nХан Ян, тьютор, 5 мая 1990 г.'),
    ).toEqual(['Ким Ася Ильинична 1984', 'Хан Ян 1990-05-05'])
  })
  it('a row of data is no storey of a header', () => {
    expect(people('22|Хан|Эльхан|Ильич|воспитатель|Корпус 1\n23|Орлов|Виль|Янович|учитель|Корпус 2')).toEqual(
      ['Хан Эльхан Ильич', 'Орлов Виль Янович'],
    )
  })
  it('«ФИО, дата рождения» over one column', () => {
    expect(people('ФИО, дата рождения|Должность\nКим Ася Ильинична, 05.05.1984|учитель')).toEqual([
      'Ким Ася Ильинична 1984-05-05',
    ])
  })
})

describe('R-STF-3 odd names', () => {
  it.each([
    ['Ю Нина Петровна', 'Ю/Нина/Петровна'],
    ['Мамин -Сибиряк Ян Янович', 'Мамин-Сибиряк/Ян/Янович'],
    ['Хан Вагиф Мамед - оглы', 'Хан/Вагиф/Мамед-оглы'],
    ['Ким Ли Осман оглы**', 'Ким/Ли/Осман оглы'],
    ['Жан–Поль Анна Ильинична', 'Жан-Поль/Анна/Ильинична'],
    ['фон Визин Дауд', 'фон Визин/Дауд/'],
    ['Хан Эльхан Ильич в декрете', 'Хан/Эльхан/Ильич'],
    ['Ада Юрьевна Тарасевич', 'Тарасевич/Ада/Юрьевна'],
  ])('%s', (text, read) => expect(name(text)).toBe(read))

  it('two words stand in the order of their column', () => {
    expect(people('ФИО|Должность\nХан Ян Ильич|учитель\nМарк Родион|учитель')).toContain('Марк Родион')
  })
})

describe('R-STF-4 odd births', () => {
  it.each([
    ['05.V.1984', '1984-05-05'],
    ['5/мая/1984', '1984-05-05'],
    ['О5.О5.1984', '1984-05-05'],
    ['05.05.1984 (42 года)', '1984-05-05'],
    ['05.05.1984, г. Москва', '1984-05-05'],
    ['42 года', null],
    ['84', '1984'],
  ])('%s', (text, read) => expect(birth(text)).toBe(read))
})

describe('R-STF-9 rows that only look like people', () => {
  it('a signature with a name, a numbered section, a surname that begins like a vacancy', () => {
    const list =
      'ФИО|Дата рождения\nI. Руководящие работники\nВакансин Ян Ильич|1.1.1980\nСпециалист по кадрам Орлова Анна Ильинична'
    expect(fates(list)).toEqual(['header', 'section', 'person', 'signature'])
  })
})
