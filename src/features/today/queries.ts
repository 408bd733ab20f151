import { z } from 'zod'
import type { Role } from '#domain/access/role.ts'
import type { AttentionDesk } from '#domain/attention/healths.ts'
import { type mentorLoads, weeksOfHeld } from '#domain/attention/mentor-load.ts'
import { daysOfWeek, schoolCalendar } from '#domain/attention/school-calendar.ts'
import { type BankConfirmation, banksAwaiting } from '#domain/banks/confirmation.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { ChangeRequest } from '#domain/mentorships/change-request.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId, PersonName } from '#domain/people/person.ts'
import type { Programme, VersionOutline } from '#domain/programmes/programme.ts'
import type { StageCoverage } from '#domain/roadmaps/coverage.ts'
import { proposeCampaigns, surveyOf } from '#domain/surveys/propose-campaigns.ts'
import type { Agreeing } from '#domain/today/agreeing-tasks.ts'
import type { Gathering } from '#domain/today/gathering-tasks.ts'
import type { Asked } from '#domain/today/own-tasks.ts'
import type { OwnWork } from '#domain/today/own-work.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { countAnswers, listOffers, listOpenSheets } from '#store/answer-sheets.ts'
import { findAttentionDesk } from '#store/attention-desk.ts'
import { listBankConfirmations } from '#store/bank-confirmations.ts'
import { listCampaigns } from '#store/campaigns.ts'
import { listChangeRequests } from '#store/change-requests.ts'
import { listWithdrawn } from '#store/consented.ts'
import { hasStoppedDigests } from '#store/digests.ts'
import { listPackages } from '#store/document-packages.ts'
import { listErasures } from '#store/erasures.ts'
import { hasHappened } from '#store/journal.ts'
import { listMeasurements } from '#store/measurements.ts'
import { listHeldMinutes } from '#store/meetings.ts'
import { listMentorships, listMentorshipsOf } from '#store/mentorships.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { findOwnDesk } from '#store/own-desk.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { listOpenReadings, listOrdered, listPapers } from '#store/papers.ts'
import { listNamed, type Person } from '#store/people.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import { listPsychologistRequests } from '#store/psychologist-requests.ts'
import { listPutOff } from '#store/put-off-tasks.ts'
import { listRoles } from '#store/role-assignments.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { sideBySide } from '#store/side-by-side.ts'
import { listStaffImports } from '#store/staff-imports.ts'
import { findOpenAsking } from '#store/wishes.ts'
import { findYearOfFacts, type YearOfFacts } from '#store/year-records.ts'
import { query } from '../command.ts'

const nothing = z.object({})

/** What the year of the organisation looks like to whoever runs it. */
export type YearDesk = {
  readonly desk: PairsDesk
  readonly confirmations: readonly BankConfirmation[]
  readonly listsToCheck: readonly { readonly id: string; readonly fileName: string; readonly since: Day }[]
  readonly lastPackage: { readonly id: string; readonly on: Day } | null
  readonly changedSince: boolean
  readonly surveys: Pick<Gathering, 'proposed' | 'campaigns'>
}

export type TodayPage = {
  readonly today: Day
  readonly organisation: Organisation
  /** `null`: whoever asks runs no year here, so there is no queue of the year either. */
  readonly year: YearDesk | null
  /** `null`: pairs and programmes are none of this person's business, but for one's own. */
  readonly agreeing: Agreeing | null
  readonly asked: (Asked & OwnWork) | null
  /** Those this person is in a pair with. */
  readonly partners: readonly (PersonName & { readonly id: PersonId })[]
  /** `null`: whoever asks neither runs the working year nor answers for it. */
  readonly working: WorkingDesk | null
  /** People without a pair for whom the psychologist was asked; 0 for everybody else. */
  readonly toSupport: number
  /** R-RGT-8. For whoever answers for the rights of people; nothing for everybody else. */
  readonly withdrawn: readonly { readonly on: Day }[]
  /** R-RMP-5. The seven stages with what has evidence; empty for somebody who only answers. */
  readonly coverage: readonly StageCoverage[]
  readonly roadmap: Pick<YearOfFacts, 'standings' | 'roadmap'> | null
  /** Names of tasks that this person put off. */
  readonly putOff: ReadonlySet<string>
  /** Has asked for no more letters about tasks. */
  readonly noLetters: boolean
  /** R-FAC-1. Roles that do not act before a second factor. */
  readonly waiting: readonly Role[]
  /** `works`: has a role here; otherwise it is somebody who only answers. */
  readonly does: Readonly<
    Record<'forms' | 'reviews' | 'approves' | 'surveys' | 'heads' | 'copies' | 'works', boolean>
  >
}

