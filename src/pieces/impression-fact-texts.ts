import { schoolYearWords } from '#kit/russian/dates.ts'
import { sourceWords } from './mentorship-texts.ts'

type Who = (id: unknown) => string

const moments: Readonly<Record<string, string>> = {
  entry: 'на входе',
  interim: 'в середине',
  exit: 'на выходе',
}
const source = (code: string) => sourceWords[code as keyof typeof sourceWords] ?? code

/** Sentences of measurements and impressions, for the history: that it was, never what was answered. */
export const impressionFactSentences = {
  'deficits-measured': ({ person, moment }: { readonly person: string; readonly moment: string }, who: Who) =>
    `отмечены затруднения ${moments[moment] ?? moment}: ${who(person)}`,
  'impression-handed-in': (
    {
      person,
      moment,
      source: how,
    }: { readonly person: string; readonly moment: string; readonly source: string },
    who: Who,
  ) => `сдана анкета впечатлений ${moments[moment] ?? moment} (${source(how)}): ${who(person)}`,
  'checklist-filled': ({ schoolYear }: { readonly schoolYear: number }) =>
    `заполнен чек-лист куратора за ${schoolYearWords(schoolYear)}`,
}
