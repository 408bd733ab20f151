import { z } from 'zod'
import { correctionsOf, poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import type { PoolPerson } from '#domain/needs/pool-person.ts'
import type { Proposal, ProposalRefusal } from '#domain/needs/proposal.ts'
import { proposePairs } from '#domain/needs/propose-pairs.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import type { Result } from '#kit/result.ts'
import { type Decisions, listDecisions } from '#store/decisions.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listPeople, type Person } from '#store/people.ts'
import { listRoles, type RoleAssignment } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

/** Everything the proposal is made from; it is made anew from it each time, outside the scope. */
export type PairsDesk = {
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly decisions: Decisions
  readonly kind: OrganisationKind
  readonly today: Day
  readonly mayCorrect: boolean
  readonly mayTake: boolean
}

export async function loadPairsDesk(scope: Scope): Promise<PairsDesk | undefined> {
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  return {
    staff: await listPeople(scope),
    roles: await listRoles(scope),
    decisions: await listDecisions(scope),
    kind: organisation.kind,
    today: scope.today,
    mayCorrect: mayHere(scope, 'pair.correct'),
    mayTake: mayHere(scope, 'package.make'),
  }
}

export const showPairs = query<typeof nothing, PairsDesk>({
  deed: 'pair.read',
  input: nothing,
  run: loadPairsDesk,
  shows: ({ staff }) => staff.map((person) => person.id),
})

const one = z.object({ mentee: z.uuid() })

export const showPairChoice = query<typeof one, PairsDesk & { readonly mentee: string }>({
  deed: 'pair.read',
  input: one,
  run: async (scope, { mentee }) => {
    const desk = await loadPairsDesk(scope)
    if (!desk?.staff.some((person) => person.id === mentee)) return undefined
    return { ...desk, mentee }
  },
  shows: ({ mentee }) => [mentee],
})

export type Proposed = {
  readonly pool: readonly PoolPerson[]
  readonly proposal: Result<Proposal, ProposalRefusal>
  readonly people: ReadonlyMap<string, Person>
}

/** R-NEE-10. The proposal of this very moment; `alternatives` other mentors are weighed for each mentee. */
export function propose(desk: PairsDesk, alternatives = 0): Proposed {
  const pool = poolOfStaff(desk.staff, desk.roles, desk.today)
  const corrections = correctionsOf(desk.decisions, pool)
  return {
    pool,
    proposal: proposePairs(pool, { today: desk.today, kind: desk.kind, corrections, alternatives }),
    people: new Map(desk.staff.map((person) => [person.id as string, person])),
  }
}
