import { type Question, questionOf } from '#domain/explanations/question.ts'
import type { Infeasible, Policy } from '#domain/matching/problem.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { MentorCandidate } from './mentor-candidate.ts'
import { candidatesOf, menteesOf, type Pool, poolOf } from './pool.ts'
import type { PoolPerson } from './pool-person.ts'
import {
  type Corrections,
  noCorrections,
  type PoolMentee,
  type ProposalContext,
  type ProposalRefusal,
} from './proposal.ts'

/** Everything a proposal is made from, solved: what is proposed and what may be asked about it. */
export type OpenPool = {
  readonly staff: readonly PoolPerson[]
  readonly context: ProposalContext
  readonly made: Corrections
  readonly mentees: readonly PoolMentee[]
  readonly candidates: readonly MentorCandidate[]
  readonly mentors: readonly string[]
  readonly pool: Pool
  readonly policy: Policy
  readonly question: Question
}

/** R-NEE-10. Who needs a mentor, who may be one, and the plan of them all. */
export function openPool(
  staff: readonly PoolPerson[],
  context: ProposalContext,
): Result<OpenPool, ProposalRefusal> {
  const made = context.corrections ?? noCorrections
  const ids = new Set(staff.map((person) => person.id))
  const stranger = made.locks.flatMap((lock) => [lock.mentee, lock.mentor]).find((id) => !ids.has(id))
  if (stranger !== undefined) return no({ reason: 'unknown-person', person: stranger })
  const needing = menteesOf(staff, context, made)
  const candidates = candidatesOf(staff, needing, context, made)
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
  const { policy, levels, classes } = context.settings
  const question = questionOf(pool.problem, policy, { levels, classes })
  if ('reason' in question) return no(conflictOf(question))
  return ok({ staff, context, made, mentees, candidates, mentors, pool, policy, question })
}

function conflictOf(infeasible: Infeasible): ProposalRefusal {
  if (infeasible.reason === 'unproven') return { reason: 'unproven' }
  const conflict = infeasible.conflict.map(({ request, block, ...rest }) => ({
    mentee: request,
    mentor: block,
    ...rest,
  }))
  return { reason: infeasible.reason, conflict } as ProposalRefusal
}
