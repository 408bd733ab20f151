import type { TermRule } from '#domain/rights/retention.ts'
import { plural } from '#kit/russian/plural.ts'

const endedTitles: Readonly<Record<Exclude<TermRule, 'leavers' | 'sign-ins' | 'sessions'>, string>> = {
  letters: 'письма',
  'bank-drafts': 'черновики решений по банкам',
  'answer-drafts': 'неотправленные ответы на анкеты',
  'unsigned-papers': 'неподписанные документы',
  'staff-lists': 'загруженные списки сотрудников',
  packages: 'пакеты проектов',
  sensitive: 'деликатные ответы и обращения к психологу',
  notes: 'записи психолога',
  answers: 'ответы на анкеты',
  pairs: 'слова и замеры завершённых пар',
  wishes: 'отметки, кто с кем хотел бы работать',
  'lapsed-consents': 'утратившие силу согласия на обработку сведений',
  views: 'кто смотрел сведения',
  values: 'значения в истории',
  acts: 'имена в актах об уничтожении',
  links: 'личные ссылки',
  'form-answers': 'ответы форм',
}

/** Sentences of people's rights, for the history. */
export const rightsFactSentences = {
  'record-erased': ({ number }: { readonly number: number }) =>
    `уничтожены сведения о человеке, акт № ${number}`,
  'erasure-finished': ({ number }: { readonly number: number }) =>
    `по акту № ${number} стёрты файлы и учётная запись`,
  'term-ended': ({ rule, rows }: { readonly rule: string; readonly rows: number }) =>
    `вышел срок хранения: ${endedTitles[rule as keyof typeof endedTitles] ?? rule}, ${plural(rows, ['запись', 'записи', 'записей'])}`,
  'pd-consent-withdrawn': ({ person }: { readonly person: string }, who: (id: string) => string) =>
    `отозвано согласие на обработку персональных данных: ${who(person)}`,
}
