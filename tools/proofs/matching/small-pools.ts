import { levelNames } from '#domain/matching/level-order.ts'
import { type Policy, type Problem, policies } from '#domain/matching/problem.ts'
import { solve } from '#domain/matching/solve.ts'
import { bestByLevels, bruteForce } from '#tests/matching-oracle.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'

/** One pool after another, the policies and free levels by turns; false at the first that differs. */
export function smallPools(rounds: number, seed: number): boolean {
  let impossible = 0
  for (let round = 0; round < rounds; round++) {
    const next = seeded(seed * 1_000_003 + round)
    const pool = randomPool(next)
    const turn = round % (policies.length + 1)
    const policy = policies[turn]
    const same = policy ? byPolicy(pool, policy) : byLevels(pool, next)
    if (same === undefined) impossible++
    if (same === false) {
      console.error(`round ${round} of seed ${seed} differs (${policy ?? 'levels'}): ${JSON.stringify(pool)}`)
      return false
    }
    if ((round + 1) % 5_000 === 0) console.log(`${round + 1} pools, ${impossible} without a plan`)
  }
  console.log(`${rounds} small pools are what trying everything gives; ${impossible} have no plan, in both`)
  return true
}

function byPolicy(pool: Problem, policy: Policy): boolean | undefined {
  const wanted = bruteForce(pool, policy, 100)
  const got = solve(pool, policy)
  if (got.kind === 'infeasible') return wanted === undefined ? undefined : false
  if (!wanted) return false
  if (policy === 'stable' && !wanted.canBeStable) return got.blocking[100] > 0
  const { exact, primal, dual } = got.certificate
  return (
    pairsOf(got) === String(wanted.pairs) &&
    got.bestWorst === wanted.bestWorst &&
    JSON.stringify(got.blocking) === JSON.stringify(wanted.blocking) &&
    exact &&
    primal === got.total &&
    dual === got.total
  )
}

function byLevels(pool: Problem, next: () => number): boolean | undefined {
  const levels = levelNames
    .map((name) => ({ name, key: next() }))
    .filter(({ key }) => key < 0.8)
    .sort((one, other) => one.key - other.key)
    .map(({ name }) => name)
  const current = pool.requests.flatMap((request) => {
    const own = pool.edges.filter((edge) => edge.request === request.id)
    const edge = own[Math.floor(next() * (own.length + 1))]
    return edge ? [{ request: request.id, block: edge.block }] : []
  })
  const wishes = { levels, classes: next() < 0.5, current }
  const wanted = bestByLevels(pool, wishes)
  const got = solve(pool, 'maxMin', wishes)
  if (got.kind === 'infeasible') return wanted === undefined ? undefined : false
  return pairsOf(got) === String(wanted)
}

function pairsOf({
  pairs,
}: {
  readonly pairs: readonly { readonly request: string; readonly block: string }[]
}): string {
  return String(pairs.map((pair) => `${pair.request}-${pair.block}`))
}
