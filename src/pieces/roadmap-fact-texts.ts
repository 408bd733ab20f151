import type { EventKind } from '#domain/events/event.ts'
import { eventTitle } from '#domain/events/event-kinds.ts'
import type { Day } from '#kit/day.ts'
import { longDay, schoolYearWords } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

const titleOf = (about: string) => eventTitle(about as EventKind).toLowerCase()

const measures = (count: number) => plural(count, ['мероприятие', 'мероприятия', 'мероприятий'])
const changedFields: Readonly<Record<string, string>> = {
  title: 'название',
  term: 'сроки',
  executors: 'ответственные',
  result: 'результат',
}

/** Sentences of events and of the roadmap, for the history. */
export const roadmapFactSentences = {
  'event-added': ({ about, on }: { readonly about: string; readonly on: string }) =>
    `записано событие (${titleOf(about)}) ${longDay(on as Day)}`,
  'event-changed': ({ about }: { readonly about: string }) => `исправлено событие (${titleOf(about)})`,
  'event-dropped': ({ about }: { readonly about: string }) => `убрано событие (${titleOf(about)})`,
  'roadmap-made': (fact: { readonly schoolYear: number; readonly measures: number }) =>
    `составлена дорожная карта на ${schoolYearWords(fact.schoolYear)}: ${measures(fact.measures)}`,
  'roadmap-columns-set': ({ columns }: { readonly columns: number }) =>
    `выбрано колонок дорожной карты: ${columns}`,
  'roadmap-approved': (fact: { readonly schoolYear: number; readonly changes: number }) =>
    `утверждена дорожная карта на ${schoolYearWords(fact.schoolYear)}${fact.changes > 0 ? `, изменений: ${fact.changes}` : ''}`,
  'measure-added': ({ schoolYear }: { readonly schoolYear: number }) =>
    `добавлено собственное мероприятие дорожной карты на ${schoolYearWords(schoolYear)}`,
  'measure-changed': ({ fields }: { readonly fields: readonly string[] }) =>
    `изменено мероприятие дорожной карты: ${fields.map((one) => changedFields[one] ?? one).join(', ')}`,
  'measure-dropped': () => 'мероприятие исключено из дорожной карты',
  'measure-taken': () => 'мероприятие включено в дорожную карту',
}
