import type { Role } from '#domain/access/role.ts'
import { type Employment, mainEmployment, type PersonCategory, worksOn } from '#domain/people/employment.ts'
import { serviceOn } from '#domain/people/length-of-service.ts'
import type { Day } from '#kit/day.ts'
import type { Habits } from './habits.ts'
import { type PairThresholds, usualThresholds } from './pair-settings.ts'
import type { PoolPerson } from './pool-person.ts'
import { type Corrections, noCorrections } from './proposal.ts'
import {
  admittedBy,
  kindsOf,
  nothingSaid,
  placesLeft,
  type Said,
  topicsNamed,
  topicsOffered,
  wordsOffered,
} from './said.ts'

export type Kept = {
  readonly id: string
  readonly birthDay: Day | null
  readonly birthYear: number | null
  readonly pedagogicalDegree: boolean | null
  readonly totalMonths: number | null
  readonly pedagogicalMonths: number | null
  readonly serviceOn: Day | null
  readonly employments: readonly Employment[]
  readonly categories: readonly PersonCategory[]
}

const deputies: ReadonlySet<string> = new Set(['deputy_head'])
const heads: ReadonlySet<string> = new Set(['director', 'head_of_kindergarten', 'chief'])

/** Everyone who works there today, and who comes from outside to be a mentor, as the rules of needs and pairs see them. */
export function poolOfStaff(
  staff: readonly Kept[],
  roles: readonly { readonly person: string; readonly role: Role }[],
  today: Day,
  outside: ReadonlySet<string> = new Set(),
): PoolPerson[] {
  const headIds = new Set(roles.filter((one) => one.role === 'head').map((one) => one.person))
  const deputyIds = new Set(roles.filter((one) => one.role === 'deputy_head').map((one) => one.person))
  return staff
    .filter((person) => worksOn(person.employments, today) || outside.has(person.id))
    .map((person) => {
      const job = mainEmployment(
        person.employments.filter((one) => one.through === null || one.through >= today),
      )
      const code = job?.positionCode ?? null
      const isHead = headIds.has(person.id) || (code !== null && heads.has(code))
      const isDeputy = deputyIds.has(person.id) || (code !== null && deputies.has(code))
      return {
        id: person.id,
        birth: person.birthDay ?? (person.birthYear === null ? null : { year: person.birthYear }),
        position: code,
        subject: job?.subject ?? null,
        categories:
          person.categories.length === 0 ? null : person.categories.filter((one) => one.category !== 'none'),
        pedagogicalMonths: serviceOn(person.pedagogicalMonths, person.serviceOn, today),
        totalMonths: serviceOn(person.totalMonths, person.serviceOn, today),
        hiredOn: job?.from ?? null,
        inPositionSince: null,
        onLeave: job?.onLeave ?? false,
        external: job?.kind === 'external',
        pedagogicalEducation: person.pedagogicalDegree,
        role: isHead ? 'head' : isDeputy ? 'deputy' : null,
        lastBreak: null,
        site: null,
      }
    })
}

export type Decided = {
  readonly categories: readonly {
    readonly person: string
    readonly category: string
    readonly decision: 'confirmed' | 'declined'
  }[]
  readonly mentors: readonly { readonly person: string; readonly decision: 'included' | 'excluded' }[]
  readonly pairs: readonly {
    readonly mentee: string
    readonly mentor: string
    readonly correction: 'lock' | 'ban'
  }[]
}

/** The category of a decision «needs no mentor at all», whatever the rules propose. */
export const noNeed = 'none'

/** Kept decisions as the proposal takes them; those about people who left fall away. */
export function correctionsOf(
  decided: Decided,
  pool: readonly PoolPerson[],
  said: Said = nothingSaid,
  { usualPlaces }: Pick<PairThresholds, 'usualPlaces'> = usualThresholds,
): Corrections {
  const here = new Set(pool.map((person) => person.id))
  const byWord = admittedBy(said)
  const away = new Set([...said.settled, ...said.leftAlone])
  const refused = new Set(said.refusals.map((one) => `${one.mentee} ${one.mentor}`))
  const categories = decided.categories.filter((one) => here.has(one.person))
  const mentors = decided.mentors.filter((one) => here.has(one.person))
  const pairs = decided.pairs.filter((one) => here.has(one.mentee) && here.has(one.mentor))
  return {
    ...noCorrections,
    categories: categories
      .filter((one) => one.category !== noNeed)
      .map(({ person, category, decision }) => ({ person, category, holds: decision === 'confirmed' })),
    ...{ refusals: said.refusals, bossConsents: said.bossConsents, failed: said.failed ?? [] },
    ...{ settled: said.settled, leftAlone: said.leftAlone, places: placesLeft(said, usualPlaces) },
    topics: [...said.needs.values()]
      .map((need) => ({ person: need.person, topics: topicsNamed(need) }))
      .filter(({ topics }) => topics.length > 0),
    offered: new Map(
      [...said.offers]
        .map(([person, offer]) => [person, topicsOffered(offer)] as const)
        .filter(([, topics]) => topics.length > 0),
    ),
    kinds: new Map(
      [...said.offers].flatMap(([person, offer]) => {
        const kinds = kindsOf(offer)
        return kinds ? [[person, kinds] as const] : []
      }),
    ),
    words: {
      needs: written([...said.needs].map(([person, { words }]) => [person, words ?? ''])),
      offers: written([...said.offers].map(([person, offer]) => [person, wordsOffered(offer)])),
    },
    habits: { needs: habitsIn(said.needs), offers: habitsIn(said.offers) },
    notMentees: categories
      .filter((one) => one.category === noNeed && one.decision === 'declined')
      .map((one) => one.person),
    admitted: [
      ...mentors.filter((one) => one.decision === 'included').map((one) => one.person),
      ...byWord.yes,
    ],
    notAdmitted: [
      ...mentors.filter((one) => one.decision === 'excluded').map((one) => one.person),
      ...byWord.no,
    ],
    wishes: said.wishes,
    // A lock has done its work once the pair is made, and gives way to a refusal. Where it gives way to a «нет» is seen where
    // pairs are weighed: whom it admits stays on everybody's list, or the list would tell (R-WSH-6).
    locks: pairs
      .filter((one) => one.correction === 'lock' && !away.has(one.mentee))
      .filter((one) => !refused.has(`${one.mentee} ${one.mentor}`))
      .map(({ mentee, mentor }) => ({ mentee, mentor })),
    bans: pairs.filter((one) => one.correction === 'ban').map(({ mentee, mentor }) => ({ mentee, mentor })),
  }
}

function habitsIn(all: ReadonlyMap<string, { readonly habits?: Habits }>): ReadonlyMap<string, Habits> {
  return new Map([...all].flatMap(([person, { habits }]) => (habits ? [[person, habits] as const] : [])))
}

function written(all: readonly (readonly [person: string, text: string])[]): ReadonlyMap<string, string> {
  return new Map(all.filter(([, text]) => text.trim() !== ''))
}