const changing: readonly Fact['kind'][] = [
  'staff-list-applied',
  'category-decided',
  'mentor-decided',
  'pair-locked',
  'pair-banned',
  'pair-correction-lifted',
]

export const showToday = query<typeof nothing, TodayPage>({
  deed: 'desk.read',
  input: nothing,
  run: async (scope) => {
    const may = (deed: Parameters<typeof mayHere>[1]) => mayHere(scope, deed)
    const { person } = scope
    const { organisation, roles, pairs, putOff, noLetters } = await sideBySide(scope, {
      organisation: findOrganisation,
      roles: listRoles,
      pairs: pairsFor,
      putOff: async (at) => person && (await listPutOff(at, person)).get(person),
      noLetters: async (at) => person !== null && hasStoppedDigests(at, person),
    })
    if (!organisation) return undefined
    const hasCouncil = roles.some((one) => one.role === 'council')
    const shared = { ...pairs, today: scope.today, hasCouncil }
    const year = may('pair.read') ? await yearOf(scope, { ...pairs, roles }) : null
    const known = {
      ...pairs,
      roles,
      ...(year && { decisions: year.desk.decisions, bank: year.desk.said.bank }),
    }
    const facts = may('roles.read') ? await findYearOfFacts(scope, organisation.schoolYear, known) : null
    const found = await sideBySide(scope, {
      asked: (at) => askedOf(at, shared),
      partners: (at) => listNamed(at, partnersOf(pairs.mentorships, person)),
      papers: async (at) => (may('mentorship.read') ? listPapers(at) : null),
      measured: measuredOf,
      working: async (at) =>
        may('attention.read') ? workingOf(at, { ...shared, people: year?.desk.staff }) : null,
      withdrawn: async (at) => (may('record.erase') ? unanswered(at) : []),
      toSupport: async (at) => (may('alone.support') ? waitingForSupport(at) : 0),
    })
    const { papers, measured, ...rest } = found
    return {
      today: scope.today,
      organisation,
      year,
      ...rest,
      agreeing: papers && { ...shared, papers, measured },
      coverage: facts?.coverage ?? [],
      roadmap: facts,
      putOff: putOff ?? new Set(),
      noLetters,
      waiting: scope.waiting,
      does: {
        copies: may('backup.read'),
        forms: may('mentorship.form'),
        reviews: may('programme.review'),
        approves: may('paper.sign'),
        surveys: may('survey.run'),
        heads: may('paper.sign'),
        works: may('roles.read'),
      },
    }
  },
})

async function yearOf(scope: Scope, known: Parameters<typeof findPairsDesk>[1]): Promise<YearDesk> {
  const { today, zone } = scope
  const { desk, imports, packages, campaigns, counts, confirmations } = await sideBySide(scope, {
    desk: (at) => findPairsDesk(at, known),
    imports: listStaffImports,
    packages: listPackages,
    campaigns: listCampaigns,
    counts: countAnswers,
    confirmations: listBankConfirmations,
  })
  const [last] = packages
  return {
    desk: desk!,
    confirmations,
    listsToCheck: imports
      .filter((one) => one.state === 'read')
      .map((one) => ({ id: one.id, fileName: one.fileName, since: dayIn(zone, one.createdAt) })),
    lastPackage: last ? { id: last.id, on: dayIn(zone, last.createdAt) } : null,
    changedSince: last !== undefined && (await hasHappened(scope, changing, last.createdAt)),
    surveys: {
      proposed: proposeCampaigns(today, campaigns),
      campaigns: campaigns.map((campaign) => ({
        campaign,
        survey: surveyOf(campaign),
        ...(counts.get(campaign.id) ?? { asked: 0, answered: 0 }),
      })),
    },
  }
}

type Shared = {
  readonly today: Day
  readonly mentorships: readonly Mentorship[]
  readonly ordered: Awaited<ReturnType<typeof listOrdered>>
  readonly programmes: readonly Programme<VersionOutline>[]
  readonly hasCouncil: boolean
}

const isIn = ({ members }: Mentorship, person: PersonId | null) => members.some((is) => is.person === person)

