import { plural } from '#kit/russian/plural.ts'

/** Words of the frame and of the components themselves. Each group is an export of its own, so that a browser
 * chunk carries only the group it speaks. */
export const pageTexts = {
  band: 'О показательных данных',
  product: 'Вектор',
  title: (title: string, failed: boolean) => `${failed ? 'Ошибка: ' : ''}${title} — Вектор`,
  skip: 'Перейти к содержанию',
  menu: 'Основное меню',
  more: 'Ещё',
  allSections: 'Все разделы',
  moment: (moment: string) => `Данные на ${moment}`,
  help: 'Справка',
  signOut: 'Выйти',
}

export const viewTexts = {
  summary: 'Для слабовидящих',
  size: 'Размер',
  sizes: [
    ['', 'Обычный'],
    ['2', 'Крупный'],
    ['3', 'Очень крупный'],
  ],
  contrast: 'Цвета',
  contrasts: [
    ['', 'Обычные'],
    ['bw', 'Чёрным по белому'],
    ['wb', 'Белым по чёрному'],
    ['blue', 'Тёмно-синим по голубому'],
  ],
  spacing: 'Интервалы',
  spacings: [
    ['', 'Обычные'],
    ['wide', 'Увеличенные'],
  ],
  theme: 'Тема',
  themes: [
    ['', 'Как в системе'],
    ['light', 'Светлая'],
    ['dark', 'Тёмная'],
  ],
  images: 'Без изображений',
  apply: 'Применить вид',
} as const

export const formTexts = {
  optional: '(не обязательно)',
  choose: 'Выберите из списка',
  notDone: 'Не получилось',
  fix: (count: number) => `Исправьте ${plural(count, ['место', 'места', 'мест'])}`,
  change: 'Изменить',
}

export const stepTexts = { now: (step: number, of: number) => `Шаг ${step} из ${of}` }

export const dateTexts = {
  open: 'Календарь',
  opens: (label: string) => `Календарь: ${label}`,
  previous: 'Раньше',
  next: 'Позже',
  cancel: 'Закрыть без выбора',
  weekdays: [
    ['пн', 'понедельник'],
    ['вт', 'вторник'],
    ['ср', 'среда'],
    ['чт', 'четверг'],
    ['пт', 'пятница'],
    ['сб', 'суббота'],
    ['вс', 'воскресенье'],
  ],
} as const

export const autosaveTexts = {
  saved: (time: string) => `Сохранено в ${time}`,
  noRoom: 'Не сохранено: на диске нет места. Набранное остаётся на странице, попробуем ещё раз',
  notSaved: 'Сохранить не удалось: нет связи. Набранное остаётся на странице, попробуем ещё раз',
}

export const secretTexts = {
  show: 'Показать',
  hide: 'Скрыть',
  shows: (label: string) => `Показать: ${label}`,
}

export const selectionTexts = {
  all: 'Выбрать все строки',
  none: 'Отметьте строки в таблице',
  chosen: (count: number) => `Выбрано: ${count}`,
  clear: 'Снять выбор',
}

export const progressTexts = {
  done: (done: number, total: number) => `${done} из ${total}`,
  refresh: 'Обновить страницу',
  leave: 'Страницу можно закрыть: работа продолжится',
}

export const chartTexts = {
  sameNumbers: 'Те же числа таблицей',
  easier: 'точка — вход, стрелка — сейчас; влево — легче',
  harder: 'стало труднее',
  people: (count: number) => `${count} чел.`,
  planned: 'по плану',
  confirmed: 'подтверждено',
  evidence: 'событие или документ',
  overdue: 'срок прошёл',
  today: 'сегодня',
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
} as const

export const documentTexts = {
  text: 'Текст документа',
  table: (number: number) => `Таблица ${number}`,
  sources: 'Откуда взято',
}
export const yearTexts = { share: (done: number, total: number) => `${done} из ${total}`, going: 'идёт' }
export const findTexts = { show: 'Показать', categories: 'Категории' }
export const pagesTexts = {
  label: 'Страницы списка',
  where: (page: number, pages: number, count: number) =>
    `Страница ${page} из ${pages}, всего в списке ${count}. Поиск находит по всему списку.`,
  before: 'Предыдущая страница',
  after: 'Следующая страница',
}
export const qrTexts = { about: 'QR-код ссылки' }
