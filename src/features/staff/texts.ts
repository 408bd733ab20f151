import type { ColumnDoubt, ColumnKind, RecognisedBy } from '#domain/staff/column.ts'
import type { ComparedField, LikenessReason } from '#domain/staff/compare-staff.ts'
import type { DoubtReason, StaffField } from '#domain/staff/doubt.ts'
import type { ListDoubt } from '#domain/staff/read-staff.ts'
import type { JoinReason, RefusedReason, RowFate, SkipReason } from '#domain/staff/staff-person.ts'
import { plural } from '#kit/russian/plural.ts'
import type { NotATable, TableRefusal } from '#outside/spreadsheets/table-refusal.ts'

type Sentences<Reasons extends { readonly reason: string }> = {
  [Reason in Reasons['reason']]: (reason: Extract<Reasons, { reason: Reason }>) => string
}

const whatItIs: Readonly<Record<NotATable, string>> = {
  photo: 'Это изображение, а не таблица.',
  pdf: 'Это документ PDF, а не таблица.',
  'text-document': 'Это текстовый документ, а не таблица.',
  presentation: 'Это презентация, а не таблица.',
  archive: 'Это архив, а не таблица. Распакуйте его и загрузите сам список.',
  program: 'Это программа, а не таблица.',
  letter: 'Это письмо или веб-страница одним файлом, а не таблица.',
  unknown: 'Это не таблица: содержимое файла не распознано.',
}

