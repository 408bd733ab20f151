import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { readTable } from '#outside/spreadsheets/read-table.ts'
import { writeTable } from '#outside/spreadsheets/write-table.ts'
import { readStaffFile, refusedRowsFile, type StaffFile, staffAnswer } from './staff-file.ts'
import { tableRefusalText } from './texts.ts'

const today = day('2026-11-21')
const read = async (bytes: Uint8Array): Promise<StaffFile> => {
  const file = await readStaffFile(bytes, { today })
  if (!file.ok) throw new Error(file.refusal.reason)
  return file.value
}
const briefly = (file: StaffFile) =>
  staffAnswer(file).people.map((one) =>
    [one.surname, one.name, one.patronymic, one.birth, one.positionCode, one.category].join('/'),
  )

const accounting = `МБОУ "СОШ № 40 г. Заозёрска"	ИНН 0000000000				Сформировано: 02.09.2026 14:07:33
Список сотрудников на 01.09.2026
Должность	№ п/п	Сотрудник	Дата рожд.	Вид занятости	Кол-во ставок	Категория	Дата присв.	Стаж общий	Стаж пед.
Директор	1	Белкина Нонна Павловна	03.04.1969	Основное место работы	1	высшая	24.12.2021	34 г. 2 мес. 11 дн.	31 г 0 мес
Учитель начальных классов	2	 ТИХОНОВА  ОЛЬГА ВИКТОРОВНА	17.06.1975	Основное место работы	1.5	ВКК	28.02.2023	28л 0м	28л
Учитель	3	Дёмушкин А.К.	09.01.2003	Основное место работы	1	б/к		1 год	1
Учитель русского языка и литературы	4	Ершова Майя Олеговна (Ивушкина)	30.02.1999	Основное место работы	1	нет		3 года 2 мес.	11 мес.
Педагог-организатор	5	Ершова Майя Олеговна		Внутреннее совместительство	0,5	нет		3 года 2 мес.	11 мес.
Учитель англ. яз.	6	Цой Виктория	1996	Основное место работы	1,22	первая		6	6
	Итого: 5 чел.
`
const site = `Педагогический состав (скопировано со страницы)
Должность;Ф.И.О.;Образование;Общий стаж;Стаж работы по специальности;Кв. категория
старший воспитатель;Орехова Тамара Игоревна;"Высшее; логопед";19 лет;17 лет;Высшая, приказ № 415-к от 27.04.2023
воспитатель;Рустамова Лейла Камиловна;Высшее; экономист;12 л.;2 г. 4 м.;Соответствие занимаемой должности
инструктор ФК;Тихая Вера Антоновна;высш.;5 л 7 мес;5 л 7 мес;первая (до 25.10.2027)
учитель - дефектолог;Улин Д.Д. (внешн. совм.);высшее;8лет;6;СЗД 2025
`
const tariff = `ТАРИФИКАЦИОННЫЙ СПИСОК на 01.09.2026
N п/п|Фамилия, имя, отчество|Наименование должности, преподаваемый предмет|Стаж пед. работы (число лет и месяцев)|Наличие кв. категории, дата ее присвоения|Доп. оплата: кл. рук.
1|Тихонова О.В.|учитель нач. кл.|28-00|высшая, 28.02.2023|5000
2|Дёмушкин Александр Кириллович|учитель физики|1-00|-|
3|Вакансия|учитель математики|||
`
const registry = `Форма базы наставляемых
№	ФИО наставляемого	Контактные данные для связи	Год рождения	ФИО наставника
1	Дёмушкин Александр Кириллович	8-900-000-00-01	2003	Тихонова О.В., Жданкин П.Р.
2	Ершова М.О.	ershova@example.invalid	99	Лаптин И.Ю.
`
const survey = `Отметка времени,Ф.И.О.,Должность,"Затруднения [Дисциплина]","Какие еще?"
2026-09-09 10:12:45,Дёмушкин А,учитель,2,"""не успеваю""; 8Б"
09.09.2026 11:40,Ершова Майя,,часто,"кто угодно, только не Бойкин"
09.09.26,аноним,Воспитатель,0,
`

