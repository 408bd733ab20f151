import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Acting, type Deed, may } from '#domain/access/policy.ts'
import { asksForSecondFactor, type Role } from '#domain/access/role.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { type Day, dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { ahead } from './journey.ts'
import type { Seal } from './seal.ts'
import type { Tables } from './tables.generated.ts'

/** What every door needs: the rightless connection and the clock. `watch` hears how long a scope was open. */
export type House = {
  readonly db: Kysely<Tables>
  readonly now: () => Instant
  readonly seal: Seal
  readonly watch?: (door: string, milliseconds: number) => void
}

/** Who stands at the desk. Roles are read by the door itself: nobody can claim them. */
export type Who = {
  readonly organisation: OrganisationId
  readonly as: /** `twoFactors`: the second factor was shown, so that roles that ask for it act (R-FAC-1). */
    | { readonly person: PersonId; readonly twoFactors?: boolean }
    /** Came by a personal link to answer: this person, but none of one's roles. */
    | { readonly answering: PersonId }
    | { readonly founder: true }
    | { readonly job: string }
}

/** One person (or job) at work in one organisation, inside one transaction. The only way to its tables. */
export type Scope = {
  readonly tables: Transaction<Tables>
  readonly organisation: OrganisationId
  readonly person: PersonId | null
  readonly acting: readonly Acting[]
  /** R-FAC-1. Roles of today that do not act: they ask for a second factor, and none was shown. */
  readonly waiting: readonly Role[]
  /** By a personal link to answer, or as somebody who signed in: an account may have no role either. */
  readonly came: 'link' | 'account'
  readonly today: Day
  readonly now: Instant
  readonly zone: string
  readonly seal: Seal
}

type GateTables = Pick<
  Tables,
  | 'accounts'
  | 'memberships'
  | 'sessions'
  | 'links'
  | 'sign_in_attempts'
  | 'second_factors'
  | 'recovery_codes'
  | 'pending_sign_ins'
  | 'sign_ins'
>

/** Before an organisation is known: accounts, how they sign in and from where, and nothing else. */
export type Gate = { readonly tables: Transaction<GateTables>; readonly now: Instant; readonly seal: Seal }

/** A body above: numbers of the organisations below it, and nothing else. */
export type Territory = { readonly tables: Transaction<Pick<Tables, 'figures'>>; readonly now: Instant }

const inside = new AsyncLocalStorage<string>()

/** R-ACC-2. The desk of one organisation. A missing or foreign organisation shows no rows at all. */
export function inOrganisation<Answer>(
  house: House,
  who: Who,
  work: (scope: Scope) => Promise<Answer>,
): Promise<Answer> {
  return throughDoor(house, 'vektor_desk', ['vektor.organisation', who.organisation], async (tables) => {
    const now = house.now()
    const person = personOf(who)
    const found = await zoneAndRoles(tables, person)
    const zone = found[0]?.zone ?? 'Europe/Moscow'
    const today = dayIn(zone, now)
    const roles = 'person' in who.as ? rolesOn(today, found) : []
    const waiting = 'person' in who.as && !who.as.twoFactors ? roles.filter(asksForSecondFactor) : []
    const acting: readonly Acting[] =
      'person' in who.as
        ? [...roles.filter((role) => !waiting.includes(role)), 'self', 'account']
        : [actingAlone(who.as)]
    const came = 'answering' in who.as ? ('link' as const) : ('account' as const)
    const { seal } = house
    const { organisation } = who
    return work({ tables, organisation, person, acting, waiting, came, today, now, zone, seal })
  })
}

/** R-ACC-3. The gate: it can name an account, not a person. */
export function atTheGate<Answer>(house: House, work: (gate: Gate) => Promise<Answer>): Promise<Answer> {
  return throughDoor(house, 'vektor_gate', undefined, (tables) =>
    work({ tables: tables as unknown as Transaction<GateTables>, now: house.now(), seal: house.seal }),
  )
}

