import type { LevelName } from '#domain/matching/level-order.ts'
import { orderHash } from '#domain/matching/order-hash.ts'
import type { Edge, Lock, Policy, Problem } from '#domain/matching/problem.ts'

type Assignment = readonly (Edge | undefined)[]
export type Wanted = {
  readonly pairs: readonly string[]
  /** Whether some plan has no blocking pair: locks into groups can make it impossible. */
  readonly canBeStable: boolean
  readonly bestWorst: number
  readonly blocking: { readonly 0: number; readonly 50: number; readonly 100: number }
}

/** The definition itself: every assignment there is, the best by the levels of the policy. Undefined: none keeps the locks. */
export function bruteForce(pool: Problem, policy: Policy, tolerance: number): Wanted | undefined {
  const plans = everyAssignment(pool).filter((plan) => mayBe(pool, plan))
  if (plans.length === 0) return undefined
  const byClass = policy === 'maxMin'
  const most = plans.reduce(
    (best, plan) => smaller(leftOf(pool, plan, byClass), best),
    leftOf(pool, plans[0]!, byClass),
  )
  const bestWorst = plans
    .filter((plan) => equal(leftOf(pool, plan, byClass), most))
    .reduce((best, plan) => Math.max(best, worstOf(plan)), 0)
  const stable = plans.filter((plan) => blocking(pool, plan, tolerance) === 0)
  const [first = plans[0]!, ...rest] = policy === 'stable' ? stable : plans
  const best = rest.reduce(
    (chosen, plan) => (order(rankOf(pool, plan, policy), rankOf(pool, chosen, policy)) < 0 ? plan : chosen),
    first,
  )
  return {
    pairs: best.flatMap((edge) => (edge ? [`${edge.request}-${edge.block}`] : [])).sort(),
    canBeStable: stable.length > 0,
    bestWorst,
    blocking: { 0: blocking(pool, best, 0), 50: blocking(pool, best, 50), 100: blocking(pool, best, 100) },
  }
}

export type Levels = {
  readonly levels: readonly LevelName[]
  readonly classes: boolean
  readonly current: readonly Lock[]
  /** How many may lose a pair they have. */
  readonly most?: number
  /** Two pairs that stand together or not at all. */
  readonly linked?: readonly (readonly [Lock, Lock])[]
}

/** The same by levels in any order: who is served first, who waits longest and the hash last. */
export function bestByLevels(pool: Problem, asked: Levels): readonly string[] | undefined {
  const { most = Number.POSITIVE_INFINITY, linked = [] } = asked
  const plans = everyAssignment(pool).filter(
    (plan) =>
      mayBe(pool, plan) &&
      movedFrom(pool, plan, asked.current) <= most &&
      linked.every(([one, other]) => stands(plan, one) === stands(plan, other)),
  )
  const [first, ...rest] = plans
  if (!first) return undefined
  const rank = (plan: Assignment) => [
    ...leftOf(pool, plan, asked.classes),
    ...asked.levels.map((level) => worthBy(pool, plan, level, asked.current)),
    ...tieOf(pool, plan),
  ]
  const best = rest.reduce((chosen, plan) => (order(rank(plan), rank(chosen)) < 0 ? plan : chosen), first)
  return best.flatMap((edge) => (edge ? [`${edge.request}-${edge.block}`] : [])).sort()
}

const stands = (plan: Assignment, pair: Lock) =>
  plan.some((edge) => edge?.request === pair.request && edge.block === pair.block)

/** Every plan without a blocking pair. */
export function stablePlans(pool: Problem): string[][] {
  return everyAssignment(pool)
    .filter((plan) => mayBe(pool, plan) && blocking(pool, plan, 0) === 0)
    .map((plan) => plan.flatMap((edge) => (edge ? [`${edge.request}-${edge.block}`] : [])).sort())
}

function worthBy(pool: Problem, plan: Assignment, level: LevelName, current: readonly Lock[]): number {
  switch (level) {
    case 'worst':
      return -worstOf(plan)
    case 'total':
      return -plan.reduce((all, edge) => all + (edge?.score ?? 0), 0)
    case 'spread':
      return spreadOf(pool, plan)
    case 'moved':
      return movedFrom(pool, plan, current)
  }
}

/** Who has a pair that is still possible, and not in this plan. */
export function movedFrom(pool: Problem, plan: Assignment, current: readonly Lock[]): number {
  const banned = new Set(pool.removed.map((one) => `${one.request}-${one.block}`))
  return current.filter(
    ({ request, block }) =>
      pool.edges.some((edge) => edge.request === request && edge.block === block) &&
      !banned.has(`${request}-${block}`) &&
      pool.blocks.some((one) => one.id === block && one.max > 0) &&
      !plan.some((edge) => edge?.request === request && edge.block === block),
  ).length
}

