import { sourceWords } from './mentorship-texts.ts'

const accounts: Readonly<Record<string, string>> = {
  mentor_report: 'сдан отчёт наставника',
  mentee_report: 'отдан отчёт наставляемого',
  review: 'отдан отзыв наставника',
}

/** Sentences of reports, for the history. */
export const reportFactSentences = {
  'account-handed-in': (
    { report, person, source }: { readonly report: string; readonly person: string; readonly source: string },
    who: (id: unknown) => string,
  ) =>
    `${accounts[report] ?? report} (${sourceWords[source as keyof typeof sourceWords] ?? source}): ${who(person)}`,
  'report-written': ({ report, schoolYear }: { readonly report: string; readonly schoolYear: number }) =>
    `${report === 'final_report' ? 'дополнен итоговый отчёт' : 'дополнен промежуточный отчёт'} за ${schoolYear}/${schoolYear + 1} учебный год`,
  'opinion-added': ({ person }: { readonly person: string }, who: (id: unknown) => string) =>
    `приложено мнение об отзыве наставника: ${who(person)}`,
}
