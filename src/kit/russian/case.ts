/** The six cases, in the order of a Russian textbook. */
export const cases = ['nom', 'gen', 'dat', 'acc', 'ins', 'prep'] as const
export type Case = (typeof cases)[number]

/** One phrase in all six cases. */
export type Cased = Readonly<Record<Case, string>>

export type Gender = 'm' | 'f'
