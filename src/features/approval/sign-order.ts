import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import { menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { OrderGiven } from '#domain/papers/given.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import { isApproved, isReady, mayApprove, type SittingLine } from '#domain/papers/sitting.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { addReaders, saveSignatures } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { markVersions } from '#store/programmes.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { sittingAt } from './queries.ts'

const input = z.object({ order: id<PaperId>() })

export type SignOrderRefusal = {
  /** `outdated`: since it was drawn up a consent was taken back, a programme returned, a pair given up. */
  readonly reason: 'not-made' | 'already-signed' | 'outdated'
}

/** R-PAP-13. One press: the order is signed with its number and day, its programmes are approved, its pairs are assigned,
 *  and everybody it names is asked to read it. When anything has changed since, nothing of it happens. */
export const signOrder = command<typeof input, PaperId, SignOrderRefusal>({
  deed: 'paper.sign',
  input,
  run: async (scope, { order: wanted }) => {
    await decideAlone(scope)
    const order = await findPaper(scope, wanted)
    const given = order?.given as OrderGiven | undefined
    if (order?.kind !== 'order_pairs' || !given?.act) return no({ reason: 'not-found' })
    if (order.signedOn !== null) return no({ reason: 'already-signed' })
    if (order.state !== 'made') return no({ reason: 'not-made' })
    const { number } = given.act
    const on = given.act.day as Day
    const { lines } = await sittingAt(scope, on)
    const ordered = order.mentorships.map((one) => lines.find(({ pair }) => pair.id === one))
    if (!ordered.every((one): one is SittingLine => one !== undefined && isReady(one)))
      return no({ reason: 'outdated' })
    const approving = ordered.filter(({ pair }) => given.approved.includes(pair.id))
    if (!approving.every((one) => mayApprove(one) || isApproved(one))) return no({ reason: 'outdated' })

    await saveSignatures(scope, [{ paper: order.id, number, on, inForceFrom: on }], 'paper')
    const marked = approving.filter(mayApprove)
    if (marked.length > 0 && !mayHere(scope, 'programme.approve'))
      return no({ reason: 'not-allowed', deed: 'programme.approve' })
    await markVersions(
      scope,
      marked.map(({ programme }) => programme!.version),
      [{ kind: 'approved', by: scope.person!, on, source: 'account', enteredBy: null, remark: null }],
    )
    await askToRead(scope, order.id, ordered)
    const { id: paper, mentorships } = order
    return done(
      paper,
      { kind: 'order-signed', paper, number, on, mentorships },
      ...marked.map((one) => approvedFact(one, scope.person!)),
    )
  },
})

/** R-PAP-12. Everybody it names, but not the head who has signed it. */
async function askToRead(scope: Scope, paper: PaperId, ordered: readonly SittingLine[]): Promise<void> {
  const head = (await listRoles(scope)).find(({ role }) => role === 'head')?.person
  const named = new Set(ordered.flatMap(({ pair }) => pair.members.map(({ person }) => person)))
  const readers = [...named].filter((person) => person !== head)
  await addReaders(
    scope,
    readers.map((person) => ({ paper, person, must: 'acknowledge' as const })),
  )
}

function approvedFact({ pair }: SittingLine, by: PersonId): Fact {
  const [mentor, mentee] = [mentorOf(pair).person, menteesIn(pair)[0]!.person]
  return { kind: 'programme-marked', mark: 'approved', by, mentorship: pair.id, mentor, mentee }
}
