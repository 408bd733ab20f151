import { compare } from '#domain/matching/levels.ts'
import { byText } from '#domain/matching/order-hash.ts'
import type { Solution } from '#domain/matching/problem.ts'
import { blockOf, type Question } from './question.ts'

/** What a plan loses against another, by level; below nothing is a gain. `byClass` is people, the first class first. */
export type PlanLoss = {
  readonly byClass: readonly { readonly priority: number; readonly people: number }[]
  readonly served: number
  readonly worst: number
  readonly total: number
  readonly spread: number
  readonly moved: number
}

export type Moved = { readonly request: string; readonly from: string | null; readonly to: string | null }

export function lossOf(before: Solution, after: Solution): PlanLoss {
  const now = new Map(after.servedByClass.map((one) => [one.priority, one.served]))
  return {
    byClass: before.servedByClass.map(({ priority, served }) => ({
      priority,
      people: served - (now.get(priority) ?? 0),
    })),
    served: before.served - after.served,
    worst: before.worst - after.worst,
    total: before.total - after.total,
    spread: after.spread - before.spread,
    moved: after.moved - before.moved,
  }
}

type Order = Pick<Question, 'classes'> & { readonly base: Pick<Solution, 'policy' | 'levels'> }

/** A loss in the order of the levels: the first figure that differs decides. */
export function inOrder({ base, classes }: Order, loss: PlanLoss): readonly number[] {
  const people = classes ? loss.byClass.map((one) => one.people) : [loss.served]
  const levels = base.levels.map((level) => loss[level])
  return base.policy === 'stable' ? [...levels, ...people] : [...people, ...levels]
}

/** Negative when `one` is the smaller loss. */
export const compareLosses = (order: Order, one: PlanLoss, other: PlanLoss) =>
  compare(inOrder(order, one), inOrder(order, other))

/** Whose mentor is another, who gets one and who loses the one they had; without those named in `except`. */
export function movedBetween(before: Solution, after: Solution, except: readonly string[] = []): Moved[] {
  const [from, to] = [blockOf(before), blockOf(after)]
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((request) => from.get(request) !== to.get(request) && !except.includes(request))
    .sort(byText)
    .map((request) => ({ request, from: from.get(request) ?? null, to: to.get(request) ?? null }))
}