const save = 'Сохраните список в Excel (.xlsx), ODS или CSV и загрузите снова.'
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} МБ`

const tableRefusals: Sentences<TableRefusal> = {
  'too-big': ({ size, allowed }) =>
    `Файл слишком большой: ${megabytes(size)}, а можно не больше ${megabytes(allowed)}. Удалите картинки и лишние листы.`,
  'too-many-rows': ({ allowed }) =>
    `В таблице больше ${plural(allowed, ['строки', 'строк', 'строк'])}. Удалите лишние строки и листы.`,
  'too-heavy': () => `Файл слишком сложен: за отведённое время прочитать его не удалось. ${save}`,
  'zip-bomb': () => 'Файл не открыт: при распаковке он становится опасно большим.',
  macros: () => `В файле есть макросы, такие файлы не открываются. ${save}`,
  password: () => 'Файл защищён паролем. Снимите пароль и загрузите снова.',
  'not-a-table': ({ what }) => `${whatItIs[what]} ${what === 'archive' ? '' : save}`.trim(),
  empty: () => 'Файл пустой: в нём нет ни одной заполненной ячейки.',
  broken: () => `Файл повреждён: открыть его не удалось. ${save}`,
}

const skips: Sentences<SkipReason> = {
  'above-table': () => 'Строка над таблицей',
  header: () => 'Шапка таблицы',
  'repeated-header': () => 'Повтор шапки',
  'column-numbers': () => 'Номера колонок',
  'number-only': () => 'Пустая строка с номером',
  section: () => 'Заголовок раздела',
  total: () => 'Итоговая строка',
  signature: () => 'Подпись',
  vacancy: () => 'Вакансия',
  'non-pedagogical': ({ title }) => `Не педагогическая должность: ${title}`,
  'no-table': () => 'На листе не найдена таблица с фамилиями',
}

const refusals: Sentences<RefusedReason> = {
  'name-absent': () => 'Нет фамилии и имени',
  'name-unreadable': ({ cell }) => `Не похоже на фамилию и имя: «${cell}»`,
  'name-incomplete': ({ cell }) => `Не хватает фамилии или имени: «${cell}»`,
}

const joins: Sentences<JoinReason> = {
  'second-position': ({ with: place }) =>
    `Ещё одна должность того же человека, объединено со строкой ${place.row}`,
  'same-person': ({ with: place }) => `Тот же человек, объединено со строкой ${place.row}`,
  'torn-row': ({ with: place }) => `Продолжение разорванной строки ${place.row}`,
}

export const doubtTexts: Readonly<Record<DoubtReason, string>> = {
  'initials-only': 'вместо имени инициалы',
  'name-order-unclear': 'порядок фамилии и имени определён по имени',
  'name-parts-unusual': 'части имени разделены предположительно',
  'patronymic-absent': 'нет отчества',
  'latin-letters': 'латинские буквы заменены русскими',
  'digits-in-name': 'в имени были цифры',
  'name-tail': 'после имени было что-то ещё, оно перенесено в примечание',
  'damaged-letters': 'часть букв испорчена',
  'day-impossible': 'такого дня нет в календаре',
  'day-unreadable': 'дата не прочитана',
  'day-month-order': 'день и месяц переставлены: иначе такой даты нет',
  'day-incomplete': 'дата неполная, взят только год',
  'birth-implausible': 'неправдоподобный возраст',
  'hired-before-sixteen': 'принят на работу моложе 16 лет',
  'day-in-future': 'дата в будущем или слишком давняя',
  'service-unreadable': 'стаж не прочитан',
  'service-is-day': 'вместо стажа дата: таблица сама превратила его в дату',
  'service-fraction': 'доля года в стаже понята приблизительно, взяты полные годы',
  'service-counted-from-day': 'стаж посчитан от даты до сегодняшнего дня',
  'service-too-long': 'стаж слишком велик для такого возраста',
  'service-pedagogical-over-total': 'педагогический стаж больше общего',
  'category-unreadable': 'категория не распознана',
  'category-partly-read': 'в ячейке категории есть ещё текст, он не разобран',
  'category-day-unclear': 'неясно, к какой категории относится дата или до какого срока она действует',
  'category-expired': 'срок действия категории истёк',
  'category-needs-highest': 'эта категория возможна только при высшей, а высшей в списке нет',
  'position-unknown': 'такой должности нет в номенклатуре',
  'position-ambiguous': 'должность можно понять по-разному',
  'position-absent': 'должность не указана',
  'rate-unreadable': 'ставка не прочитана',
  'employment-unclear': 'вид занятости неясен: внутреннее или внешнее совместительство',
  'gender-contradicts': 'пол не совпадает с отчеством',
  'gender-unreadable': 'пол не прочитан',
  'phone-unreadable': 'телефон не прочитан',
  'email-unreadable': 'адрес почты не прочитан',
  'joined-by-name-only': 'строки объединены только по имени: даты рождения в одной из них нет',
  'same-name-other-birth': 'однофамилец с другой датой рождения, не объединено',
  'maybe-same-person': 'возможно, это тот же человек, что и другой с этой фамилией',
  'rows-disagree': 'в строках одного человека разные сведения',
  'formula-broken': 'в ячейке ошибка формулы',
  'says-dismissed': 'в строке сказано об увольнении',
  'torn-row': 'имя собрано из разорванных строк',
  'cells-shifted': 'в строке лишний разделитель, ячейки сдвинуты на место',
}

export const fieldTexts: Readonly<Record<StaffField, string>> = {
  name: 'ФИО',
  birth: 'дата рождения',
  gender: 'пол',
  position: 'должность',
  category: 'категория',
  'hired-on': 'дата приёма',
  'total-service': 'общий стаж',
  'pedagogical-service': 'педагогический стаж',
  rate: 'ставка',
  employment: 'вид занятости',
  phone: 'телефон',
  email: 'почта',
  person: 'человек',
}

export const columnTexts: Readonly<Record<ColumnKind, string>> = {
  number: '№ п/п',
  fullName: 'ФИО',
  surname: 'Фамилия',
  name: 'Имя',
  patronymic: 'Отчество',
  nameAndPatronymic: 'Имя и отчество',
  formerSurname: 'Прежняя фамилия',
  birth: 'Дата рождения',
  gender: 'Пол',
  position: 'Должность',
  subject: 'Предмет',
  category: 'Категория',
  categorySince: 'Дата присвоения категории',
  categoryThrough: 'Срок действия категории',
  hiredOn: 'Дата приёма',
  totalService: 'Общий стаж',
  pedagogicalService: 'Педагогический стаж',
  bothServices: 'Стаж общий и педагогический',
  rate: 'Ставка',
  employment: 'Вид занятости',
  education: 'Образование',
  degree: 'Степень, звание',
  phone: 'Телефон',
  email: 'Почта',
  personnelNumber: 'Табельный номер',
  department: 'Подразделение',
  classTeacher: 'Классное руководство',
  note: 'Примечание',
  other: 'Не используется',
}

export const recognisedByTexts: Readonly<Record<RecognisedBy, string>> = {
  name: 'по названию',
  values: 'по значениям',
  person: 'указано вами',
}

export const columnDoubtTexts: Readonly<Record<ColumnDoubt, string>> = {
  'values-contradict-name': 'значения не похожи на название колонки',
  'kind-unclear': 'назначение колонки определено неуверенно',
  'second-of-kind': 'такая колонка уже есть левее, эта не читается',
}

export const listDoubtTexts: Readonly<Record<ListDoubt['reason'], string>> = {
  'external-links': 'В книге есть ссылки на другие файлы: значения взяты такими, какими сохранены.',
  'encoding-guessed': 'Кодировка файла угадана, проверьте буквы.',
  'damaged-letters': 'Часть букв в файле испорчена.',
  'header-not-found': 'Шапка не найдена, колонки определены по значениям.',
  'hidden-sheet': 'Скрытый лист не читается.',
  'no-people': 'На листе не найдено людей.',
}

export const likenessTexts: Readonly<Record<LikenessReason, string>> = {
  'surname-changed': 'другая фамилия при том же имени, отчестве и дате рождения',
  initials: 'в одном из списков инициалы или нет отчества',
  'birth-differs': 'то же имя, но другая дата рождения',
  spelling: 'имя отличается одной буквой',
}

export const comparedTexts: Readonly<Record<ComparedField, string>> = {
  surname: 'фамилия',
  name: 'имя',
  patronymic: 'отчество',
  birth: 'дата рождения',
  positions: 'должности',
  categories: 'категории',
  hiredOn: 'дата приёма',
  totalService: 'общий стаж',
  pedagogicalService: 'педагогический стаж',
  phone: 'телефон',
  email: 'почта',
}

export const refusedRowsTexts = {
  sheet: 'Не принято',
  row: 'Строка',
  reason: 'Почему',
  column: (at: number) => `Колонка ${at + 1}`,
}

/** One sentence on why a file is not read. */
export function tableRefusalText(refusal: TableRefusal): string {
  return say(tableRefusals, refusal)
}

/** One sentence on what became of a row; an empty string for a person of their own. */
export function rowReasonText(row: RowFate): string {
  if (row.fate === 'skipped') return say(skips, row.reason)
  if (row.fate === 'refused') return say(refusals, row.reason)
  return row.fate === 'joined' ? say(joins, row.reason) : ''
}

function say<Reasons extends { readonly reason: string }>(
  sentences: Sentences<Reasons>,
  reason: Reasons,
): string {
  const sentence = sentences[reason.reason as Reasons['reason']] as (given: Reasons) => string
  return sentence(reason)
}
