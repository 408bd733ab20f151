import { type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import { isLive, type PhaseContext } from '#domain/mentorships/phase-of.ts'
import type { MentorCandidate } from '#domain/needs/mentor-candidate.ts'
import type { PairSettings } from '#domain/needs/pair-settings.ts'
import { candidatesOf, menteesOf } from '#domain/needs/pool.ts'
import type { PoolPerson } from '#domain/needs/pool-person.ts'
import type { Corrections } from '#domain/needs/proposal.ts'
import { coveredTopics, mayBeTopic } from '#domain/needs/topics.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Offer } from '#domain/surveys/offer.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { type Admission, admissionOn, type MentorBank, type Suspension, suspensionOn } from './admission.ts'
import { topicsSaid } from './answers.ts'
import { type Evidence, groupsCovered } from './evidence.ts'
import { freePlaces, type Load, ledBy, loadOf } from './load.ts'
import { comesOn, type OutsideMentor } from './outside-mentor.ts'

/** `ahead`: admitted from a day that is not here yet. `other`: nothing speaks for this person now. */
export const mentorStates = [
  'admitted',
  'ahead',
  'suspended',
  'candidate',
  'unknown',
  'excluded',
  'ended',
  'other',
] as const
export type MentorState = (typeof mentorStates)[number]

export type MentorRow = {
  readonly person: string
  readonly state: MentorState
  readonly admission: Admission | undefined
  readonly suspension: Suspension | undefined
  /** What the rules say; a mentor from another organisation is none of their business. */
  readonly candidate: MentorCandidate | undefined
  readonly outside: OutsideMentor | undefined
  readonly offer: Offer | undefined
  readonly topics: readonly string[]
  readonly topicsSaid: boolean
  readonly load: Load
  readonly free: number
  readonly groups: number
  readonly mentorships: readonly Mentorship[]
  readonly mentees: readonly string[]
}

export type MentorsDesk = PhaseContext & {
  readonly pool: readonly PoolPerson[]
  readonly corrections: Corrections
  readonly kind: OrganisationKind
  readonly settings: PairSettings
  readonly bank: MentorBank
  readonly evidence: readonly Evidence[]
  readonly outside: readonly OutsideMentor[]
  readonly offers: ReadonlyMap<string, Offer>
  readonly mentorships: readonly Mentorship[]
}

/** R-BNK-6. The bank of mentors: everybody who works here with what speaks for and against, and those who come from
 *  elsewhere. Whom nothing speaks for stands in it too, apart: the curator may have grounds of one's own. */
export function mentorRows(desk: MentorsDesk): readonly MentorRow[] {
  const mentees = menteesOf(desk.pool, desk, desk.corrections)
  const candidates = candidatesOf(desk.pool, mentees, desk, desk.corrections)
  const outside = new Map(desk.outside.map((one) => [one.person as string, one]))
  const here = new Set(desk.pool.map((one) => one.id))
  const from = desk.outside.filter((one) => !here.has(one.person))
  const led = ledBy(desk.mentorships.filter((one) => isLive(one, desk)))
  const row = (person: string, candidate?: MentorCandidate, member?: PoolPerson) =>
    rowOf(person, desk, candidate, outside.get(person), member, led.get(person) ?? [])
  return [
    ...candidates.map((one, at) => row(one.person, one, desk.pool[at])),
    ...from.map((one) => row(one.person)),
  ]
}

function rowOf(
  person: string,
  desk: MentorsDesk,
  candidate: MentorCandidate | undefined,
  outside: OutsideMentor | undefined,
  member: PoolPerson | undefined,
  live: readonly Mentorship[],
): MentorRow {
  const { today, bank } = desk
  const offer = desk.offers.get(person)
  const said = topicsSaid(offer?.topics ?? []).filter(mayBeTopic)
  const load = loadOf(person, live, desk, offer, desk.settings.thresholds.usualPlaces)
  const admission = admissionOn(bank, person, today) ?? bank.admissions.find((one) => one.person === person)
  return {
    person,
    state: stateOf(person, desk, candidate, outside),
    admission,
    suspension: suspensionOn(bank, person, today),
    candidate,
    outside,
    offer,
    topics: said.length > 0 || !member ? said : coveredTopics(topicsOfKind(desk.kind), member, member, today),
    topicsSaid: said.length > 0,
    load,
    free: freePlaces(load),
    groups: groupsCovered(desk.evidence, person),
    mentorships: live,
    mentees: live.flatMap((one) => menteesIn(one).map((mentee) => mentee.person)),
  }
}

function stateOf(
  person: string,
  { bank, today, offers, corrections }: MentorsDesk,
  candidate: MentorCandidate | undefined,
  outside: OutsideMentor | undefined,
): MentorState {
  const gone = outside && !candidate && !comesOn(outside, today)
  if (!gone && admissionOn(bank, person, today))
    return suspensionOn(bank, person, today) ? 'suspended' : 'admitted'
  if (!gone && bank.admissions.some((one) => one.person === person && one.from > today)) return 'ahead'
  if (corrections.notAdmitted.includes(person)) return 'excluded'
  if (gone) return 'ended'
  const said = offers.get(person)?.wish
  if (candidate?.verdict === 'yes' || outside || said === 'yes' || said === 'conditions')
    return said === 'no' ? 'other' : 'candidate'
  if (bank.admissions.some((one) => one.person === person)) return 'ended'
  return candidate?.verdict === 'unknown' && said !== 'no' ? 'unknown' : 'other'
}

/** Whom the rules already name: an admission then needs no grounds in words. */
export const isCandidate = ({ candidate }: MentorRow) =>
  candidate?.verdict === 'yes' && candidate.by === 'rule'

export function topicsOfKind(kind: OrganisationKind): readonly string[] {
  return deficits.items
    .filter((one) => (one.applies_to as readonly string[]).includes(kind) && mayBeTopic(one.code))
    .map((one) => one.code)
}
