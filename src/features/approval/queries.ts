import { z } from 'zod'
import type { Registered } from '#domain/documents/document-facts.ts'
import { type Mentorship, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { OrderGiven } from '#domain/papers/given.ts'
import type { OrderContext } from '#domain/papers/order-lacks.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import { type SittingLine, sittingOf } from '#domain/papers/sitting.ts'
import type { Day } from '#kit/day.ts'
import { listMentorships } from '#store/mentorships.ts'
import { type KeptPaper, listOrdered, listPapers } from '#store/papers.ts'
import { listPeople, type Person } from '#store/people.ts'
import { listProgrammes } from '#store/programmes.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

/** Everything the head decides about in one sitting. */
export type Sitting = {
  readonly lines: readonly SittingLine[]
  readonly papers: readonly KeptPaper[]
  readonly people: readonly Person[]
  readonly context: OrderContext
  readonly adoption: Registered
  readonly today: Day
}

export async function sittingAt(scope: Scope, on: Day | null): Promise<Sitting> {
  const papers = await listPapers(scope)
  const roles = await listRoles(scope)
  const context = {
    papers,
    ordered: await listOrdered(scope),
    today: scope.today,
    on,
    hasCouncil: roles.some(({ role }) => role === 'council'),
  }
  const pairs = await listMentorships(scope)
  const people = await listPeople(scope)
  const place = new Map(people.map((one, at) => [one.id, at]))
  const placeOf = (pair: Mentorship) => place.get(mentorOf(pair).person) ?? people.length
  const byMentor = pairs.toSorted((one, other) => placeOf(one) - placeOf(other))
  const lines = sittingOf(byMentor, await listProgrammes(scope), context)
  const order = papers.find(({ kind }) => kind === 'order_pairs')
  return {
    lines,
    papers,
    people,
    context,
    adoption: (order?.given as OrderGiven | undefined)?.adoption ?? { day: null, number: null },
    today: scope.today,
  }
}

const nothing = z.object({})
const peopleIn = ({ lines }: Pick<Sitting, 'lines'>) =>
  lines.flatMap(({ pair }) => pair.members.map(({ person }) => person))

export const showSitting = query<typeof nothing, Sitting>({
  deed: 'paper.sign',
  input: nothing,
  run: (scope) => sittingAt(scope, null),
  shows: peopleIn,
})

const one = z.object({ order: id<PaperId>() })

export type CheckingPage = Sitting & {
  readonly order: KeptPaper
  readonly given: OrderGiven
  /** Those it assigns. */
  readonly pairs: readonly Mentorship[]
}

/** The order as it will be signed, with what has changed since it was drawn up; one without a number is no order yet. */
export const showChecking = query<typeof one, CheckingPage>({
  deed: 'paper.sign',
  input: one,
  run: async (scope, { order: wanted }) => {
    const papers = await listPapers(scope)
    const order = papers.find(({ id, kind }) => id === wanted && kind === 'order_pairs')
    const given = order?.given as OrderGiven | undefined
    if (!order || !given?.act) return undefined
    const pairs = (await listMentorships(scope)).filter(({ id }) => order.mentorships.includes(id))
    return { ...(await sittingAt(scope, given.act.day as Day)), order, given, pairs }
  },
  shows: peopleIn,
})
