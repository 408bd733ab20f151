import reference from '#reference/impressions.json' with { type: 'json' }

/** The curator's own list of nine criteria, 0 to 2 each. */
export const checklist = reference.checklist

export type ChecklistResult = { readonly sum: number; readonly level: string }

/** R-IMP-12. The sum over all criteria and its level; `null` until each is answered. */
export function checklistResult(answers: readonly (number | null)[]): ChecklistResult | null {
  if (answers.length !== checklist.criteria.length || answers.some((one) => one === null)) return null
  const sum = answers.reduce<number>((total, one) => total + one!, 0)
  return { sum, level: checklist.levels.find(({ from, through }) => sum >= from && sum <= through)!.title }
}
