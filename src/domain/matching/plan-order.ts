import { patienceOf } from './arena.ts'
import type { LevelName } from './level-order.ts'
import { compare } from './levels.ts'
import { orderHash } from './order-hash.ts'
import type { Problem, Solution } from './problem.ts'

/** Which of two plans of one pool is better by the levels they were made by, ties included: below 0 when the first is. */
export function planOrder(problem: Problem, classes: boolean): (one: Solution, other: Solution) => number {
  const patience = patienceOf(problem.requests, problem.requests)
  const patienceById = new Map(problem.requests.map(({ id }, at) => [id, patience[at]!]))
  const worthOf = (plan: Solution) => [
    ...levelsOf(plan, classes),
    plan.unmatched.reduce((all, { request }) => all + patienceById.get(request)!, 0),
    plan.pairs.reduce((all, { request, block }) => all + orderHash(`${request}\u0000${block}`), 0),
  ]
  return (one, other) => compare(worthOf(one), worthOf(other))
}

function levelsOf(plan: Solution, classes: boolean): number[] {
  const left = classes ? plan.servedByClass.map((one) => one.of - one.served) : [-plan.served]
  const levels = plan.levels.map((level) => byLevel(plan, level))
  return plan.policy === 'stable' ? [plan.blocking[100], ...levels, ...left] : [...left, ...levels]
}

function byLevel(plan: Solution, level: LevelName): number {
  return level === 'worst' || level === 'total' ? -plan[level] : plan[level]
}
