/** Sentences of people's rights, for the history. */
export const rightsFactSentences = {
  'record-erased': ({ number }: { readonly number: number }) =>
    `уничтожены сведения о человеке, акт № ${number}`,
  'erasure-finished': ({ number }: { readonly number: number }) =>
    `по акту № ${number} стёрты файлы и учётная запись`,
  'kept-past-term': ({ rule, rows }: { readonly rule: string; readonly rows: number }) =>
    `вышел срок хранения (${termNames[rule] ?? rule}), уничтожено записей: ${rows}`,
  'pd-consent-withdrawn': ({ person }: { readonly person: string }, who: (id: string) => string) =>
    `отозвано согласие на обработку персональных данных: ${who(person)}`,
}

export const termNames: Readonly<Record<string, string>> = {
  'staff-lists': 'загруженные списки сотрудников',
  letters: 'отправленные письма',
  packages: 'пакеты проектов',
  'bank-drafts': 'черновики решений по банкам',
  'sensitive-answers': 'деликатные ответы',
  'answer-drafts': 'черновики ответов на анкеты',
  consents: 'отозванные согласия',
  acts: 'имена в актах об уничтожении',
}
