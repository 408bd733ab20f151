import type { Policy, Problem, Solution, Unmatched } from '#domain/matching/problem.ts'
import { solve } from '#domain/matching/solve.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { candidatesOf, menteesOf, type Pool, pairKey, poolOf } from './pool.ts'
import type { PoolPerson } from './pool-person.ts'
import {
  type Alone,
  type Alternative,
  noCorrections,
  type PoolMentee,
  type Proposal,
  type ProposalContext,
  type ProposalRefusal,
  type ProposedPair,
} from './proposal.ts'

/**
 * R-NEE-10. One proposal for the whole staff: who needs a mentor and why, who may be one and why, the best pairs with
 * their reasons, who stays alone and why, and what another mentor would cost. A person decides; nothing is consented.
 */
export function proposePairs(
  staff: readonly PoolPerson[],
  context: ProposalContext,
): Result<Proposal, ProposalRefusal> {
  const made = context.corrections ?? noCorrections
  const ids = new Set(staff.map((person) => person.id))
  const stranger = made.locks.flatMap((lock) => [lock.mentee, lock.mentor]).find((id) => !ids.has(id))
  if (stranger !== undefined) return no({ reason: 'unknown-person', person: stranger })
  const needing = menteesOf(staff, context, made)
  const candidates = candidatesOf(staff, needing, context.today, made)
  const away = new Set([...made.settled, ...made.leftAlone])
  const mentees = needing.filter((one) => !away.has(one.person))
  const mentors = candidates.filter((one) => one.verdict === 'yes').map((one) => one.person)
  const asked = new Set(mentees.map((one) => one.person))
  const gone = made.locks.find((lock) => !asked.has(lock.mentee) || !mentors.includes(lock.mentor))
  if (gone)
    return no({
      reason: 'lock-forbidden',
      conflict: [{ ...gone, code: asked.has(gone.mentee) ? 'mentor-not-admitted' : 'not-a-mentee' }],
    })

  const pool = poolOf(staff, mentees, mentors, context, made)
  const policy = context.policy ?? 'maxMin'
  const solution = solve(pool.problem, policy)
  if (solution.kind === 'infeasible') {
    if (solution.reason === 'unproven') return no({ reason: 'unproven' })
    const conflict = solution.conflict.map(({ request, block, ...rest }) => ({
      mentee: request,
      mentor: block,
      ...rest,
    }))
    return no({ reason: solution.reason, conflict } as ProposalRefusal)
  }
  if (mentors.length < 2) return ok(tooFew(mentees, candidates, mentors.length, pool, solution))
  const weigh = context.alternatives ?? 3
  return ok({
    kind: 'proposal',
    mentees,
    candidates,
    policy,
    groups: pool.groups,
    pairs: pairsOf(pool, solution),
    alone: solution.unmatched.map(aloneOf),
    alternatives: mentees.map((one) => ({
      mentee: one.person,
      others: weigh > 0 ? otherMentors(pool.problem, solution, one.person, policy, weigh) : [],
    })),
    worst: solution.worst,
    bestWorst: solution.bestWorst,
    total: solution.total,
    blocking: solution.blocking,
    certificate: solution.certificate,
  })
}

function tooFew(
  mentees: readonly PoolMentee[],
  candidates: Proposal['candidates'],
  eligible: number,
  pool: Pool,
  solution: Solution,
): Proposal {
  const only = solution.pairs.map(({ request, block }) => ({
    mentee: request,
    mentor: block,
    covered: pool.weighed.get(pairKey(request, block))!.covered,
  }))
  return { kind: 'too-few-mentors', mentees, candidates, eligible, only }
}

function pairsOf(pool: Pool, solution: Solution): ProposedPair[] {
  const load = new Map<string, number>()
  for (const pair of solution.pairs) load.set(pair.block, (load.get(pair.block) ?? 0) + 1)
  return solution.pairs.map((pair) => ({
    mentee: pair.request,
    mentor: pair.block,
    type: load.get(pair.block)! > 2 ? 'group' : 'traditional',
    ...pool.weighed.get(pairKey(pair.request, pair.block))!,
    locked: pair.locked,
  }))
}

function aloneOf({ request, why, counts }: Unmatched): Alone {
  return {
    mentee: request,
    why,
    counts: counts.map(({ reason, blocks }) => ({
      reason: reason as Alone['counts'][number]['reason'],
      mentors: blocks,
    })),
  }
}

/**
 * R-NEE-11. The other mentors whose choice costs the plan least. The best-scored ones are each tried by a solve with the
 * pair locked, so what is lost is exact; for a locked pair there is nothing else to weigh.
 */
function otherMentors(
  problem: Problem,
  base: Solution,
  mentee: string,
  policy: Policy,
  most: number,
): Alternative[] {
  const now = base.pairs.find((pair) => pair.request === mentee)
  if (now?.locked) return []
  const banned = new Set(problem.removed.map((one) => pairKey(one.request, one.block)))
  const tried = problem.edges
    .filter(
      (edge) =>
        edge.request === mentee && edge.block !== now?.block && !banned.has(pairKey(mentee, edge.block)),
    )
    .sort((one, other) => other.score - one.score || (one.block < other.block ? -1 : 1))
    .slice(0, 2 * most)
  const before = new Map(base.pairs.map((pair) => [pair.request, pair.block]))
  const others: Alternative[] = []
  for (const edge of tried) {
    const changed = solve({ ...problem, locks: [...problem.locks, edge] }, policy)
    if (changed.kind === 'infeasible') continue
    const after = new Map(changed.pairs.map((pair) => [pair.request, pair.block]))
    const moved = problem.requests
      .map((one) => one.id)
      .filter((id) => id !== mentee && before.get(id) !== after.get(id))
    const loss = {
      served: base.served - changed.served,
      worst: base.worst - changed.worst,
      total: base.total - changed.total,
    }
    others.push({ mentor: edge.block, score: edge.score, loss, moved })
    if (others.filter(isFree).length >= most) break
  }
  return others
    .sort((one, other) => {
      const by = one.loss.served - other.loss.served || one.loss.worst - other.loss.worst
      return by || one.loss.total - other.loss.total || other.score - one.score
    })
    .slice(0, most)
}

/** Nothing can cost less than nothing, so enough of these end the search. */
function isFree({ loss }: Alternative): boolean {
  return loss.served === 0 && loss.worst === 0 && loss.total === 0
}
