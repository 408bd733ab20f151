import type { Change } from './change-variants.ts'
import type { Happening } from './happening.ts'
import { answerOf, happen, type KeptAnswer, problemNow, renew } from './kept-happening.ts'
import { type KeptPlan, keepPlan } from './kept-plan.ts'
import type { Infeasible, Problem } from './problem.ts'

/**
 * R-MAT-16. A kept plan with the level of the worst-off. Three prove one another: `all` how many can be served, `main` that
 * as many are with no score below `floor`, and the best sum of them, `above` that fewer would be with every score above it.
 */
export type KeptFair = {
  readonly all: KeptPlan
  readonly above: KeptPlan
  readonly main: KeptPlan
  readonly floor: number
}

export type FairAnswer = (Extract<KeptAnswer, { kind: 'kept' }> & { readonly floor: number }) | Infeasible

export type Kept = { readonly fair: KeptFair; readonly answer: FairAnswer }

const highest = 1000

/** Undefined for a pool with groups: that is solved anew. */
export function keepFair(problem: Problem): Kept | undefined {
  const all = keepPlan(problem, { least: 0, flat: true })
  const above = keepPlan(problem, { least: 0, flat: true })
  const main = keepPlan(problem)
  return all && above && main && settled({ all, above, main, floor: -1 }, new Map())
}

export function happenFair(fair: KeptFair, happening: Happening): Kept | undefined {
  const before = pairsOf(fair.main)
  const all = happen(fair.all, happening)
  const above = happen(fair.above, happening)
  const main = happen(fair.main, happening)
  return (
    all &&
    above &&
    main &&
    settled({ all: all.plan, above: above.plan, main: main.plan, floor: fair.floor }, before)
  )
}

/** The floor where it belongs, and what the plan is worth there. */
function settled(fair: KeptFair, before: ReadonlyMap<string, string>): Kept {
  const most = answerOf(fair.all, [])
  if (most.kind === 'infeasible') return { fair, answer: most }
  const serves = (plan: KeptPlan, least: number) => {
    setLeast(plan, least)
    const answer = answerOf(plan, [])
    return answer.kind === 'kept' && String(counts(answer)) === String(counts(most))
  }
  let [low, high] = searched(fair, serves)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (serves(fair.above, middle)) low = middle
    else high = middle - 1
  }
  const floor = low
  setLeast(fair.above, floor + 1)
  setLeast(fair.main, floor)
  return answered({ ...fair, floor }, before)
}

/** Between which scores the floor is: most things that happen leave it where it was. */
function searched(
  { floor, above, main }: KeptFair,
  serves: (plan: KeptPlan, least: number) => boolean,
): [number, number] {
  if (floor < 0) return [0, highest]
  if (floor < highest && serves(above, floor + 1)) return [floor + 1, highest]
  return serves(main, floor) ? [floor, floor] : [0, floor - 1]
}

function answered(fair: KeptFair, before: ReadonlyMap<string, string>): Kept {
  const proofs = [fair.all, fair.above, fair.main].map((plan) => answerOf(plan, []))
  const broken = proofs.find((one) => one.kind === 'infeasible' && one.reason === 'unproven')
  if (broken?.kind === 'infeasible') return { fair, answer: broken }
  const answer = answerOf(fair.main, changesFrom(before, fair.main))
  return { fair, answer: answer.kind === 'kept' ? { ...answer, floor: fair.floor } : answer }
}

function counts({ servedByClass }: Extract<KeptAnswer, { kind: 'kept' }>): number[] {
  return servedByClass.map((one) => one.served)
}

/** Pairs between the old least score and the new one come in or go out, a mentee at a time. */
function setLeast(plan: KeptPlan, least: number): void {
  const { weighing, kept, score } = plan
  const [from, end] = [Math.min(weighing.least, least), Math.max(weighing.least, least)]
  if (from === end) return
  weighing.least = least
  const { first } = kept.network
  for (let mentee = 0; mentee < kept.network.mentees; mentee++)
    for (let edge = first[mentee]!; edge < first[mentee + 1]!; edge++)
      if (score[edge]! >= from && score[edge]! < end) {
        renew(plan, mentee)
        break
      }
}

function pairsOf({ kept, requests, blocks }: KeptPlan): Map<string, string> {
  const { network, search } = kept
  const pairs = new Map<string, string>()
  for (let mentee = 0; mentee < network.mentees; mentee++) {
    const edge = search.chosen[mentee]!
    if (edge >= 0) pairs.set(requests[mentee]!, blocks[network.to[edge]!]!)
  }
  return pairs
}

function changesFrom(before: ReadonlyMap<string, string>, plan: KeptPlan): Change[] {
  const after = pairsOf(plan)
  const removed = new Set(problemNow(plan).removed.map((one) => `${one.request}\u0000${one.block}`))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((request) => {
    const [from, to] = [before.get(request) ?? null, after.get(request) ?? null]
    if (from === to) return []
    const open = from !== null && plan.kept.search.room[plan.mentorOf.get(from)!]! > 0
    return [
      {
        request,
        from,
        to,
        moves: open && plan.menteeOf.has(request) && !removed.has(`${request}\u0000${from}`),
      },
    ]
  })
}
