import * as XLSX from '@e965/xlsx'

/** One invented teacher, as the lists below write them down. */
export type Listed = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly birth: string
  readonly position: string
  readonly category: string
  readonly service: string
  readonly hired: string
  readonly teaches: string
}

const people = `
Аникеева Ольга Сергеевна, Бережная Татьяна Викторовна, Вишнякова Елена Андреевна, Грибоедова Наталья Ивановна,
Савченко Андрей Михайлович, Дьячкова Светлана Юрьевна, Ершова Марина Олеговна, Жукова Алёна Петровна,
Запорожец Галина Фёдоровна, Тихомиров Павел Кириллович, Исаева Дарья Ильинична, Королёва Ксения Денисовна,
Лебедь Вера Николаевна, Мельничук Анна Борисовна, Устименко Игорь Романович, Никифорова Юлия Павловна,
Овчаренко Лидия Степановна, Пономарёва Ирина Львовна, Римская-Корсакова Нина Глебовна, Филин Семён Аркадьевич,
Суворина Полина Егоровна, Терентьева Валентина Ильинична, Ушакова Кира Антоновна, Фомина Раиса Матвеевна,
Харитонов Глеб Дмитриевич, Цветкова Инна Родионовна, Чернышёва Зоя Тимофеевна, Шаповал Людмила Захаровна,
Щербакова Алиса Вадимовна, Юдин Максим Олегович, Яковенко Тамара Григорьевна, Авдеева Софья Марковна,
Балабанова Жанна Эдуардовна, Воробей Маргарита Ивановна, Горчакова Элина Руслановна, Данилюк Тарас Богданович,
Емельянова Любовь Васильевна, Живаго Надежда Олеговна, Зотова Вероника Артёмовна, Истомина Клавдия Петровна,
Круглов Денис Валерьевич, Латышева Евгения Романовна, Муравьёва Алевтина Сергеевна, Новицкая Регина Львовна,
Орехова Диана Павловна, Панфилов Кирилл Ильич, Разумовская Ольга Никитична, Селезнёва Мария Андреевна,
Толмачёва Снежана Игоревна, Угрюмова Лариса Витальевна, Федотов Роман Степанович, Хохлова Василиса Юрьевна,
Цыганкова Антонина Фёдоровна, Чайка Екатерина Максимовна, Шевелёва Арина Константиновна, Бессонов Илья Тимурович,
Щукина Варвара Денисовна, Юрлова Галина Аркадьевна, Ясенева Татьяна Макаровна, Арсеньева Нелли Борисовна,
Бондарь Виктория Ярославовна, Власов Егор Геннадьевич, Гладких Оксана Семёновна, Дорошенко Ангелина Михайловна`
  .split(/,\s*/)
  .map((one) => one.trim().split(' '))
const subjects = ['математика', 'русский язык', 'физика', 'история', 'английский язык', 'химия', 'биология']

/** Sixty-four people: some have just come, half have a category. No two share a surname. */
export const teachers: readonly Listed[] = people.map(([surname = '', name = '', patronymic = ''], at) => {
  const years = [1, 26, 12, 0, 17, 2, 31, 8][at % 8] ?? 0
  const month = String((at % 12) + 1).padStart(2, '0')
  return {
    surname,
    name,
    patronymic,
    birth: `${String((at % 27) + 1).padStart(2, '0')}.${month}.${1999 - years - (at % 3)}`,
    position: at % 16 === 9 ? 'педагог-психолог' : 'учитель',
    category: years > 10 ? 'высшая' : years > 4 ? 'первая' : '',
    service: years === 0 ? '4 мес.' : `${years} ${yearWord(years)} ${(at % 11) + 1} мес.`,
    hired: years < 3 ? `01.09.${2026 - years}` : `01.09.${2024 - (years % 9)}`,
    teaches: subjects[at % subjects.length] ?? '',
  }
})

export const wholeName = ({ surname, name, patronymic }: Listed) => `${surname} ${name} ${patronymic}`

function yearWord(years: number): string {
  if (years % 10 === 1 && years !== 11) return 'год'
  return years % 10 > 1 && years % 10 < 5 && years < 10 ? 'года' : 'лет'
}

/** As a deputy head keeps it: a title, a header in two storeys, capitals, vacancies, totals, a pasted tail. */
export function schoolList(): Uint8Array {
  const rows: (string | number)[][] = [
    ['Муниципальное бюджетное общеобразовательное учреждение', '', '', '', '', '', '', ''],
    ['Сведения о педагогических работниках на 2026-2027 уч.г.', '', '', '', '', '', '', ''],
    [],
    ['№ п/п', 'Ф.И.О.', 'Дата рожд.', 'Должность', 'Кв. категория', 'Стаж', '', 'Что ведёт'],
    ['', '', '', '', '', 'педагогический', 'работает с', ''],
    ...teachers.map((one, at) => [
      at + 1,
      at % 13 === 5 ? wholeName(one).toUpperCase() : ` ${wholeName(one)}${at % 9 === 4 ? '  ' : ''}`,
      at % 11 === 3 ? `${one.birth} г.` : one.birth,
      at % 7 === 2 ? one.position.toUpperCase() : one.position,
      at % 10 === 1 && one.category ? `${one.category}, пр. № 14 от 12.02.2025` : one.category,
      one.service,
      one.hired,
      one.teaches,
    ]),
    [65, 'вакансия', '', 'учитель', '', '', '', 'физическая культура'],
    ['', 'Итого: 64 человека', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', ''],
    ['', 'Директор ____________ /Н. П. Абрамова/', '', '', '', '', '', ''],
  ]
  const merges = ['A1:H1', 'A2:H2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4', 'H4:H5']
  return workbook(rows, merges)
}

/** Eighteen people of a small kindergarten, one sheet, as it is sent to the town. */
export function kindergartenList(): Uint8Array {
  const positions = ['воспитатель', 'воспитатель', 'музыкальный руководитель', 'учитель-логопед']
  return workbook([
    ['ФИО', 'Должность', 'Категория', 'Педстаж', 'Дата рождения'],
    ...teachers
      .filter((one) => one.patronymic.endsWith('на'))
      .slice(0, 18)
      .map((one, at) => [
        wholeName(one),
        positions[at % positions.length] ?? '',
        one.category,
        one.service,
        one.birth,
      ]),
  ])
}

/** So many people that reading takes a while: every surname with every name of the others. */
export function longList(count: number): Uint8Array {
  const women = teachers.filter((one) => one.patronymic.endsWith('на'))
  const rows = Array.from({ length: count }, (_, at) => {
    const one = women[at % women.length] as Listed
    const round = Math.floor(at / women.length)
    const name = women[round % women.length]?.name ?? ''
    const patronymic = women[(round + Math.floor(round / women.length)) % women.length]?.patronymic ?? ''
    return [`${one.surname} ${name} ${patronymic}`, one.position, one.category, one.service, one.birth]
  })
  return workbook([['ФИО', 'Должность', 'Категория', 'Педстаж', 'Дата рождения'], ...rows])
}

function workbook(
  rows: readonly (readonly (string | number)[])[],
  merges: readonly string[] = [],
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((one) => XLSX.utils.decode_range(one))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Педагоги')
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
