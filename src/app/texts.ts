import type { Day } from '#kit/day.ts'
import { monthOf } from '#kit/russian/dates.ts'

export const menuTexts = {
  today: 'Сегодня',
  surveys: 'Анкеты',
  roadmap: 'Дорожная карта',
  events: 'События',
  indicators: 'Показатели',
  mentees: 'Наставляемые',
  mentors: 'Наставники',
  pairs: 'Подбор пар',
  mentorships: 'Пары и группы',
  attention: 'Как дела у пар',
  programmes: 'Программы',
  changes: 'Замены и завершения',
  measurements: 'Замеры',
  impressions: 'Впечатления',
  meetings: 'Встречи',
  ownMeetings: 'Моё наставничество',
  alone: 'Без пары',
  sensitive: 'Деликатные ответы',
  ourMentors: 'Кто может помочь',
  approval: 'Утверждение',
  reports: 'Отчёты',
  papers: 'Реестр документов',
  documents: 'Пакет проектов',
  people: 'Сотрудники',
  year: 'Новый учебный год',
  organisation: 'Организация',
  roles: 'Роли и права',
  history: 'История',
  letters: 'Письма',
}

export const serverTexts = {
  signInFirstTitle: 'Сначала нужно войти',
  signInFirstWhy: 'Вход закончился, поэтому мы ничего не изменили. Войдите и сделайте это ещё раз.',
  toSignIn: 'Войти',
  toStart: 'На первую страницу',
  brokenTitle: 'У нас что-то сломалось',
  brokenWhy: (request: string) =>
    `Страница не открылась по нашей вине. Сделанное раньше сохранено. Попробуйте ещё раз; если не поможет, передайте администратору номер ошибки: ${request}`,
  again: 'Попробовать ещё раз',
  foreignTitle: 'Запрос пришёл с другого сайта',
  foreignWhy: 'Мы его не выполнили. Откройте нужную страницу в «Векторе» и повторите действие там.',
  tooBigTitle: 'Файл слишком большой',
  tooBigWhy:
    'Мы принимаем файлы до 20 мегабайт. Список сотрудников обычно занимает меньше одного: проверьте, тот ли файл выбран.',
  tooMuchTitle: 'Слишком много за один раз',
  tooMuchWhy:
    'В форме больше полей или текста, чем бывает на наших страницах, поэтому мы её не приняли и ничего не записали. Вернитесь назад: написанное там осталось. Сократите текст и отправьте ещё раз.',
  noRoom:
    'На диске нет места: читать можно всё, сохранить сейчас нельзя ничего. Освободите место на диске с папкой данных, «Вектор» заметит это сам.',
  littleRoom: (megabytes: number) =>
    `На диске с папкой данных осталось ${megabytes} МБ. Освободите место: когда останется меньше 128 МБ, сохранять станет нельзя.`,
  brokenOffTitle: 'Форма пришла не целиком',
  brokenOffWhy:
    'Связь прервалась, пока форма отправлялась, поэтому мы ничего не записали. Вернитесь назад: написанное там осталось. Отправьте ещё раз.',
  unreadableTitle: 'Не получилось разобрать, что вы отправили',
  noOrganisation: 'Пользователь программы',
}

/** How a paper is called until it is printed. */
export const paperTitles = { programme: 'Программа' }

/** How a snapshot is called that the program keeps itself. */
export const snapshotNames = { month: (on: Day) => `Конец месяца: ${monthOf(on)}` }
