import { happenFair, keepFair } from '#domain/matching/kept-fair.ts'
import { happen, problemNow } from '#domain/matching/kept-happening.ts'
import { keepPlan } from '#domain/matching/kept-plan.ts'
import type { Problem } from '#domain/matching/problem.ts'
import { solve } from '#domain/matching/solve.ts'
import { largePool, randomPool, seeded } from '#tests/matching-pools.ts'
import { happeningsOf } from '#tests/matching-stream.ts'

/** Pools of chance and pools of a school by turns; false at the first event after which the kept plan is worth something
 *  else than a plan made anew. */
export function streams(count: number, events: number, seed: number): boolean {
  let impossible = 0
  for (let stream = 0; stream < count; stream++) {
    const next = seeded(seed * 2_000_003 + stream)
    const small = stream % 2 === 0
    const pool = small ? randomPool(next) : school(stream)
    const first = { ...pool, locks: [], blocks: pool.blocks.map((block) => ({ ...block, min: 0 })) }
    const stir = happeningsOf(next, small ? 9 : 30)
    let plan = keepPlan(first)
    for (let at = 0; at < events; at++) {
      const done = plan && happen(plan, stir(problemNow(plan)))
      if (!done) return differs(stream, at, 'it was not kept')
      // Told anew now and then, so that the pool behind it is not told from the beginning each time.
      plan = done.plan.since.length < 50 ? done.plan : keepPlan(problemNow(done.plan))!
      const cold = solve(problemNow(done.plan), 'maxMin', { levels: ['total'] })
      const { answer } = done
      if (answer.kind !== 'kept' || cold.kind === 'infeasible') {
        impossible++
        if (answer.kind === cold.kind && answer.kind === 'infeasible' && answer.reason !== 'unproven')
          continue
        return differs(stream, at, `${JSON.stringify(answer)} and ${cold.kind}`)
      }
      if (
        answer.total !== cold.total ||
        JSON.stringify(answer.servedByClass) !== JSON.stringify(cold.servedByClass)
      )
        return differs(
          stream,
          at,
          `${answer.served}, ${answer.total} kept, ${cold.served}, ${cold.total} anew`,
        )
    }
  }
  console.log(
    `${count} streams of ${events} events: the kept plan is worth what a plan made anew is, after each; ${impossible} times there was none, in both`,
  )
  return true
}

/** The same with the level of the worst-off. */
export function fairStreams(count: number, events: number, seed: number): boolean {
  for (let stream = 0; stream < count; stream++) {
    const next = seeded(seed * 3_000_017 + stream)
    const pool = randomPool(next)
    const first = { ...pool, locks: [], blocks: pool.blocks.map((block) => ({ ...block, min: 0 })) }
    const stir = happeningsOf(next)
    let state = keepFair(first)
    for (let at = 0; at < events; at++) {
      const done = state && happenFair(state.fair, stir(problemNow(state.fair.main)))
      if (!done) return differs(stream, at, 'it was not kept')
      const now = problemNow(done.fair.main)
      const cold = solve(now, 'maxMin', { levels: ['worst', 'total'] })
      const { answer } = done
      state = done.fair.main.since.length < 50 ? done : keepFair(now)
      if (answer.kind !== 'kept' || cold.kind === 'infeasible') {
        if (answer.kind === cold.kind && answer.kind === 'infeasible' && answer.reason !== 'unproven')
          continue
        return differs(stream, at, `${JSON.stringify(answer)} and ${cold.kind}`)
      }
      if (answer.total !== cold.total || (cold.served > 0 && answer.floor !== cold.bestWorst))
        return differs(
          stream,
          at,
          `${answer.floor}, ${answer.total} kept, ${cold.bestWorst}, ${cold.total} anew`,
        )
    }
  }
  console.log(`${count} streams of ${events} events: the same with the level of the worst-off`)
  return true
}

function school(seed: number): Problem {
  const pool = largePool(24, 8, 6, seed)
  const roofs = [0, 2].map((at) => ({
    blocks: pool.blocks.slice(at, at + 2).map((block) => block.id),
    max: Math.max(pool.blocks[at]!.max, pool.blocks[at + 1]!.max),
  }))
  return { ...pool, roofs }
}

function differs(stream: number, at: number, why: string): false {
  console.error(`stream ${stream}, event ${at}: ${why}`)
  return false
}
