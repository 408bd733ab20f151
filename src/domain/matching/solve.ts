import { type Arena, arenaOf } from './arena.ts'
import { branchAndBound, faceLimit, type Searched, splitGroups } from './branch.ts'
import { componentsOf } from './components.ts'
import { beforeWorst, flowLevels, type LevelName, usualLevels } from './level-order.ts'
import { type Level, type Plan, planOf, servedIn, solveLevels } from './levels.ts'
import { lockConflict, uniqueLocks } from './lock-conflict.ts'
import type { Certificate, Infeasible, Lock, Policy, Problem, Solution } from './problem.ts'
import { solutionOf } from './solution.ts'
import { solveStable } from './stable.ts'
import { Unproven } from './unproven.ts'
import { bestWorst, faceAbove, type WorstOff } from './worst-off.ts'

/** A part that nothing connects with the rest, solved. */
export type SolvedPart = {
  readonly arena: Arena
  readonly plan: Plan
  readonly certificate: Certificate
}

export type Wishes = {
  /** Gains up to so much do not make a pair a blocking one. */
  readonly tolerance?: number
  /** The levels in the order they count, what is left out does not; the usual ones of the policy unless said. */
  readonly levels?: readonly LevelName[]
  /** Whether those of a class before others are served before them; under `maxMin` unless said. */
  readonly classes?: boolean
  /** Who has whom now. */
  readonly current?: readonly Lock[]
}

export type Choice = Required<Wishes> & { readonly policy: Policy }

/**
 * R-MAT-1. The best plan of the whole pool: locks → number served by priority class → the worst-off → the total →
 * an even load → fewest people moved → who waits longest → a hash of the ids. The order of the input does not matter.
 * `sum` leaves out classes and the worst-off; `stable` takes the largest total without a pair in which both gain more than
 * `tolerance`. Where locks into groups leave no stable plan, `stable` gives the plan of `sum`, and `blocking` says what is
 * wrong. Ids are unique and pairs are named once: anything else is a bug of the caller.
 */
export function solve(
  problem: Problem,
  policy: Policy = 'maxMin',
  wishes: Wishes = {},
): Solution | Infeasible {
  try {
    return solveProven(problem, choiceOf(policy, wishes))
  } catch (failure) {
    if (failure instanceof Unproven) return { kind: 'infeasible', reason: 'unproven', conflict: [] }
    throw failure
  }
}

export function choiceOf(policy: Policy, wishes: Wishes): Choice {
  const { tolerance = 100, classes = policy === 'maxMin', current = [] } = wishes
  const levels = [...new Set(wishes.levels ?? usualLevels[policy])].filter(
    (name) => name !== 'worst' || policy !== 'stable',
  )
  return { policy, tolerance, classes, current, levels }
}

function solveProven(problem: Problem, choice: Choice): Solution | Infeasible {
  if (problem.edges.some(({ score }) => !Number.isInteger(score) || score < 0 || score > 1000))
    throw new Unproven('a score is no whole number from 0 to 1000')
  const conflict = lockConflict(problem)
  if (conflict) return conflict
  const clean: Problem = { ...problem, locks: uniqueLocks(problem.locks) }
  const arenas = componentsOf(clean).map((part) => arenaOf(part, clean, choice.current))
  const worst = arenas.map((arena) => bestWorst(arena, choice.classes))
  const before = beforeWorst(choice.levels)
  const floors =
    before === undefined || before.every((level) => level === 'served')
      ? worst
      : arenas.map((arena) => bestWorst(arena, choice.classes, before))
  const floor = before === undefined ? 0 : leastOf(floors)
  const parts = arenas.map((arena, at) =>
    solvePart(arena, choice, floor, before === undefined ? undefined : floors[at]),
  )
  return solutionOf(clean, choice, parts, leastOf(worst))
}

/** 0 where nobody can be served. */
function leastOf(found: readonly (WorstOff | undefined)[]): number {
  const scores = found.flatMap((one) => (one ? [one.score] : []))
  return scores.length > 0 ? Math.min(...scores) : 0
}

/** `worst` is the plan that has the highest lowest score: one to beat. */
function solvePart(arena: Arena, choice: Choice, floor: number, worst: WorstOff | undefined): SolvedPart {
  const stable =
    choice.policy === 'stable' ? solveStable(arena, choice.tolerance, levelsOf('stable', choice)) : undefined
  const levels = levelsOf(stable ? 'sum' : choice.policy, choice)
  const start = worst && planOf(arena, worst.chosen, levels, choice.classes)
  const searched = stable?.plan
    ? stable
    : branchAndBound(
        faceAbove(arena, floor),
        (face, worseThan) => solveLevels(arena, face, levels, choice.classes, worseThan),
        splitGroups(arena),
        faceLimit(arena),
        start,
      )
  const plan = searched.plan
  if (!plan) throw new Error('no plan although the locks can be kept')
  const exact = searched.exhausted && (stable?.exhausted ?? true) && (worst?.exact ?? true)
  const certificate = provenBy(arena, plan, searched, exact)
  const servedAtMost = Math.max(certificate.servedAtMost ?? 0, worst?.servedAtMost ?? 0)
  return { arena, plan, certificate: exact ? certificate : { ...certificate, servedAtMost } }
}

function levelsOf(policy: Policy, { levels, current }: Choice): readonly Level[] {
  return flowLevels(policy, levels).filter((level) => level !== 'moved' || current.length > 0)
}

/** The sum of the scores against what no plan can exceed: for an unfinished search, what the relaxation allows. */
function provenBy(arena: Arena, plan: Plan, searched: Searched, exact: boolean): Certificate {
  const primal = scoresOf(arena, plan.chosen)
  const bound = searched.bound
  if (searched.exhausted || bound === undefined) return { primal, dual: primal, exact }
  const { chosen } = bound
  return {
    primal,
    dual: Math.max(primal, scoresOf(arena, chosen)),
    exact,
    servedAtMost: servedIn(bound),
  }
}

function scoresOf(arena: Arena, chosen: Int32Array): number {
  return chosen.reduce((all, edge) => (edge < 0 ? all : all + arena.score[edge]!), 0)
}
