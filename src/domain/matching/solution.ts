import { arenaOf } from './arena.ts'
import { blockingPairs } from './blocking.ts'
import { loadOfMentors, planOf, servedIn } from './levels.ts'
import { uniqueLocks } from './lock-conflict.ts'
import { byText } from './order-hash.ts'
import type { ChosenPair, Lock, Problem, Solution } from './problem.ts'
import type { Choice, SolvedPart } from './solve.ts'
import { unmatchedOf } from './unmatched.ts'

/** The solved parts as one answer with names; `best` is the highest lowest score there could be. */
export function solutionOf(
  problem: Problem,
  choice: Choice,
  parts: readonly SolvedPart[],
  best: number,
): Solution {
  const pairs = parts.flatMap(pairsOf).sort((one, other) => byText(one.request, other.request))
  const served = new Set(pairs.map((pair) => pair.request))
  const load = new Map<string, number>()
  for (const pair of pairs) load.set(pair.block, (load.get(pair.block) ?? 0) + 1)
  const classes = [...new Set(problem.requests.map((request) => request.priority))]
  const sum = (of: (part: SolvedPart) => number) => parts.reduce((all, part) => all + of(part), 0)
  const blocking = (tolerance: number) =>
    sum(({ arena, plan }) => blockingPairs(arena, plan.chosen, tolerance).length)
  const exact = parts.every((part) => part.certificate.exact)
  return {
    kind: 'solution',
    policy: choice.policy,
    levels: choice.levels,
    pairs,
    served: pairs.length,
    servedByClass: classes
      .sort((one, other) => one - other)
      .map((priority) => {
        const own = problem.requests.filter((request) => request.priority === priority)
        return { priority, served: own.filter((request) => served.has(request.id)).length, of: own.length }
      }),
    total: pairs.reduce((all, pair) => all + pair.score, 0),
    worst: pairs.reduce((least, pair) => Math.min(least, pair.score), pairs.length > 0 ? 1000 : 0),
    bestWorst: best,
    spread: sum(({ arena, plan }) =>
      loadOfMentors(arena, plan.load).reduce((all, one) => all + one * one, 0),
    ),
    moved: sum(movedIn),
    closed: problem.blocks
      .filter((block) => block.min > 1 && !load.has(block.id))
      .map((block) => block.id)
      .sort(byText),
    unmatched: unmatchedOf(problem, served, load),
    blocking: { 0: blocking(0), 50: blocking(50), 100: blocking(100) },
    certificate: {
      primal: sum((part) => part.certificate.primal),
      dual: sum((part) => part.certificate.dual),
      exact,
      ...(exact ? {} : { servedAtMost: sum(servedAtMost) }),
    },
  }
}

/** Pairs that were found otherwise, as an answer: the proof and the highest lowest score are those of `found`. */
export function planOfPairs(
  problem: Problem,
  choice: Choice,
  found: Pick<Solution, 'certificate' | 'bestWorst'>,
  pairs: readonly Lock[],
): Solution {
  const arena = arenaOf({ ...problem, locks: uniqueLocks(problem.locks) }, problem, choice.current)
  const blockOf = new Map(pairs.map((pair) => [pair.request, pair.block]))
  const chosen = Int32Array.from(arena.requests, (request, mentee) => {
    const block = blockOf.get(request)
    for (let edge = arena.first[mentee]!; edge < arena.first[mentee + 1]!; edge++)
      if (arena.blocks[arena.to[edge]!] === block) return edge
    return -1
  })
  const { certificate, bestWorst } = found
  return solutionOf(
    problem,
    choice,
    [{ arena, plan: planOf(arena, chosen, [], false), certificate }],
    bestWorst,
  )
}

function movedIn({ arena, plan }: SolvedPart): number {
  return plan.chosen.reduce(
    (all, edge, mentee) => all + (edge < 0 ? arena.placed[mentee]! : arena.moves[edge]!),
    0,
  )
}

function servedAtMost({ plan, certificate }: SolvedPart): number {
  return certificate.servedAtMost ?? servedIn(plan)
}

function pairsOf({ arena, plan }: SolvedPart): ChosenPair[] {
  return arena.requests.flatMap((request, mentee) => {
    const edge = plan.chosen[mentee]!
    if (edge < 0) return []
    const locked = arena.locked[mentee] === 1
    return [{ request, block: arena.blocks[arena.to[edge]!]!, score: arena.score[edge]!, locked }]
  })
}
