import type { Bank } from '#domain/banks/confirmation.ts'
import type { MenteeState } from '#domain/banks/mentee-rows.ts'
import type { MentorState } from '#domain/banks/mentor-rows.ts'
import type { Day } from '#kit/day.ts'
import { longDay, schoolYearWords, shortDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import type { StateKind } from '#ui/blocks/state.tsx'

export const people = (count: number) => plural(count, ['человек', 'человека', 'человек'])
export const minutes = (count: number) => plural(count, ['минута', 'минуты', 'минут'])

/** Short names of categories of mentees for a narrow column; the whole ones stand on the card. */
export const shortCategories: Readonly<Record<string, string>> = {
  young_teacher: 'молодой педагог',
  after_break: 'после перерыва',
  newcomer: 'новое место',
  new_position: 'новая должность',
  growth_seeker: 'хочет расти',
  ict_seeker: 'цифровые навыки',
  other_difficulties: 'иные затруднения',
  student_trainee: 'студент на практике',
  non_pedagogical_degree: 'другой диплом',
  new_requirements: 'новые требования',
}

export const menteeStateWords: Readonly<Record<MenteeState, readonly [StateKind, string]>> = {
  alone: ['help', 'без пары'],
  asked: ['wait', 'пара готовится'],
  paired: ['ok', 'в паре'],
  asking: ['help', 'просит помощи'],
  'not-needed': ['early', 'наставник не нужен'],
}

export const mentorStateWords: Readonly<Record<MentorState, readonly [StateKind, string]>> = {
  admitted: ['ok', 'допуск действует'],
  ahead: ['wait', 'допуск с будущего дня'],
  suspended: ['help', 'допуск приостановлен'],
  candidate: ['wait', 'кандидат'],
  unknown: ['early', 'не хватает сведений'],
  excluded: ['bad', 'не кандидат: решил куратор'],
  ended: ['early', 'допуск закончился'],
  other: ['early', 'не кандидат'],
}

export const listTexts = {
  find: 'Фамилия, предмет или тема',
  state: 'Состояние',
  any: 'Любое',
  topic: 'Тема',
  anyTopic: 'Любая',
  kind: 'Вид наставничества',
  anyKind: 'Любой',
  free: 'Свободные места',
  hasFree: 'Есть',
  noFree: 'Нет',
  consent: 'Согласие на данные',
  askConsents: 'Подготовить согласия',
  signed: 'Подписано',
  notSigned: 'Не подписано',
  all: 'Все',
  name: 'Фамилия, имя, отчество',
  position: 'Должность',
  category: 'Категория',
  need: 'Запрос',
  mentor: 'Наставник',
  since: 'Без пары с',
  topics: 'Темы',
  places: 'Места',
  placesOf: (free: number, all: number) => `${free} из ${all}`,
  load: 'Нагрузка',
  loadOf: (count: number) => (count === 0 ? '—' : `${count} мин`),
  evidence: 'Опыт',
  choose: (name: string) => `Выбрать: ${name}`,
  found: (count: number) => `Найдено: ${count}`,
  nobody: 'Под эти условия никто не подходит.',
  showAll: 'Показать всех',
  byRules: 'предложено правилами',
  unconfirmed: 'не подтверждена',
  more: (count: number) => `и ещё ${count}`,
  export: 'Выгрузить в таблицу',
  across: 'Выгрузить с контактами пар с другой организацией',
  hidden: (count: number) =>
    `Не показано: ${people(count)}. Согласие на обработку персональных данных ещё не подписано, без него карточку видят только куратор, кадры и руководство.`,
  views: 'Сохранённые виды',
  viewName: 'Название вида',
  saveView: 'Сохранить вид',
  viewAbout: 'Запомнит поиск, фильтры и порядок. Видите только вы.',
  viewMissing: 'Назовите вид, например: «Без пары, физика»',
  dropView: 'Убрать',
  outside: 'другая организация',
  notAsked: 'не спрошен',
  notInBank: 'не в банке',
}

export const menteesTexts = {
  title: 'Наставляемые',
  lead: (count: number, alone: number, proposed: number) =>
    `В банке ${people(count)}. Без пары: ${alone}. Ждут подтверждения категории: ${proposed}.`,
  caption: 'Банк наставляемых',
  search: 'Поиск по банку наставляемых',
  proposed: 'Категория не подтверждена',
  emptyTitle: 'В банке пока никого',
  emptyWhy:
    'Банк собирается сам: по стажу, дню приёма, должности и диплому из списка сотрудников. Загрузите список или добавьте человека ниже.',
  bring: 'Загрузить список',
  confirm: 'Подтвердить категории',
  decline: 'Наставник не нужен',
  byRule: 'Отменить своё решение',
  addTitle: 'Добавить наставляемого',
  addAbout: 'Тот, кого правила не назвали: например, педагог сам попросил наставника.',
  add: 'Добавить в банк',
  person: 'Сотрудник',
  noTopics: 'не назван',
  missing: 'Чего не хватает в списке сотрудников',
  missingOf: (sentence: string, count: number) => `${sentence.replace(/\.$/, '')} (${people(count)}).`,
  asking: (count: number) =>
    `В анкете написали «нужна помощь», но в банк не попали: ${people(count)}. Посмотрите их и решите, кому нужен наставник.`,
  seeAsking: 'Посмотреть, кто просит помощи',
  addChosen: 'Добавить в банк',
  fileName: (today: Day) => `Банк наставляемых на ${shortDay(today)}.xlsx`,
}

export const mentorsTexts = {
  title: 'Наставники',
  lead: (admitted: number, candidates: number, free: number) =>
    `Допущено: ${admitted}. Кандидатов: ${candidates}. Свободных мест у допущенных: ${free}.`,
  caption: 'Банк наставников',
  search: 'Поиск по банку наставников',
  emptyTitle: 'В банке пока никого',
  emptyWhy:
    'Кандидаты появятся из списка сотрудников: действующая категория и стаж от пяти лет. Загрузите список или запишите наставника из другой организации.',
  addOutside: 'Наставник из другой организации',
  admit: 'Допустить',
  suspend: 'Приостановить',
  include: 'Включить в кандидаты',
  exclude: 'Исключить',
  byRule: 'Отменить своё решение',
  groups: (count: number) => `${count} из 5`,
  fileName: (today: Day) => `Банк наставников на ${shortDay(today)}.xlsx`,
}

export const confirmTexts = {
  ask: (bank: Bank, year: number) =>
    `Начался ${schoolYearWords(year)}. Просмотрите банк ${bank === 'mentees' ? 'наставляемых' : 'наставников'} и подтвердите, что он верен: это делают раз в учебный год.`,
  confirm: (year: number) => `Подтвердить банк на ${schoolYearWords(year)}`,
  unconfirmed: (count: number) => `Ещё не подтверждены категории: ${people(count)}.`,
  done: (on: Day) => `Банк подтверждён ${longDay(on)}`,
  already: 'Банк на этот учебный год уже подтверждён',
}

export const refusedTexts = {
  nobodyChosen: 'Отметьте в списке хотя бы одного человека',
  deedMissing: 'Выберите, что сделать с отмеченными',
  tooMany: 'За один раз можно изменить не больше 500 человек',
}
