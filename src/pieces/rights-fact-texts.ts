/** Sentences of people's rights, for the history. */
export const rightsFactSentences = {
  'record-erased': ({ number }: { readonly number: number }) =>
    `уничтожены сведения о человеке, акт № ${number}`,
  'erasure-finished': ({ number }: { readonly number: number }) =>
    `по акту № ${number} стёрты файлы и учётная запись`,
  'pd-consent-withdrawn': ({ person }: { readonly person: string }, who: (id: string) => string) =>
    `отозвано согласие на обработку персональных данных: ${who(person)}`,
}