function partnersOf(mentorships: readonly Mentorship[], person: PersonId | null): readonly PersonId[] {
  const own = mentorships.filter((one) => isIn(one, person))
  return [...new Set(own.flatMap(({ members }) => members.map((is) => is.person)))]
}

const seesAll = ['mentorship.read', 'attention.read', 'roles.read', 'pair.read'] as const

/** R-SPD-1. Whoever neither leads the pairs nor watches over them is told of one's own alone, and only these are read. */
async function pairsFor(scope: Scope): Promise<Pick<Shared, 'mentorships' | 'ordered' | 'programmes'>> {
  const all = scope.person === null || seesAll.some((deed) => mayHere(scope, deed))
  const mentorships = all ? await listMentorships(scope) : await listMentorshipsOf(scope, scope.person)
  const which = all ? undefined : mentorships.map(({ id }) => id)
  const rest = await sideBySide(scope, {
    ordered: (at) => listOrdered(at, which),
    programmes: (at) => listProgrammeOutlines(at, which),
  })
  return { mentorships, ...rest }
}

async function askedOf(scope: Scope, shared: Shared): Promise<(Asked & OwnWork) | null> {
  const { person } = scope
  if (person === null) return null
  const mentorships = shared.mentorships.filter((one) => isIn(one, person))
  const { own, open, wished, readings } = await sideBySide(scope, {
    own: (at) => findOwnDesk(at, mentorships, person),
    open: (at) => listOpenSheets(at, person),
    wished: (at) => findOpenAsking(at, person),
    readings: (at) => listOpenReadings(at, person),
  })
  return {
    ...shared,
    ...own,
    person,
    mentorships,
    sheets: open
      .filter((one) => one.handedIn === null)
      .map(({ invitation, campaign, begun }) => ({
        invitation: invitation.id,
        survey: surveyOf(campaign),
        through: campaign.through,
        begun,
      })),
    // by a link, which may lie in other hands, nobody sees whether one has answered (R-WSH-7)
    wishes: wished ? { ...wished, answered: wished.answered && scope.came !== 'link' } : null,
    measured: new Set(
      own.measurements
        .filter((one) => one.person === person && one.moment === 'entry')
        .map((one) => one.mentorship),
    ),
    readings,
  }
}

/** What the year of those who run it looks at besides the way to the order; judged outside the scope. */
export type WorkingDesk = {
  readonly attention: AttentionDesk
  readonly changeRequests: readonly ChangeRequest[]
  readonly measurements: OwnWork['measurements']
  readonly offers: Parameters<typeof mentorLoads>[0]['offers']
  readonly heldMinutes: ReadonlyMap<MentorshipId, number>
}

async function workingOf(
  scope: Scope,
  known: Shared & { readonly people: readonly Person[] | undefined },
): Promise<WorkingDesk | null> {
  const { people, ...shared } = known
  const attention = await findAttentionDesk(scope, { ...shared, ...(people ? { people } : {}) })
  if (!attention) return null
  const since = schoolCalendar(attention.kind).back(scope.today, weeksOfHeld * daysOfWeek)
  const rest = await sideBySide(scope, {
    changeRequests: listChangeRequests,
    measurements: (at) => listMeasurements(at),
    offers: listOffers,
    heldMinutes: (at) => listHeldMinutes(at, since),
  })
  return { attention, ...rest }
}

async function measuredOf(scope: Scope): Promise<Agreeing['measured']> {
  const entries = (await listMeasurements(scope)).filter((one) => one.moment === 'entry')
  const measured = Map.groupBy(entries, (one) => one.mentorship)
  return new Map([...measured].map(([id, all]) => [id, all.map((one) => one.person)]))
}

/** R-RGT-8. Whose consent is withdrawn and whose record is still here. */
async function unanswered(scope: Scope): Promise<TodayPage['withdrawn']> {
  const withdrawn = await listWithdrawn(scope)
  if (withdrawn.length === 0) return []
  const erased = new Set((await listErasures(scope)).map(({ person }) => person))
  return withdrawn.filter(({ person }) => !erased.has(person))
}

async function waitingForSupport(scope: Scope): Promise<number> {
  return (await listPsychologistRequests(scope)).filter((one) => one.metOn === null).length
}

/** The two banks that nobody has confirmed in this school year. */
export const awaitingOf = ({ desk, confirmations }: YearDesk) =>
  banksAwaiting(confirmations, desk.today).map(({ bank }) => bank)
