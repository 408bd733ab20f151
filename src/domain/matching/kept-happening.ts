import type { Change } from './change-variants.ts'
import { afterHappening, type Happening } from './happening.ts'
import { provesStill } from './kept-certificate.ts'
import { addRow, seatAnew, setCost, setPlaces } from './kept-network.ts'
import { costOf, type KeptPlan, keepPlan, outsideOf } from './kept-plan.ts'
import { never } from './never.ts'
import type { Infeasible, Solution } from './problem.ts'

/** What a kept plan is worth; `changes` is who has another mentor than before. */
export type KeptAnswer =
  | ({ readonly kind: 'kept'; readonly changes: readonly Change[] } & Pick<
      Solution,
      'served' | 'servedByClass' | 'total'
    >)
  | Infeasible

/**
 * R-MAT-16. One thing happens: only the ways it opens or closes are searched again, and the whole proof is checked. A plan
 * too full to take it is made anew: the answer holds the plan to go on with. Undefined where it cannot be kept.
 */
export function happen(
  plan: KeptPlan,
  happening: Happening,
): { readonly plan: KeptPlan; readonly answer: KeptAnswer } | undefined {
  const before = plan.kept.search.chosen.slice()
  plan.since.push(happening)
  if (take(plan, happening)) return { plan, answer: answerOf(plan, changesSince(plan, before)) }
  const fresh = keepPlan(problemNow(plan), plan.weighing)
  return fresh && { plan: fresh, answer: answerOf(fresh, changesBetween(plan, before, fresh)) }
}

/** The pool with all that has happened. */
export function problemNow(plan: KeptPlan): KeptPlan['problem'] {
  return plan.since.reduce(afterHappening, plan.problem)
}

/** False where there is no room for it in what was set aside. */
function take(plan: KeptPlan, happening: Happening): boolean {
  const { mentorOf, menteeOf, kept, locks } = plan
  switch (happening.kind) {
    case 'mentor-away': {
      const away = new Set(happening.blocks.map((id) => mentorOf.get(id)!))
      const free = [...locks].filter(([, edge]) => edge >= 0 && away.has(kept.network.to[edge]!))
      for (const [mentee] of free) locks.delete(mentee)
      for (const mentor of away) setPlaces(kept, mentor, 0)
      for (const [mentee] of free) renew(plan, mentee)
      return true
    }
    case 'places-added': {
      const mentor = mentorOf.get(happening.block)!
      const roof = kept.network.roofs ? kept.network.roofs.of[mentor]! : -1
      const more = (places: number) => Math.max(0, places + happening.places)
      const under = roof < 0 ? undefined : more(kept.search.roofRoom[roof]!)
      setPlaces(kept, mentor, more(kept.search.room[mentor]!), under)
      return true
    }
    case 'request-arrived':
      return arrive(plan, happening)
    case 'request-withdrawn': {
      const mentee = menteeOf.get(happening.request)!
      plan.rank[mentee] = -1
      locks.delete(mentee)
      menteeOf.delete(happening.request)
      return renew(plan, mentee)
    }
    default:
      return changePair(plan, happening)
  }
}

type OfPair = Extract<Happening, { readonly block: string; readonly request: string }>

function changePair(plan: KeptPlan, happening: OfPair): boolean {
  const mentee = plan.menteeOf.get(happening.request)!
  const edge = edgeOf(plan, mentee, happening.block)
  const locked = plan.locks.get(mentee)
  switch (happening.kind) {
    case 'pair-removed':
      if (edge >= 0 && plan.removed[edge] === 0) plan.removed[edge] = 1
      if (locked === edge) plan.locks.delete(mentee)
      break
    case 'pair-allowed':
      if (edge >= 0 && plan.removed[edge] === 1) plan.removed[edge] = 0
      break
    case 'pair-locked':
      plan.locks.set(mentee, edge)
      break
    case 'lock-lifted':
      if (locked === edge) plan.locks.delete(mentee)
  }
  return renew(plan, mentee)
}

function edgeOf({ kept, mentorOf }: KeptPlan, mentee: number, block: string): number {
  const { first, to } = kept.network
  const mentor = mentorOf.get(block)!
  for (let edge = first[mentee]!; edge < first[mentee + 1]!; edge++) if (to[edge] === mentor) return edge
  return -1
}

