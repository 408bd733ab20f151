import { lastDay } from '#domain/mentorships/ending.ts'
import { type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { isLive, type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { MenteeCategory, UnknownCategory } from '#domain/needs/mentee-categories.ts'
import type { PairSettings } from '#domain/needs/pair-settings.ts'
import { menteesOf } from '#domain/needs/pool.ts'
import type { PoolPerson } from '#domain/needs/pool-person.ts'
import type { Corrections, PoolMentee } from '#domain/needs/proposal.ts'
import { mayBeTopic } from '#domain/needs/topics.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Need } from '#domain/surveys/need.ts'
import { addDays, type Day } from '#kit/day.ts'
import { topicsSaid } from './answers.ts'

/** `asking`: needs help by one's own word, though no rule and nobody has named one. `not-needed`: the curator said that no
 *  mentor is needed, whatever the rules propose. */
export const menteeStates = ['alone', 'asked', 'paired', 'asking', 'not-needed'] as const
export type MenteeState = (typeof menteeStates)[number]

export type BankCategory = MenteeCategory & { readonly confirmedOn: Day | null }

export type MenteeRow = {
  readonly person: string
  readonly state: MenteeState
  readonly categories: readonly BankCategory[]
  readonly unknown: readonly UnknownCategory[]
  readonly topics: readonly string[]
  /** Said by the person in a sheet, or only proposed by the rules. */
  readonly topicsSaid: boolean
  readonly need: Need | undefined
  readonly priority: number
  /** Without a pair since that day, where it is known. */
  readonly since: Day | null
  /** Live ones, as a mentee. */
  readonly mentorships: readonly Mentorship[]
  readonly mentors: readonly string[]
}

export type MenteesDesk = PhaseContext & {
  readonly pool: readonly PoolPerson[]
  readonly corrections: Corrections
  readonly categories: readonly {
    readonly person: string
    readonly category: string
    readonly decision: 'confirmed' | 'declined'
    readonly on: Day
  }[]
  readonly kind: OrganisationKind
  readonly settings: PairSettings
  readonly needs: ReadonlyMap<string, Need>
  readonly mentorships: readonly Mentorship[]
}

/** R-BNK-7. The bank of mentees: whom the rules or people name, who is led already, and who was said to need nobody. */
export function menteeRows(desk: MenteesDesk): readonly MenteeRow[] {
  const asking = menteesOf(desk.pool, desk, desk.corrections)
  const known = new Map(asking.map((one) => [one.person, one]))
  const own = byMentee(desk.mentorships)
  const isLed = (person: string) => own.get(person)?.some((one) => isLive(one, desk)) ?? false
  const declined = new Set(desk.corrections.notMentees)
  return desk.pool.flatMap((person) => {
    const mentee = known.get(person.id)
    const named = mentee !== undefined || isLed(person.id)
    if (!named && !declined.has(person.id) && !asksForHelp(person, desk)) return []
    return [rowOf(person, mentee, declined.has(person.id), own.get(person.id) ?? [], desk)]
  })
}

/** Who wrote of something that help is needed with; the head has a way of one's own. */
function asksForHelp(person: PoolPerson, { needs }: MenteesDesk): boolean {
  const topics = needs.get(person.id)?.topics ?? []
  return !person.onLeave && person.role !== 'head' && topics.some((one) => one.level >= helpNeeded)
}

/** The highest level of the scale of difficulties. */
const helpNeeded = 3

function byMentee(mentorships: readonly Mentorship[]): ReadonlyMap<string, readonly Mentorship[]> {
  const own = new Map<string, Mentorship[]>()
  for (const one of mentorships)
    for (const { person } of menteesIn(one)) own.set(person, [...(own.get(person) ?? []), one])
  return own
}

function rowOf(
  member: PoolPerson,
  mentee: PoolMentee | undefined,
  declined: boolean,
  own: readonly Mentorship[],
  desk: MenteesDesk,
): MenteeRow {
  const person = member.id
  const live = own.filter((one) => isLive(one, desk))
  const agreed = live.some((one) => ['agreed', 'ordered', 'going'].includes(phaseOf(one, desk)))
  const need = desk.needs.get(person)
  const said = topicsSaid(need?.topics ?? []).filter(mayBeTopic)
  const categories = (mentee?.categories ?? []).map((one) => ({
    ...one,
    confirmedOn: decidedOn(desk, person, one.category),
  }))
  const unnamed = declined ? 'not-needed' : 'asking'
  const alone = live.length > 0 ? 'asked' : mentee ? 'alone' : unnamed
  const state = agreed ? 'paired' : alone
  return {
    person,
    state,
    categories,
    unknown: mentee?.unknown ?? [],
    topics: said.length > 0 ? said : (mentee?.topics ?? []),
    topicsSaid: said.length > 0,
    need,
    priority: mentee?.priority ?? 2,
    since: state === 'alone' ? aloneSince(member, categories, own, desk) : null,
    mentorships: live,
    mentors: live.map((one) => mentorOf(one).person),
  }
}

function decidedOn(desk: MenteesDesk, person: string, category: string): Day | null {
  const found = desk.categories.find(
    (one) => one.person === person && one.category === category && one.decision === 'confirmed',
  )
  return found?.on ?? null
}

/** Since the need is there and the person is here, or since the last mentorship ended, whichever is later. */
function aloneSince(
  { hiredOn }: PoolPerson,
  categories: readonly BankCategory[],
  own: readonly Mentorship[],
  desk: MenteesDesk,
): Day | null {
  const needed = categories.flatMap((one) => one.since ?? one.confirmedOn ?? []).sort()
  const hired = hiredOn ?? []
  const left = own.filter((one) => !isLive(one, desk)).map(endedOn)
  return [...(needed.length > 0 ? [needed[0]!, hired].flat() : []), ...left].sort().at(-1) ?? null
}

/** The first day without it: given up, refused by somebody, or past its last day. */
function endedOn(mentorship: Mentorship): Day {
  const { droppedOn, members } = mentorship
  const refused = members.flatMap(({ consent }) => (consent?.answer === 'no' ? consent.on : [])).sort()
  return droppedOn ?? refused[0] ?? addDays(lastDay(mentorship), 1)
}

export const isInBank = ({ state }: MenteeRow) => state !== 'not-needed' && state !== 'asking'

/** Proposed by the rules and not yet confirmed by anybody. */
export const proposedOf = (row: MenteeRow) => row.categories.filter((one) => one.confirmedOn === null)
