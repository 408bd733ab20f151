import { plural } from '#kit/russian/plural.ts'

export const fieldTexts = {
  tooLong: (most: number) =>
    `Слишком длинно: оставьте не больше ${plural(most, ['знака', 'знаков', 'знаков'])}`,
  choose: 'Выберите из списка',
  unreadable: 'Заполните или поправьте это поле',
  dayMissing: 'Напишите дату, например: 01.09.2026',
  notYears: 'Стаж — целое число лет от 0 до 70. Если не знаете, оставьте поле пустым',
  notADay: 'Такого дня нет в календаре. Напишите дату так: 01.09.2026',
}

/** Refusals every deed may give; each has a page of its own with a way out. */
export const commonRefusalTexts = {
  'not-allowed': {
    title: 'На это нет прав',
    why: 'Это действие доступно другой роли. Кто за что отвечает, видно на странице «Роли и права».',
  },
  'not-found': {
    title: 'Такой страницы нет',
    why: 'Возможно, запись удалена, ссылка скопирована не полностью или относится к другой организации.',
  },
}
