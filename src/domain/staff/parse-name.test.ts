import { describe, expect, it } from 'vitest'
import { parseFullName, parseNameParts } from './parse-name.ts'

const parts = (text: string) => {
  const { surname, name, patronymic } = parseFullName(text)
  return [surname, name, patronymic].join('/')
}

describe('R-STF-3 names', () => {
  it.each([
    ['ГАВРИЛОВА  ОЛЬГА ВИКТОРОВНА', 'Гаврилова/Ольга/Викторовна'],
    [' сокол анна  игоревна ', 'Сокол/Анна/Игоревна'],
    ['САЛТЫКОВА-ЩЕДРИНА АННА-МАРИЯ ПЕТРОВНА', 'Салтыкова-Щедрина/Анна-Мария/Петровна'],
    ['Мусин - Пушкин Пётр Олегович', 'Мусин-Пушкин/Пётр/Олегович'],
    ['Салтыкова-\nЩедрина Дарья Вадимовна', 'Салтыкова-Щедрина/Дарья/Вадимовна'],
    ['КРАВЕЦ ЕКАТЕРИНА ОСМАН КЫЗЫ', 'Кравец/Екатерина/Осман кызы'],
    ['Мамедов Руслан Гасан-Оглы', 'Мамедов/Руслан/Гасан-оглы'],
    ['Ершова Любовь Гасан Кызы', 'Ершова/Любовь/Гасан кызы'],
    ['Соловьёв-Седой Олег Ильич', 'Соловьёв-Седой/Олег/Ильич'],
    ['О\u2019КОННОР ЛИЯ ИВАНОВНА', 'О\u2019Коннор/Лия/Ивановна'],
    ['Де Витте Анна Павловна', 'Де Витте/Анна/Павловна'],
    ['фон Берг Карл Иванович', 'фон Берг/Карл/Иванович'],
    ['Хван Дмитрий Чер-Сунович', 'Хван/Дмитрий/Чер-Сунович'],
    ['Аль-Хусейни Самира', 'Аль-Хусейни/Самира/'],
    ['Иванов И.И.', 'Иванов/И./И.'],
    ['ИвановИ. И.', 'Иванов/И./И.'],
    ['И.И. Иванов', 'Иванов/И./И.'],
    ['Дёмин А', 'Дёмин/А./'],
    ['Ким Виктория', 'Ким/Виктория/'],
    ['Мария Олеговна Орлова', 'Орлова/Мария/Олеговна'],
    ['12. Орлова Мария Олеговна', 'Орлова/Мария/Олеговна'],
    ['Орлова, Мария Олеговна', 'Орлова/Мария/Олеговна'],
    ['Абрамович Иван Петрович', 'Абрамович/Иван/Петрович'],
    ['Орлова Мария Олеговна*', 'Орлова/Мария/Олеговна'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected)
  })

  it('keeps «ё» and «е» as written', () => {
    expect([parts('Пётр Королёв'), parts('Королев Петр')]).toEqual(['Королёв/Пётр/', 'Королев/Петр/'])
  })

  it('sets a former surname, notes, birth and phone apart', () => {
    expect(parseFullName('Ершова Мария Олеговна (Иванова)')).toMatchObject({
      formerSurname: 'Иванова',
      notes: [],
      doubts: [],
    })
    expect(parseFullName('Ершова (урожд. Иванова) Мария Олеговна')).toMatchObject({
      surname: 'Ершова',
      formerSurname: 'Иванова',
    })
    expect(parseFullName('Королёва Ада Львовна (Семёнова А.Л.)')).toMatchObject({
      formerSurname: 'Семёнова',
      doubts: [],
    })
    expect(parseFullName('Королёва Ада Львовна (корпус на горке)')).toMatchObject({
      notes: ['корпус на горке'],
      doubts: ['name-tail'],
    })
    expect(parseFullName('Улин Д.Д. (внешн. совм.)')).toMatchObject({
      formerSurname: null,
      notes: ['внешн. совм.'],
    })
    expect(parseFullName('Лаптев Игорь Юрьевич декрет до 2027')).toMatchObject({
      patronymic: 'Юрьевич',
      doubts: [],
    })
    expect(parseFullName('Иванов И.И., 1980 г.р.')).toMatchObject({ surname: 'Иванов', bornText: '1980' })
    expect(parseFullName('Орлова Инна Олеговна 17.05.1980')).toMatchObject({ bornText: '17.05.1980' })
    expect(parseFullName('Орлова Инна Олеговна, тел. 8 (900) 000-00-05')).toMatchObject({
      phoneText: '8 (900) 000-00-05',
    })
  })

  it.each([
    ['Иванов И.И.', 'initials-only'],
    ['Ким Виктория', 'patronymic-absent'],
    ['Ивaнов Олег Игоревич', 'latin-letters'],
    ['Иван0в Олег Игоревич', 'digits-in-name'],
    ['Ким Ен Хи', 'name-parts-unusual'],
    ['Орлова Инна Олеговна - учитель', 'name-tail'],
    ['Орлова Инна Олеговна учитель химии', 'name-tail'],
    ['Виктория Ким', 'name-order-unclear'],
    ['Орл?ва Инна Олеговна', 'damaged-letters'],
  ])('marks what is doubtful: %s', (text, doubt) => {
    expect(parseFullName(text).doubts).toContain(doubt)
  })

  it('mends look-alike letters rather than only telling of them', () => {
    expect(parts('Ивaнов Oлег Игоpевич')).toBe('Иванов/Олег/Игоревич')
  })

  it('reads names from their own columns, however they were split', () => {
    expect(parseNameParts('ИВАНОВА (Петрова)', 'МАРИЯ', 'ОЛЕГОВНА')).toMatchObject({
      surname: 'Иванова',
      formerSurname: 'Петрова',
    })
    expect(parseNameParts('Ахмедов', 'Тимур', 'Осман Оглы')).toMatchObject({ patronymic: 'Осман оглы' })
    expect(parseNameParts('Ахмедов', 'Т.О.', '')).toMatchObject({ name: 'Т.', patronymic: 'О.' })
    expect(parseNameParts('Ким', 'Виктория', '-')).toMatchObject({
      patronymic: '',
      doubts: ['patronymic-absent'],
    })
    expect(parseNameParts('Орлова Инна Олеговна', '', '')).toMatchObject({
      surname: 'Орлова',
      patronymic: 'Олеговна',
    })
  })
})
