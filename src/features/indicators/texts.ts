import type { Day } from '#kit/day.ts'
import { longDay, monthOf, schoolYearWords, shortDay } from '#kit/russian/dates.ts'
import { grouped } from '#kit/russian/numbers.ts'
import { plural } from '#kit/russian/plural.ts'
import { capitalise } from '#kit/russian/words.ts'

export const listTexts = {
  title: 'Показатели',
  lead: (year: number, on: Day) =>
    `${capitalise(schoolYearWords(year))}, срез на ${longDay(on)} Каждое число раскрывается: формула, оба списка и кто не посчитан.`,
  day: 'День среза',
  search: 'День среза показателей',
  show: 'Показать',
  notADay: 'Такого дня нет: показан сегодняшний. Напишите день как 20.11.2026.',
  later: 'День среза не может быть позже сегодняшнего: факты ещё не случились. Показан сегодняшний.',
  byFacts:
    'Срез считается по дням самих фактов: встреча, внесённая позже, учтена с того дня, когда прошла, подтверждение — со своего дня.',
  statistics: 'Справка для статистики',
  file: 'Выгрузить в XLSX',
  more: 'Списки, группы, срезы',
  list: 'Список показателей',
  numerator: 'Числитель',
  denominator: 'Знаменатель',
  anonymous: (count: number) => plural(count, ['ответ без имени', 'ответа без имени', 'ответов без имени']),
  setting: 'Настройка',
  source: (source: string, basis: string) => `Источник: ${source}; ${basis}.`,
  cannotTitle: 'Чего посчитать нельзя',
  cannotLead: 'Эти показатели есть в источниках, но у организации нет для них фактов.',
  edition: (version: string, from: Day) =>
    `Справочник показателей, редакция ${version}, действует с ${longDay(from)}`,
}

export const oneTexts = {
  back: 'Показатели',
  on: (on: Day) => `Срез на ${longDay(on)}`,
  numerator: (count: number) => `Числитель: ${grouped(count)}`,
  denominator: (count: number) => `Знаменатель: ${grouped(count)}`,
  missing: (count: number) => `В знаменателе, но не в числителе: ${grouped(count)}`,
  leftOut: (count: number) => `Не посчитаны: ${grouped(count)}`,
  nobody: 'Никого и ничего.',
  rest: (count: number) => `Показать остальные: ${grouped(count)}`,
  nothingToDivide: 'Знаменатель равен нулю: делить не на что. Это «нет данных», а не 0 %.',
  parts: 'Разбивка',
  ages: 'По возрасту',
  experiences: 'По педагогическому стажу',
  unknown: 'не известно',
  group: 'Группа',
  count: 'Число',
  share: 'Доля',
  of: 'Из скольких',
  compare: 'Как было',
  compareLead: 'Тот же показатель год назад и в сохранённых срезах.',
  when: 'Когда',
  was: 'Тогда',
  now: 'По фактам, известным сейчас',
  yearAgo: (on: Day) => `Год назад, ${shortDay(on)}`,
  sameNow: 'то же',
  changed: (added: number, gone: number) =>
    [added > 0 ? `добавилось ${grouped(added)}` : '', gone > 0 ? `ушло ${grouped(gone)}` : '']
      .filter(Boolean)
      .join(', ') || 'число другое',
  notThen: 'в том срезе его не было',
  noSnapshots: 'Сохранённых срезов ещё нет.',
  headcount: (on: Day, count: number) => `${shortDay(on)}: ${grouped(count)}`,
  months: (count: number) => `${grouped(count)} мес.`,
  amount: (count: number) => grouped(count),
  meeting: (on: Day) => `встреча ${shortDay(on)}`,
  row: (text: string, through: Day) => `${text} (до ${shortDay(through)})`,
  unknownPair: 'пара',
}

export const snapshotTexts = {
  saveTitle: 'Сохранить срез',
  /** How a snapshot is called that the program keeps itself. */
  month: (on: Day) => `Конец месяца: ${monthOf(on)}`,
  saveLead:
    'Срез останется таким, каким сохранён: числа и номера записей. Если факты потом исправят, рядом будет видно, что изменилось.',
  name: 'Название',
  nameHint: 'Например: «К педсовету 30 августа»',
  nameMissing: 'Назовите срез: по названию его найдут',
  save: 'Сохранить срез',
  listTitle: 'Сохранённые срезы',
  none: 'Срезов ещё нет. Сохраните первый — с ним будут сравниваться следующие.',
  on: 'День среза',
  made: 'Сохранён',
  by: 'Кто',
  program: 'программа',
  indicator: 'Показатель',
  was: 'В срезе',
  now: 'Сейчас за тот же день',
  difference: 'Что изменилось',
  title: (name: string) => `Срез «${name}»`,
  lead: (on: Day) =>
    `Показатели на ${longDay(on)} Срез не меняется; рядом — что дают факты того дня, известные сейчас.`,
  gone: 'теперь не считается',
  later: 'День среза не может быть позже сегодняшнего: факты ещё не случились',
}

export const statisticsTexts = {
  title: 'Справка о количестве участников программ',
  lead: (on: Day) =>
    `Для форм статистического наблюдения, срез на ${longDay(on)} Только уникальные люди, без фамилий. Строки сверьте с действующей формой года.`,
  fileName: (on: Day) => `Статистика участников на ${shortDay(on)}.xlsx`,
  sheet: 'Справка',
  indicatorsSheet: 'Показатели',
  whole: 'Скачать XLSX',
  merged: 'XLSX для передачи за пределы организации',
  mergedHint:
    'В файле для передачи числа стоят на конец месяца, а группы меньше пяти человек объединены с соседними. Новый месяц попадает в файл, когда участники изменились хотя бы на пять человек: иначе по двум файлам узнали бы одного.',
  issued: 'на конец месяца; меньше пяти изменений ждут следующего',
  nothingYet:
    'Показывать пока нечего: участников меньше пяти, или ещё не кончился первый месяц. Числа появятся, когда никого по ним не узнать.',
  caption: 'Число участников',
  row: 'Показатель',
  value: 'Значение',
  note: 'Примечание',
  on: 'Дата среза',
  organisation: 'Организация',
  mentors: 'Наставники (в том числе те, кто и наставляемый)',
  mentees: 'Наставляемые (в том числе те, кто и наставник)',
  both: 'Из них и наставники, и наставляемые',
  people: 'Участников всего, каждый один раз',
  notOurs: 'Из них внешние совместители и наставники из других организаций',
  pairs: 'Пары',
  groups: 'Группы',
  programmes: 'Утверждённые персонализированные программы',
  sexes: { m: 'Мужчины', f: 'Женщины', unknown: 'Пол не указан' },
  unknown: 'не указано',
  bySex: 'Пол',
  byAge: 'Возраст',
  byExperience: 'Педагогический стаж',
  byPosition: 'Должность',
  byCategory: 'Категория',
  noCategory: 'нет категории или не указана',
  few: 'скрыто: меньше пяти человек',
  hidden: 'скрыто',
  how: 'Как посчитано',
  howText:
    'Участник — тот, кто в день среза состоит в паре или группе из подписанного приказа; каждый человек посчитан один раз.',
  mergedNote: 'объединено: группы меньше пяти человек',
  formula: 'Формула',
  numerator: 'Числитель',
  denominator: 'Знаменатель',
  source: 'Источник',
  theme: 'Раздел',
}
