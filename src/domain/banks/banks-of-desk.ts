import type { Role } from '#domain/access/role.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PhaseContext } from '#domain/mentorships/phase-of.ts'
import type { PairSettings } from '#domain/needs/pair-settings.ts'
import { correctionsOf, type Decided, type Kept, poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import type { PoolPerson } from '#domain/needs/pool-person.ts'
import type { Corrections } from '#domain/needs/proposal.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Need } from '#domain/surveys/need.ts'
import type { Offer } from '#domain/surveys/offer.ts'
import type { Day } from '#kit/day.ts'
import type { MentorBank } from './admission.ts'
import type { Evidence } from './evidence.ts'
import { type MenteeRow, menteeRows } from './mentee-rows.ts'
import { type MentorRow, mentorRows } from './mentor-rows.ts'
import type { OutsideMentor } from './outside-mentor.ts'

/** What both banks are derived from, as it is kept. */
export type BanksSource<Person extends Kept = Kept> = PhaseContext & {
  readonly staff: readonly Person[]
  readonly roles: readonly { readonly person: string; readonly role: Role }[]
  readonly decisions: Decided & {
    readonly categories: readonly (Decided['categories'][number] & { readonly on: Day })[]
  }
  readonly kind: OrganisationKind
  readonly settings: PairSettings
  readonly bank: MentorBank
  readonly evidence: readonly Evidence[]
  readonly outside: readonly OutsideMentor[]
  readonly mentorships: readonly Mentorship[]
  readonly needs: ReadonlyMap<string, Need>
  readonly offers: ReadonlyMap<string, Offer>
}

type Derived<Person> = {
  readonly pool: readonly PoolPerson[]
  readonly corrections: Corrections
  readonly people: ReadonlyMap<string, Person>
}

/** The bank of mentees of this very moment, in the order of the staff. */
export function menteesOfDesk<Person extends Kept>(
  desk: BanksSource<Person>,
): Derived<Person> & { readonly rows: readonly MenteeRow[] } {
  const derived = derive(desk)
  const categories = desk.decisions.categories
  return { ...derived, rows: menteeRows({ ...desk, ...derived, categories }) }
}

/** The bank of mentors of this very moment; mentors from elsewhere stand after the staff. */
export function mentorsOfDesk<Person extends Kept>(
  desk: BanksSource<Person>,
): Derived<Person> & { readonly rows: readonly MentorRow[] } {
  const derived = derive(desk)
  return { ...derived, rows: mentorRows({ ...desk, ...derived }) }
}

function derive<Person extends Kept>({
  staff,
  roles,
  decisions,
  today,
}: BanksSource<Person>): Derived<Person> {
  const pool = poolOfStaff(staff, roles, today)
  return {
    pool,
    corrections: correctionsOf(decisions, pool),
    people: new Map(staff.map((one) => [one.id, one])),
  }
}
