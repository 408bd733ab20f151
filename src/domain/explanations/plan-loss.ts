import { compare } from '#domain/matching/levels.ts'
import { byText } from '#domain/matching/order-hash.ts'
import type { Policy, Solution } from '#domain/matching/problem.ts'
import { blockOf } from './question.ts'

/** What a plan loses against another, by level; below nothing is a gain. `byClass` is people, the first class first. */
export type PlanLoss = {
  readonly byClass: readonly { readonly priority: number; readonly people: number }[]
  readonly served: number
  readonly worst: number
  readonly total: number
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
  }
}

/** A loss in the order of the levels of a policy: the first figure that differs decides. */
export function inOrder(policy: Policy, loss: PlanLoss): readonly number[] {
  switch (policy) {
    case 'maxMin':
      return [...loss.byClass.map((one) => one.people), loss.worst, loss.total]
    case 'sum':
      return [loss.served, loss.total]
    case 'stable':
      return [loss.total, loss.served]
  }
}

/** Negative when `one` is the smaller loss. */
export const compareLosses = (policy: Policy, one: PlanLoss, other: PlanLoss) =>
  compare(inOrder(policy, one), inOrder(policy, other))

/** Nothing that the levels count is lost or won. */
export const losesNothing = (policy: Policy, loss: PlanLoss) =>
  inOrder(policy, loss).every((figure) => figure === 0)

/** Whose mentor is another, who gets one and who loses the one they had; without those named in `except`. */
export function movedBetween(before: Solution, after: Solution, except: readonly string[] = []): Moved[] {
  const [from, to] = [blockOf(before), blockOf(after)]
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((request) => from.get(request) !== to.get(request) && !except.includes(request))
    .sort(byText)
    .map((request) => ({ request, from: from.get(request) ?? null, to: to.get(request) ?? null }))
}
