import { allowedEdges } from '#domain/matching/allowed-edges.ts'
import type { Edge, Infeasible, Policy, Problem, Solution } from '#domain/matching/problem.ts'
import { choiceOf, solve, type Wishes } from '#domain/matching/solve.ts'

/** A plan about which somebody asks. `resolve` is the very solve that made `base`: same policy, levels and wishes. */
export type Question = {
  readonly problem: Problem
  readonly base: Solution
  /** Whether those of a class before others are served before them. */
  readonly classes: boolean
  readonly resolve: (problem: Problem) => Solution | Infeasible
}

export type Pair = { readonly request: string; readonly block: string }

/** The question that a problem raises, or why there is no plan to ask about. */
export function questionOf(
  problem: Problem,
  policy: Policy = 'maxMin',
  wishes: Wishes = {},
): Question | Infeasible {
  const resolve = (one: Problem) => solve(one, policy, wishes)
  const base = resolve(problem)
  if (base.kind === 'infeasible') return base
  return { problem, base, resolve, classes: choiceOf(policy, wishes).classes }
}

export const samePair = (one: Pair, other: Pair) => one.request === other.request && one.block === other.block

/** Every pair a request could be in: nothing removes it, and the block has places at all. */
export function everyPossible({ problem }: Pick<Question, 'problem'>): (request: string) => readonly Edge[] {
  const room = new Map(problem.blocks.map((block) => [block.id, block.max]))
  const allowed = allowedEdges(problem)
  return (request) => (allowed.get(request) ?? []).filter((edge) => room.get(edge.block)! > 0)
}

/** The same of one request. */
export const possibleEdges = (question: Pick<Question, 'problem'>, request: string): readonly Edge[] =>
  everyPossible(question)(request)

/** The block of each request that has one. */
export function blockOf(solution: Solution): ReadonlyMap<string, string> {
  return new Map(solution.pairs.map((pair) => [pair.request, pair.block]))
}
