import { no, ok, type Result } from '#kit/result.ts'
import type { Infeasible, Policy, Solution } from './problem.ts'
import { type PoolRefusal, readPool } from './read-pool.ts'
import { solve } from './solve.ts'

/** What `match FILE` prints. `maxMin` is the highest lowest score a plan that serves as many could have. */
export type MatchAnswer =
  | {
      readonly assignments: readonly (readonly [mentee: string, mentor: string])[]
      readonly value: number
      readonly served: number
      readonly maxMin: number
      readonly certificate: Solution['certificate']
      readonly unmatched: readonly {
        readonly mentee: string
        readonly why: string
        readonly reasons: Readonly<Record<string, number>>
      }[]
      readonly blocking: Solution['blocking']
      readonly policy: Policy
    }
  | {
      readonly infeasible: Infeasible['reason']
      readonly conflict: readonly (readonly string[])[]
    }

/**
 * R-MAT-10. Without a policy it is `maxMin`, which the design names the default. `infeasible` is an answer, not a
 * refusal: `conflict` lists the locked pairs that cannot stand, with the code of the ban where there is one.
 */
export function matchAnswer(input: unknown, policy: Policy = 'maxMin'): Result<MatchAnswer, PoolRefusal> {
  const pool = readPool(input)
  if (!pool.ok) return no(pool.refusal)
  const solution = solve(pool.value, policy)
  if (solution.kind === 'infeasible')
    return ok({ infeasible: solution.reason, conflict: conflictOf(solution) })
  return ok({
    assignments: solution.pairs.map((pair) => [pair.request, pair.block] as const),
    value: solution.total,
    served: solution.served,
    maxMin: solution.bestWorst,
    certificate: solution.certificate,
    unmatched: solution.unmatched.map(({ request, why, counts }) => ({
      mentee: request,
      why,
      reasons: Object.fromEntries(counts.map((count) => [count.reason, count.blocks])),
    })),
    blocking: solution.blocking,
    policy: solution.policy,
  })
}

function conflictOf(infeasible: Infeasible): string[][] {
  return infeasible.reason === 'lock-forbidden'
    ? infeasible.conflict.map((lock) => [lock.request, lock.block, lock.code])
    : infeasible.conflict.map((lock) => [lock.request, lock.block])
}
