import type { Solution, Unmatched } from '#domain/matching/problem.ts'
import { ok, type Result } from '#kit/result.ts'
import { type OpenPool, openPool } from './open-pool.ts'
import { usualSettings } from './pair-settings.ts'
import { type Pool, pairKey } from './pool.ts'
import type { PoolPerson } from './pool-person.ts'
import type { Alone, Proposal, ProposalContext, ProposalRefusal, ProposedPair } from './proposal.ts'

/**
 * R-NEE-10. One proposal for the whole staff: who needs a mentor and why, who may be one and why, the best pairs with
 * their reasons, and who stays alone and why. A person decides; nothing is consented. By the usual settings unless said.
 */
export function proposePairs(
  staff: readonly PoolPerson[],
  context: Omit<ProposalContext, 'settings'> & Partial<ProposalContext>,
): Result<Proposal, ProposalRefusal> {
  const open = openPool(staff, { settings: usualSettings, ...context })
  return open.ok ? ok(proposalOf(open.value)) : open
}

export function proposalOf({ mentees, candidates, mentors, pool, policy, question }: OpenPool): Proposal {
  const solution = question.base
  if (mentors.length < 2)
    return {
      kind: 'too-few-mentors',
      mentees,
      candidates,
      eligible: mentors.length,
      only: solution.pairs.map(({ request, block }) => ({
        mentee: request,
        mentor: block,
        covered: pool.weighed.get(pairKey(request, block))!.covered,
      })),
    }
  return {
    kind: 'proposal',
    mentees,
    candidates,
    policy,
    groups: pool.groups,
    pairs: pairsOf(pool, solution),
    alone: solution.unmatched.map(aloneOf),
    worst: solution.worst,
    bestWorst: solution.bestWorst,
    total: solution.total,
    blocking: solution.blocking,
    certificate: solution.certificate,
  }
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
