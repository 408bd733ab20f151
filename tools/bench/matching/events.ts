import process from 'node:process'
import type { Happening } from '#domain/matching/happening.ts'
import { answerOf, happen, problemNow } from '#domain/matching/kept-happening.ts'
import { type KeptPlan, keepPlan } from '#domain/matching/kept-plan.ts'
import type { Edge, Problem } from '#domain/matching/problem.ts'
import { seeded } from '#tests/matching-pools.ts'
import type { Figure } from '../figure.ts'
import { instanceOf, type Size } from './instances.ts'

const events = 400

/** What happens to a kept plan of this size, one after another, the whole proof checked each time; at the end it is worth what
 *  a plan made anew is. */
export function eventFigures(size: Size, atMost: number | undefined, say: (line: string) => void): Figure[] {
  const next = seeded(3)
  let plan = kept(poolOf(size))
  const clock: number[] = []
  const processor: number[] = []
  for (let at = 0; at < events; at++) {
    const one = happeningTo(plan, at, next)
    const before = process.cpuUsage()
    const begun = performance.now()
    const done = happen(plan, one)
    clock.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
    if (done?.answer.kind !== 'kept') throw new Error(`${one.kind}: ${JSON.stringify(done?.answer)}`)
    plan = done.plan
  }
  const [here, anew] = [plan, kept(problemNow(plan))].map((one) => JSON.stringify(answerOf(one, [])))
  if (here !== anew) throw new Error(`kept ${here}, anew ${anew}`)
  const note = `${events} events of six kinds, the whole proof checked after each, equal to anew at the end; median ${at(clock, 0.5).toFixed(2)} ms; processor: median ${at(processor, 0.5).toFixed(2)}, p95 ${at(processor, 0.95).toFixed(2)} ms`
  say(`  one event, ${size.name}: p95 ${at(clock, 0.95).toFixed(2)} ms; ${note}`)
  const figure = at(processor, 0.95)
  return [
    {
      what: `one event, ${size.name}, p95`,
      figure,
      unit: 'ms',
      ...(atMost ? { bound: { atMost } } : {}),
      note,
    },
  ]
}

function kept(problem: Problem): KeptPlan {
  const plan = keepPlan(problem)
  if (!plan) throw new Error('a pool without groups is kept')
  return plan
}

function at(list: readonly number[], part: number): number {
  return [...list].sort((one, other) => one - other)[Math.floor(list.length * part)]!
}

function happeningTo(plan: KeptPlan, number: number, next: () => number): Happening {
  const whole = (below: number) => Math.floor(next() * below)
  const { network, search } = plan.kept
  const request = plan.requests[whole(plan.problem.requests.length)]!
  const mentee = plan.menteeOf.get(request)
  const block = plan.blocks[whole(plan.blocks.length)]!
  if (number % 6 === 0 || mentee === undefined) return arrival(plan, `new${number}`, next)
  const edge = search.chosen[mentee]!
  const pair = { request, block: edge < 0 ? block : plan.blocks[network.to[edge]!]! }
  if (number % 6 === 1) return { kind: 'request-withdrawn', request }
  if (number % 6 === 2) return { kind: 'mentor-away', blocks: [block] }
  if (number % 6 === 3) return { kind: 'pair-removed', ...pair, reason: 'mentee-refused' }
  if (number % 6 === 4) return { kind: 'places-added', block, places: 1 }
  const own = network.first[mentee]! + whole(network.first[mentee + 1]! - network.first[mentee]!)
  const mentor = network.to[own]!
  const taken = [...plan.locks.values()].some((locked) => network.to[locked] === mentor)
  return search.room[mentor]! > 0 && plan.removed[own] === 0 && !taken
    ? { kind: 'pair-locked', request, block: plan.blocks[mentor]! }
    : { kind: 'places-added', block, places: 1 }
}

function arrival(plan: KeptPlan, id: string, next: () => number): Happening {
  const like = plan.problem.edges[Math.floor(next() * plan.problem.edges.length)]!
  const edges = plan.problem.edges
    .filter((edge) => edge.request === like.request)
    .map((edge): Edge => {
      const score = Math.floor(next() * 1001)
      return { ...edge, request: id, score, menteePref: score, mentorPref: score }
    })
  const priority = plan.prices.classes[0]!
  return { kind: 'request-arrived', request: { id, person: null, priority, waitingSince: null }, edges }
}

/** The instance as a pool with names. */
function poolOf(size: Size): Problem {
  const { mentees, mentors, first, to, cost, firstPlace } = instanceOf(size, 7)
  const edges: Edge[] = []
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let at = first[mentee]!; at < first[mentee + 1]!; at++) {
      const score = 1000 - cost[at]!
      edges.push({ request: `r${mentee}`, block: `b${to[at]}`, score, menteePref: score, mentorPref: score })
    }
  return {
    requests: Array.from({ length: mentees }, (_, at) => ({
      id: `r${at}`,
      person: null,
      priority: at % 2,
      waitingSince: null,
    })),
    blocks: Array.from({ length: mentors }, (_, at) => ({
      id: `b${at}`,
      person: null,
      min: 0,
      max: firstPlace[at + 1]! - firstPlace[at]!,
    })),
    edges,
    removed: [],
    locks: [],
  }
}