describe('R-STF-1 … R-STF-15 lists as schools keep them', () => {
  it('an accounting export', async () => {
    const file = await read(Buffer.from(accounting))
    expect(briefly(file)).toEqual([
      'Белкина/Нонна/Павловна/1969-04-03/director/highest',
      'Тихонова/Ольга/Викторовна/1975-06-17/teacher/highest',
      'Дёмушкин/А./К./2003-01-09/teacher/none',
      'Ершова/Майя/Олеговна//teacher/none',
      'Цой/Виктория//1996/teacher/first',
    ])
    expect(file.people.map((one) => [one.totalService, one.pedagogicalService])).toEqual([
      [410, 372],
      [336, 336],
      [12, 12],
      [38, 11],
      [72, 72],
    ])
    expect(file.people[3]?.doubts.map((one) => one.reason)).toEqual(['day-impossible'])
    expect(staffAnswer(file).rows.at(-1)).toMatchObject({
      row: 10,
      fate: 'skipped',
      reason: 'Итоговая строка',
    })
  })

  it('a page of a kindergarten, in windows-1251', async () => {
    const file = await read(iconv.encode(site, 'windows-1251'))
    expect(briefly(file)).toEqual([
      'Орехова/Тамара/Игоревна//senior_preschool_teacher/highest',
      'Рустамова/Лейла/Камиловна//preschool_teacher/conformity',
      'Тихая/Вера/Антоновна//physical_training_instructor/first',
      'Улин/Д./Д.//special_education_teacher/conformity',
    ])
    expect(file.people[1]).toMatchObject({
      education: 'Высшее; экономист',
      totalService: 144,
      pedagogicalService: 28,
      doubts: [{ reason: 'cells-shifted' }],
    })
    expect(file.people[2]?.categories).toMatchObject([{ code: 'first', through: '2027-10-25' }])
    expect(file.people[3]).toMatchObject({ external: true })
  })

  it('a tariff list', async () => {
    const file = await read(iconv.encode(tariff, 'cp866'))
    expect(briefly(file)).toEqual([
      'Тихонова/О./В.//teacher/highest',
      'Дёмушкин/Александр/Кириллович//teacher/none',
    ])
    expect(file.people[0]).toMatchObject({ functions: ['классный руководитель'], pedagogicalService: 336 })
    expect(file.rows.at(-1)).toMatchObject({ fate: 'skipped', reason: { reason: 'vacancy' } })
  })

  it('a registry of mentees', async () => {
    const file = await read(iconv.encode(registry, 'utf-16le', { addBOM: true }))
    expect(briefly(file)).toEqual(['Дёмушкин/Александр/Кириллович/2003//', 'Ершова/М./О./1999//'])
    expect(file.people.map((one) => [one.phone, one.email])).toEqual([
      ['+79000000001', null],
      [null, 'ershova@example.invalid'],
    ])
  })

  it('answers of a survey', async () => {
    const file = await read(Buffer.from(survey))
    expect(briefly(file)).toEqual(['Дёмушкин/А.///teacher/', 'Ершова/Майя////'])
    expect(file.rows.at(-1)).toMatchObject({ fate: 'refused' })
  })
})

describe('R-STF-14 refused rows', () => {
  it('come back as a file, each with its reason and its cells', async () => {
    const file = await read(Buffer.from('ФИО;Должность\nОрлова Инна Олеговна;учитель\nаноним;=1+2\n'))
    const back = await readTable(await refusedRowsFile(file))
    expect(back.ok && back.value.sheets[0]?.rows.map((row) => row.map((one) => one.text))).toEqual([
      ['Строка', 'Почему', 'ФИО', 'Должность'],
      ['3', 'Не похоже на фамилию и имя: «аноним»', 'аноним', "'=1+2"],
    ])
  })
})

describe('R-STF-12 a file that is not read', () => {
  it('is explained in one sentence', async () => {
    const photo = await readStaffFile(Buffer.from('ffd8ffe000104a464946', 'hex'), { today })
    expect(photo.ok ? '' : tableRefusalText(photo.refusal)).toMatch(/^Это изображение, а не таблица\./u)
  })
})

describe('R-STF-17 five thousand rows', () => {
  it('are read in five seconds', async () => {
    const letters = [...'абвгдежзиклмнопрстуф']
    const rows = Array.from({ length: 5000 }, (_, at) => {
      const tail = [at, at / 20, at / 400, at / 8000].map((part) => letters[Math.floor(part) % 20]).join('')
      return [
        at + 1,
        `Орл${tail}ова Инна Олеговна`,
        '17.05.1980',
        'учитель математики',
        'высшая, 24.12.2021',
        '34 г. 2 мес.',
        '1,00',
        '8 900 000 00 01',
      ]
    })
    const columns = ['№', 'ФИО', 'Дата рождения', 'Должность', 'Категория', 'Стаж', 'Ставка', 'Телефон'].map(
      (title) => ({ title }),
    )
    const bytes = await writeTable({ sheets: [{ name: 'Список', columns, rows }] })
    const attempt = async () => {
      const from = performance.now()
      const file = await read(bytes)
      return { file, took: Math.round(performance.now() - from) }
    }
    const first = await attempt()
    const { file, took } = first.took < 5000 ? first : await attempt()
    console.log(`5000 rows: ${took} ms`)
    expect(file.people).toHaveLength(5000)
    expect(took).toBeLessThan(5000)
  }, 60_000)
})
