/** What the people of the demo write and say. */
export const listTexts = {
  fileName: 'Педагоги 2026-2027.csv',
  header: 'ФИО;Должность;Предмет;Категория;Дата рождения;Педагогический стаж',
}

export const needWords: readonly string[] = [
  'Хочу увереннее держать дисциплину и успевать план урока',
  'Трудно рассчитать время на уроке',
  'Хотелось бы чаще бывать на уроках у опытных коллег',
  'Не всегда понимаю, как оценивать устные ответы',
]

export const admissionWords = { grounds: 'Представление методических объединений, согласие по анкете' }

export const pairWords = {
  whyNot: 'В прошлом году мы не сработались, прошу подобрать другого наставника',
  order: (number: string) => `${number}-од`,
}