/** R-ACC-4. Above the organisations: numbers, never names. */
export function inTerritory<Answer>(
  house: House,
  territory: Id<'territory'>,
  work: (scope: Territory) => Promise<Answer>,
): Promise<Answer> {
  return throughDoor(house, 'vektor_territory', ['vektor.territory', territory], (tables) =>
    work({ tables: tables as unknown as Transaction<Pick<Tables, 'figures'>>, now: house.now() }),
  )
}

/** R-JOB-3. The job queue's own schema and nothing else; only `jobs.ts` goes in here. */
export function atTheQueue<Answer>(
  house: House,
  work: (queue: Transaction<Record<never, never>>) => Promise<Answer>,
): Promise<Answer> {
  return throughDoor(house, 'vektor_jobs', undefined, (tables) =>
    work(tables as unknown as Transaction<Record<never, never>>),
  )
}

/** R-JOB-1. A statement of the queue in the transaction of an open scope, and back to the desk. A failure undoes it all. */
export function besideTheDesk<Answer>(scope: Scope, work: () => Promise<Answer>): Promise<Answer> {
  return asRole(scope, 'vektor_jobs', work)
}

/** R-KEY-3. The drawer with what was told to the psychologist alone: the desk itself has no right to its tables, and only
 *  `sensitive-answers.ts` and `psychologist-notes.ts` go in here. */
export function inTheDrawer<Answer>(scope: Scope, work: () => Promise<Answer>): Promise<Answer> {
  return asRole(scope, 'vektor_notes', work)
}

async function asRole<Answer>(
  { tables }: Scope,
  role: 'vektor_jobs' | 'vektor_notes',
  work: () => Promise<Answer>,
): Promise<Answer> {
  await sql`select set_config('role', ${role}, true)`.execute(tables)
  const answer = await work()
  await sql`select set_config('role', 'vektor_desk', true)`.execute(tables)
  return answer
}

/** Whether whoever stands at this desk may do it. */
export function mayHere(scope: Scope, deed: Deed): boolean {
  return may(scope.acting, deed)
}

async function throughDoor<Answer>(
  house: House,
  role: string,
  setting: readonly [string, string] | undefined,
  work: (tables: Transaction<Tables>) => Promise<Answer>,
): Promise<Answer> {
  const outer = inside.getStore()
  if (outer)
    throw new Error(`the door ${role} was opened inside ${outer}: one connection would wait for itself`)
  const opened = performance.now()
  try {
    return await house.db
      .transaction()
      .execute((tables) =>
        inside.run(role, () => ahead(tables, doorOf(role, setting).compile(tables), () => work(tables))),
      )
  } finally {
    house.watch?.(role, performance.now() - opened)
  }
}

function doorOf(role: string, setting: readonly [string, string] | undefined) {
  return setting
    ? sql`select set_config('role', ${role}, true), set_config(${setting[0]}, ${setting[1]}, true)`
    : sql`select set_config('role', ${role}, true)`
}

type ZoneAndRole = {
  readonly zone: string
  readonly role: string | null
  readonly from: Day | null
  readonly through: Day | null
}

/** What a desk needs before anything else, in one statement: which roles are today's depends on the zone. */
function zoneAndRoles(tables: Transaction<Tables>, person: PersonId | null): Promise<readonly ZoneAndRole[]> {
  return tables
    .selectFrom('organisations')
    .leftJoin('role_assignments', (join) => join.on('person_id', '=', person))
    .select(['time_zone as zone', 'role', 'from_day as from', 'through_day as through'])
    .execute()
}

function rolesOn(today: Day, found: readonly ZoneAndRole[]): readonly Role[] {
  const isToday = ({ from, through }: ZoneAndRole) =>
    from !== null && from <= today && (through === null || through >= today)
  return found.filter(isToday).map((one) => one.role as Role)
}

function personOf({ as }: Who): PersonId | null {
  if ('person' in as) return as.person
  return 'answering' in as ? as.answering : null
}

function actingAlone(as: Exclude<Who['as'], { readonly person: PersonId }>): Acting {
  if ('answering' in as) return 'self'
  return 'founder' in as ? 'founder' : 'job'
}
