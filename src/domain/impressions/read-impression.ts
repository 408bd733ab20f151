import type { ImpressionQuestion, SeenBy } from './impression-questionnaire.ts'

/** Answers by the codes of questions: a number of the scale and the value of an option as text too. */
export type ImpressionAnswers = Readonly<Record<string, string>>
export type ImpressionProblem = 'too-long' | 'unknown'

export const longestComment = 1500
const ten = Array.from({ length: 10 }, (_, at) => String(at + 1))

/** R-IMP-5. Reads a form that was sent. Nothing has to be answered, but something has: an empty sheet says nothing. */
export function readImpression(
  questions: readonly ImpressionQuestion[],
  raw: ImpressionAnswers,
): {
  readonly answers: ImpressionAnswers
  readonly problems: Readonly<Record<string, ImpressionProblem>>
} {
  const given = questions.flatMap((question) => {
    const value = (raw[question.code] ?? '').trim()
    return value === '' ? [] : [{ question, value }]
  })
  const wrong = given.flatMap(({ question, value }) => {
    const problem = problemOf(question, value)
    return problem ? [[question.code, problem] as const] : []
  })
  const problems = Object.fromEntries(wrong)
  const good = given.filter(({ question }) => !(question.code in problems))
  return { answers: Object.fromEntries(good.map(({ question, value }) => [question.code, value])), problems }
}

function problemOf({ kind, options }: ImpressionQuestion, value: string): ImpressionProblem | undefined {
  if (kind === 'text') return value.length > longestComment ? 'too-long' : undefined
  const known = kind === 'scale' ? ten : (options ?? []).map((one) => one.value)
  return known.includes(value) ? undefined : 'unknown'
}

/** R-IMP-7. Answers that stay with the sheet, and those that leave it for good. */
export function apart(
  questions: readonly ImpressionQuestion[],
  answers: ImpressionAnswers,
): { readonly anonymous: ImpressionAnswers; readonly withSheet: ImpressionAnswers } {
  const only = (fits: (seenBy: SeenBy) => boolean) =>
    Object.fromEntries(
      questions
        .filter(({ code, seenBy }) => fits(seenBy) && code in answers)
        .map(({ code }) => [code, answers[code]!]),
    )
  return {
    anonymous: only((seenBy) => seenBy === 'anonymous'),
    withSheet: only((seenBy) => seenBy !== 'anonymous'),
  }
}

/** What is typed and not handed in: every field of the questionnaire, unchecked. */
export function impressionDraft(
  questions: readonly ImpressionQuestion[],
  raw: ImpressionAnswers,
): ImpressionAnswers {
  const kept = questions.filter(({ code }) => (raw[code] ?? '') !== '')
  return Object.fromEntries(kept.map(({ code }) => [code, raw[code]!.slice(0, 4000)]))
}