function arrive(
  plan: KeptPlan,
  { request, edges, removed = [] }: Extract<Happening, { kind: 'request-arrived' }>,
): boolean {
  const { kept, mentorOf, prices } = plan
  const rank = prices.classes.indexOf(request.priority)
  const mentors = edges.map((edge) => mentorOf.get(edge.block)!)
  const mentee = rank < 0 ? undefined : addRow(kept, mentors)
  if (mentee === undefined) return false
  const gone = new Set(removed.map((one) => one.block))
  const from = kept.network.first[mentee]!
  edges.forEach((edge, at) => {
    const own = request.person !== null && request.person === plan.problem.blocks[mentors[at]!]!.person
    plan.score[from + at] = edge.score
    plan.removed[from + at] = own ? 2 : gone.has(edge.block) ? 1 : 0
  })
  plan.requests[mentee] = request.id
  plan.menteeOf.set(request.id, mentee)
  plan.rank[mentee] = rank
  return renew(plan, mentee)
}

/** What this mentee may and must has changed; nothing is searched where the duals still hold. */
export function renew(plan: KeptPlan, mentee: number): true {
  const { network, search } = plan.kept
  const { first, to, cost } = network
  const outside = outsideOf(plan, mentee)
  const own = search.menteeDual[mentee]!
  const chosen = search.chosen[mentee]!
  let holds = chosen < 0 ? own === outside : own <= outside
  for (let edge = first[mentee]!; edge < first[mentee + 1]!; edge++) {
    setCost(plan.kept, mentee, edge, costOf(plan, mentee, edge))
    const rest = cost[edge]! - own - search.mentorDual[to[edge]!]!
    if (rest < 0 || (edge === chosen && rest !== 0)) holds = false
  }
  if (!holds) seatAnew(plan.kept, mentee, outside)
  search.outside[mentee] = outside
  network.outside[mentee] = outside
  return true
}

/** The plan's worth, after its proof was checked. */
export function answerOf(plan: KeptPlan, changes: readonly Change[]): KeptAnswer {
  const { kept, prices, locks } = plan
  const { chosen } = kept.search
  if (!provesStill(kept.proven, kept.network, kept.search, kept.reverse))
    return { kind: 'infeasible', reason: 'unproven', conflict: [] }
  const lost = [...locks].filter(([mentee]) => chosen[mentee]! < 0)
  if (lost.length > 0) return { kind: 'infeasible', reason: 'lock-capacity', conflict: [] }
  const [served, of] = [new Int32Array(prices.classes.length), new Int32Array(prices.classes.length)]
  const total = countInto(plan, served, of)
  const servedByClass = prices.classes
    .map((priority, at) => ({ priority, served: served[at]!, of: of[at]! }))
    .filter((one) => one.of > 0)
  return { kind: 'kept', served: served.reduce((all, one) => all + one, 0), servedByClass, total, changes }
}

/** By class who is there and who is served; answers the sum of the scores. Apart, so that it is compiled once. */
function countInto({ kept, rank, score, weighing }: KeptPlan, served: Int32Array, of: Int32Array): number {
  const { chosen } = kept.search
  const { cost } = kept.proven.seats
  let total = 0
  for (let mentee = 0; mentee < kept.network.mentees; mentee++) {
    const own = rank[mentee]!
    if (own < 0) continue
    of[own] = of[own]! + 1
    if (chosen[mentee]! < 0) continue
    served[own] = served[own]! + 1
    total += weighing.flat ? score[chosen[mentee]!]! : 1000 - cost[mentee]!
  }
  return total
}

function changesSince(plan: KeptPlan, before: Int32Array): Change[] {
  const { network, search } = plan.kept
  const changes: Change[] = []
  for (let mentee = 0; mentee < network.mentees; mentee++) {
    const [from, to] = [before[mentee]!, search.chosen[mentee]!]
    if (from === to) continue
    const moves = from >= 0 && network.cost[from] !== never && search.room[network.to[from]!]! > 0
    changes.push({
      request: plan.requests[mentee]!,
      from: from < 0 ? null : plan.blocks[network.to[from]!]!,
      to: to < 0 ? null : plan.blocks[network.to[to]!]!,
      moves,
    })
  }
  return changes
}

/** The same between a plan and the one made anew in its place. */
function changesBetween(plan: KeptPlan, before: Int32Array, fresh: KeptPlan): Change[] {
  const { network, search } = fresh.kept
  return fresh.requests.flatMap((request, mentee) => {
    const old = plan.menteeOf.get(request)
    const was = old === undefined ? -1 : before[old]!
    const from = was < 0 ? null : plan.blocks[plan.kept.network.to[was]!]!
    const edge = search.chosen[mentee]!
    const to = edge < 0 ? null : fresh.blocks[network.to[edge]!]!
    if (from === to) return []
    const still = from === null ? -1 : edgeOf(fresh, mentee, from)
    return [{ request, from, to, moves: still >= 0 && network.cost[still] !== never }]
  })
}