function everyAssignment(pool: Problem): Assignment[] {
  const banned = new Set(pool.removed.map((one) => `${one.request}-${one.block}`))
  return pool.requests.reduce<Assignment[]>(
    (plans, request) => {
      const own = pool.edges.filter(
        (edge) => edge.request === request.id && !banned.has(`${edge.request}-${edge.block}`),
      )
      return plans.flatMap((plan) => [undefined, ...own].map((edge) => [...plan, edge]))
    },
    [[]],
  )
}

function mayBe(pool: Problem, plan: Assignment): boolean {
  const kept = pool.locks.every((lock) =>
    plan.some((edge) => edge?.request === lock.request && edge.block === lock.block),
  )
  return (
    kept &&
    pool.blocks.every((block) => {
      const load = loadOf(plan, block.id)
      return load <= block.max && (load === 0 || load >= block.min)
    }) &&
    roofsOf(pool).every((roof) => loadUnder(plan, roof.blocks) <= roof.max)
  )
}

function rankOf(pool: Problem, plan: Assignment, policy: Policy): number[] {
  const total = plan.reduce((all, edge) => all + (edge?.score ?? 0), 0)
  const left = plan.filter((edge) => !edge).length
  const head = {
    maxMin: [...leftOf(pool, plan, true), -worstOf(plan), -total],
    sum: [left, -total],
    stable: [-total, left],
  }[policy]
  return [...head, spreadOf(pool, plan), ...tieOf(pool, plan)]
}

function spreadOf(pool: Problem, plan: Assignment): number {
  const alone = pool.blocks.filter((block) => !roofsOf(pool).some((roof) => roof.blocks.includes(block.id)))
  const loads = [...alone.map((block) => [block.id]), ...roofsOf(pool).map((roof) => roof.blocks)]
  return loads.reduce((all, blocks) => all + loadUnder(plan, blocks) ** 2, 0)
}

function tieOf(pool: Problem, plan: Assignment): number[] {
  const days = [...new Set(pool.requests.flatMap((one) => one.waitingSince ?? []))].sort().reverse()
  const waiting = pool.requests.reduce(
    (all, one, at) => (plan[at] || !one.waitingSince ? all : all + 1 + days.indexOf(one.waitingSince)),
    0,
  )
  const hash = plan.reduce(
    (all, edge) => (edge ? all + orderHash(`${edge.request}\u0000${edge.block}`) : all),
    0,
  )
  return [waiting, hash]
}

/** How many of each class are left; without classes one number. */
function leftOf(pool: Problem, plan: Assignment, byClass: boolean): number[] {
  const classes = byClass ? [...new Set(pool.requests.map((one) => one.priority))].sort() : [null]
  return classes.map(
    (one) =>
      pool.requests.filter((request, at) => !plan[at] && (one === null || request.priority === one)).length,
  )
}

function worstOf(plan: Assignment): number {
  const scores = plan.flatMap((edge) => (edge ? [edge.score] : []))
  return scores.length > 0 ? Math.min(...scores) : 0
}

function blocking(pool: Problem, plan: Assignment, tolerance: number): number {
  const banned = new Set(pool.removed.map((one) => `${one.request}-${one.block}`))
  const locked = new Set(pool.locks.map((lock) => lock.request))
  return pool.edges.filter((edge) => {
    const block = pool.blocks.find((one) => one.id === edge.block)!
    const now = plan.find((one) => one?.request === edge.request)
    if (banned.has(`${edge.request}-${edge.block}`) || locked.has(edge.request) || block.max === 0)
      return false
    if (now && edge.menteePref <= now.menteePref + tolerance) return false
    const here = plan.filter((one): one is Edge => one?.block === block.id)
    if (block.min > 1 && here.length === 0) return false
    const roof = roofsOf(pool).find((one) => one.blocks.includes(block.id))
    const room = here.length < block.max
    if (room && (!roof || loadUnder(plan, roof.blocks) < roof.max)) return true
    const others = room ? exchangeable(pool, plan, roof!.blocks, block.id) : here
    return others.some((one) => !locked.has(one.request) && edge.mentorPref > one.mentorPref + tolerance)
  }).length
}

/** Under a full roof: everybody but those in the other blocks that are groups. */
function exchangeable(pool: Problem, plan: Assignment, blocks: readonly string[], own: string): Edge[] {
  const groups = new Set(pool.blocks.filter((one) => one.min > 1 && one.id !== own).map((one) => one.id))
  return plan.filter((one): one is Edge => !!one && blocks.includes(one.block) && !groups.has(one.block))
}

const roofsOf = (pool: Problem) => pool.roofs ?? []
const loadUnder = (plan: Assignment, blocks: readonly string[]) =>
  blocks.reduce((all, block) => all + loadOf(plan, block), 0)

function loadOf(plan: Assignment, block: string): number {
  return plan.filter((edge) => edge?.block === block).length
}

function order(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : one[at]! - other[at]!
}

function smaller(one: number[], other: number[]): number[] {
  return order(one, other) < 0 ? one : other
}

function equal(one: readonly number[], other: readonly number[]): boolean {
  return order(one, other) === 0
}
