import { type Arena, arenaOf } from './arena.ts'
import { blockingPairs } from './blocking.ts'
import { branchAndBound, faceLimit, type Searched, splitGroups } from './branch.ts'
import { componentsOf } from './components.ts'
import { type Level, type Plan, solveLevels } from './levels.ts'
import { lockConflict, uniqueLocks } from './lock-conflict.ts'
import { byText } from './order-hash.ts'
import type { Certificate, ChosenPair, Infeasible, Policy, Problem, Solution } from './problem.ts'
import { solveStable } from './stable.ts'
import { unmatchedOf } from './unmatched.ts'
import { bestWorst, faceAbove } from './worst-off.ts'

const levels: readonly Level[] = ['served-and-total', 'spread', 'waiting', 'hash']

type Part = { readonly arena: Arena; readonly plan: Plan; readonly certificate: Certificate }
type Choice = { readonly policy: Policy; readonly tolerance: number; readonly byClass: boolean }

/**
 * R-MAT-1. The best plan of the whole pool: locks → number served by priority class → the worst-off → the total →
 * an even load → who waits longest → a hash of the ids. The order of the input does not matter. `sum` leaves out classes and the worst-off;
 * `stable` takes the largest total without a pair in which both gain more than `tolerance`.
 * Where locks into groups leave no stable plan, `stable` gives the plan of `sum`, and `blocking` says what is wrong.
 * Ids are unique and pairs are named once: anything else is a bug of the caller.
 */
export function solve(
  problem: Problem,
  policy: Policy = 'maxMin',
  { tolerance = 100 }: { readonly tolerance?: number } = {},
): Solution | Infeasible {
  const conflict = lockConflict(problem)
  if (conflict) return conflict
  const clean: Problem = { ...problem, locks: uniqueLocks(problem.locks) }
  const choice: Choice = { policy, tolerance, byClass: policy === 'maxMin' }
  const arenas = componentsOf(clean).map((part) => arenaOf(part, clean))
  const worsts = arenas.map((arena) => bestWorst(arena, choice.byClass)).filter((one) => one !== undefined)
  const worst = worsts.reduce((least, one) => Math.min(least, one), 1000)
  const parts = arenas.map((arena) => solvePart(arena, choice, worst))
  return solutionOf(clean, choice, parts, worsts.length > 0 ? worst : 0)
}

function solvePart(arena: Arena, choice: Choice, worst: number): Part {
  const stable = choice.policy === 'stable' ? solveStable(arena, choice.tolerance) : undefined
  const searched = stable?.plan
    ? stable
    : branchAndBound(
        faceAbove(arena, choice.policy === 'maxMin' ? worst : 0),
        (face, worseThan) => solveLevels(arena, face, levels, choice.byClass, worseThan),
        splitGroups(arena),
        faceLimit(arena),
      )
  const plan = searched.plan
  if (!plan) throw new Error('no plan although the locks can be kept')
  const exact = searched.exhausted && (stable?.exhausted ?? true)
  return { arena, plan, certificate: { ...proven(arena, plan, searched, choice), exact } }
}

/** The sum of the scores against what no plan can exceed: for an unfinished search, what the relaxation allows. */
function proven(arena: Arena, plan: Plan, searched: Searched, choice: Choice) {
  const primal = plan.chosen.reduce((all, edge) => (edge < 0 ? all : all + arena.score[edge]!), 0)
  const at = choice.policy === 'stable' ? 0 : choice.byClass ? arena.ranks : 1
  const bound = searched.bound?.[at]
  return { primal, dual: searched.exhausted || bound === undefined ? primal : Math.max(primal, -bound) }
}

function solutionOf(problem: Problem, choice: Choice, parts: readonly Part[], best: number): Solution {
  const pairs = parts.flatMap(pairsOf).sort((one, other) => byText(one.request, other.request))
  const served = new Set(pairs.map((pair) => pair.request))
  const load = new Map<string, number>()
  for (const pair of pairs) load.set(pair.block, (load.get(pair.block) ?? 0) + 1)
  const classes = [...new Set(problem.requests.map((request) => request.priority))]
  const blocking = (tolerance: number) =>
    parts.reduce((all, { arena, plan }) => all + blockingPairs(arena, plan.chosen, tolerance).length, 0)
  return {
    kind: 'solution',
    policy: choice.policy,
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
    closed: problem.blocks
      .filter((block) => block.min > 1 && !load.has(block.id))
      .map((block) => block.id)
      .sort(byText),
    unmatched: unmatchedOf(problem, served, load),
    blocking: { 0: blocking(0), 50: blocking(50), 100: blocking(100) },
    certificate: {
      primal: parts.reduce((all, part) => all + part.certificate.primal, 0),
      dual: parts.reduce((all, part) => all + part.certificate.dual, 0),
      exact: parts.every((part) => part.certificate.exact),
    },
  }
}

function pairsOf({ arena, plan }: Part): ChosenPair[] {
  return arena.requests.flatMap((request, mentee) => {
    const edge = plan.chosen[mentee]!
    if (edge < 0) return []
    const locked = arena.locked[mentee] === 1
    return [{ request, block: arena.blocks[arena.to[edge]!]!, score: arena.score[edge]!, locked }]
  })
}
