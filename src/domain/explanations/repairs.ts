import { byText } from '#domain/matching/order-hash.ts'
import type { Problem, Solution } from '#domain/matching/problem.ts'
import { hallSet } from './hall-set.ts'
import { type Relaxed, relax } from './least-loss.ts'
import { compareLosses, lossOf, type Moved, movedBetween, type PlanLoss } from './plan-loss.ts'
import { blockOf, possibleEdges, type Question } from './question.ts'

/** How many changes of one effort are tried: three are wanted, and not each of them helps. */
const tries = 6

/** Something a curator could do. `effort` is what it takes, the least first; equal keys are one repair. */
export type Repair<What> = {
  readonly what: What
  readonly key: string
  readonly effort: number
  readonly change: (problem: Problem) => Problem
}

/** A repair that was tried: who gets a pair by it, whose mentor changes, and what the whole loses (mostly gains). */
export type Repaired<What> = {
  readonly what: What
  readonly effort: number
  readonly newly: readonly string[]
  readonly moved: readonly Moved[]
  readonly loss: PlanLoss
}

/**
 * R-EXP-6. The cheapest repairs for a request without a pair: each by one re-solve, kept only where this request gets a
 * pair and nobody loses theirs. By effort, then by the levels, then by how many people move. Of one effort the most
 * promising by the shadow prices are tried; a dearer effort only where the cheaper do not suffice.
 */
export function cheapestRepairs<What>(
  question: Question,
  request: string,
  proposed: readonly Repair<What>[],
  {
    most = 3,
    tried = new Map(),
  }: { readonly most?: number; readonly tried?: Map<string, Solution | undefined> } = {},
): readonly Repaired<What>[] {
  const found: { readonly key: string; readonly repaired: Repaired<What> }[] = []
  const promise = promiseOf(question, request)
  const efforts = [...new Set(proposed.map((one) => one.effort))].sort((one, other) => one - other)
  for (const effort of efforts) {
    if (found.length >= most) break
    const promising = proposed
      .filter((one) => one.effort === effort)
      .map((repair) => {
        const changed = repair.change(question.problem)
        return { repair, changed, promise: promise(changed) }
      })
      .sort((one, other) => one.promise - other.promise || byText(one.repair.key, other.repair.key))
    let left = tries
    for (const { repair, changed } of promising) {
      if (left === 0) break
      if (stillShort({ ...question, problem: changed }, request)) continue
      left--
      const repaired = repairedBy(question, request, { repair, changed }, tried)
      if (repaired) found.push({ key: repair.key, repaired })
    }
  }
  return found
    .sort(
      ({ key, repaired: one }, { key: otherKey, repaired: other }) =>
        one.effort - other.effort ||
        compareLosses(question, one.loss, other.loss) ||
        one.moved.length - other.moved.length ||
        byText(key, otherKey),
    )
    .slice(0, most)
    .map((one) => one.repaired)
}

function repairedBy<What>(
  question: Question,
  request: string,
  { repair: { what, key, effort }, changed }: { readonly repair: Repair<What>; readonly changed: Problem },
  tried: Map<string, Solution | undefined>,
): Repaired<What> | undefined {
  const { base, resolve } = question
  if (!tried.has(key)) {
    const solved = resolve(changed)
    tried.set(key, solved.kind === 'infeasible' ? undefined : solved)
  }
  const after = tried.get(key)
  if (!after) return undefined
  const [before, now] = [blockOf(base), blockOf(after)]
  if (!now.has(request) || [...before.keys()].some((one) => !now.has(one))) return undefined
  const newly = [...now.keys()].filter((one) => !before.has(one)).sort(byText)
  return { what, effort, newly, moved: movedBetween(base, after, newly), loss: lossOf(base, after) }
}

/** What a changed problem costs at the present prices of places: the least first. An order to try in, not a proof. */
function promiseOf(question: Question, request: string): (changed: Problem) => number {
  const relaxed = relaxedOf(question)
  const priceAt = new Map(relaxed?.arena.blocks.map((id, at) => [id, relaxed.flow.mentorDual[at]!]))
  const room = new Map(question.problem.blocks.map((block) => [block.id, block.max]))
  const price = (block: string) => priceAt.get(block) ?? 0
  return (changed) => {
    const costs = possibleEdges({ problem: changed }, request).map(
      (edge) => 1000 - edge.score - price(edge.block),
    )
    const places = changed.blocks.reduce(
      (all, { id, max }) => all + (max - (room.get(id) ?? max)) * price(id),
      0,
    )
    return Math.min(...costs) + places
  }
}

/** The same flow for everybody who asks about one plan. */
const flows = new WeakMap<Question, { readonly relaxed: Relaxed | undefined }>()

function relaxedOf(question: Question): Relaxed | undefined {
  const found = flows.get(question) ?? { relaxed: relax(question, 0) }
  flows.set(question, found)
  return found.relaxed
}

/** Known without solving: a full circle stays full whatever the plan, as long as no closed group may open. */
function stillShort(changed: Question, request: string): boolean {
  return changed.base.closed.length === 0 && hallSet(changed, request) !== undefined
}

/** The problem with more places at a block, and as many more under its roof. */
export const withPlaces = (problem: Problem, block: string, more: number): Problem => ({
  ...problem,
  roofs: (problem.roofs ?? []).map((roof) =>
    roof.blocks.includes(block) ? { ...roof, max: roof.max + more } : roof,
  ),
  blocks: problem.blocks.map((one) => (one.id === block ? { ...one, max: one.max + more } : one)),
})
