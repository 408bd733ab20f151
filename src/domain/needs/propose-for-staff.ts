import type { Role } from '#domain/access/role.ts'
import { comesOn } from '#domain/banks/outside-mentor.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import { ok, type Result } from '#kit/result.ts'
import { type OpenPool, openPool } from './open-pool.ts'
import type { PairSettings } from './pair-settings.ts'
import { correctionsOf, type Decided, type Kept, poolOfStaff } from './pool-of-staff.ts'
import type { PoolPerson } from './pool-person.ts'
import type { Corrections, Proposal, ProposalRefusal } from './proposal.ts'
import { proposalOf } from './propose-pairs.ts'
import { nothingSaid, type Said } from './said.ts'

type Desk<Person extends Kept> = {
  readonly staff: readonly Person[]
  readonly roles: readonly { readonly person: string; readonly role: Role }[]
  readonly decisions: Decided
  readonly kind: OrganisationKind
  readonly today: Day
  readonly settings: PairSettings
  readonly said?: Said
}

export type Proposed<Person extends Kept> = {
  readonly pool: readonly PoolPerson[]
  readonly corrections: Corrections
  /** Undefined where locks cannot stand. */
  readonly open: OpenPool | undefined
  readonly proposal: Result<Proposal, ProposalRefusal>
  readonly people: ReadonlyMap<string, Person>
}

/**
 * R-NEE-10. The proposal of this very moment for the staff as it is kept, and the pool it came from. `beside` is another
 * of the same moment, where people wrote the same: their words need not be compared twice.
 */
export function proposeForStaff<Person extends Kept>(
  desk: Desk<Person>,
  beside?: Proposed<Person>,
): Proposed<Person> {
  const { pool, corrections: made } = staffPool(desk)
  const corrections = beside ? { ...made, words: beside.corrections.words } : made
  const open = openPool(pool, { ...contextOf(desk), corrections })
  return {
    pool,
    corrections,
    open: open.ok ? open.value : undefined,
    proposal: open.ok ? ok(proposalOf(open.value)) : open,
    people: new Map(desk.staff.map((person) => [person.id, person])),
  }
}

/** What the rules of a proposal need to know of a desk beside its people. */
export function contextOf({ today, kind, settings }: Pick<Desk<Kept>, 'today' | 'kind' | 'settings'>) {
  return { today, kind, settings }
}

/** Everyone who works here or comes as a mentor, and what was decided and said about them. */
export function staffPool(desk: Desk<Kept>): {
  readonly pool: readonly PoolPerson[]
  readonly corrections: Corrections
} {
  const said = desk.said ?? nothingSaid
  const comes = said.outside.filter((one) => comesOn(one, desk.today)).map((one) => one.person)
  const pool = poolOfStaff(desk.staff, desk.roles, desk.today, new Set(comes))
  const corrections = correctionsOf(
    desk.decisions,
    pool,
    { ...said, today: desk.today },
    desk.settings.thresholds,
  )
  return { pool, corrections }
}
