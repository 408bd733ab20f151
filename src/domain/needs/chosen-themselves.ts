import type { Solution } from '#domain/matching/problem.ts'
import { chooseThemselves, type SelfChosen } from '#domain/matching/self-chosen.ts'
import { planOfPairs } from '#domain/matching/solution.ts'
import { choiceOf } from '#domain/matching/solve.ts'
import type { OpenPool } from './open-pool.ts'

/**
 * R-MAT-17. What the people of this pool would come to if they chose themselves, measured like any other plan; undefined
 * where a locked pair finds no place so.
 */
export function chosenThemselves(
  { question, context, policy }: Pick<OpenPool, 'question' | 'context' | 'policy'>,
  how: SelfChosen,
): Solution | undefined {
  const { problem, base } = question
  const pairs = chooseThemselves(problem, how)
  if ('reason' in pairs) return undefined
  const { levels, classes } = context.settings
  return planOfPairs(problem, choiceOf(policy, { levels, classes }), base, pairs)
}
