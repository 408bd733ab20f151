import { sql } from 'kysely'
import { dayOfYear, yearAt } from '#domain/documents/school-days.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import { versionInForce } from '#domain/programmes/programme.ts'
import { coverageOf, type StageCoverage } from '#domain/roadmaps/coverage.ts'
import { factsOf } from '#domain/roadmaps/facts-of.ts'
import { neededMeasures } from '#domain/roadmaps/make-roadmap.ts'
import { measureStates, type Standing } from '#domain/roadmaps/measure-states.ts'
import type { Roadmap } from '#domain/roadmaps/roadmap.ts'
import type { SignedPaper, SurveyRecord, YearRecords } from '#domain/roadmaps/year-records.ts'
import { surveyOf } from '#domain/surveys/propose-campaigns.ts'
import type { Day } from '#kit/day.ts'
import { listBankConfirmations } from './bank-confirmations.ts'
import { listCampaigns } from './campaigns.ts'
import { type Decisions, listDecisions } from './decisions.ts'
import { listEvents } from './events.ts'
import { together } from './journey.ts'
import { listLeftAlone } from './left-alone.ts'
import { findMentorBank } from './mentor-bank.ts'
import { listMentorships } from './mentorships.ts'
import { listOrdered } from './papers.ts'
import { listProgrammeOutlines } from './programmes.ts'
import { findRoadmap } from './roadmaps.ts'
import { listRoles } from './role-assignments.ts'
import type { Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'

/** A school year by its facts: the roadmap where one was made, its measures with their states, the seven stages. */
export type YearOfFacts = {
  readonly schoolYear: number
  readonly today: Day
  readonly roadmap: Roadmap | undefined
  /** Of measures that were not dropped; empty while there is no roadmap. */
  readonly standings: readonly Standing[]
  /** R-RMP-5. Of the measures of the template while there is no roadmap. */
  readonly coverage: readonly StageCoverage[]
}

/** What a page has read already. */
type Known = {
  readonly mentorships?: readonly Mentorship[]
  readonly ordered?: YearRecords['ordered']
  readonly programmes?: Awaited<ReturnType<typeof listProgrammeOutlines>>
  readonly roles?: YearRecords['roles']
  readonly decisions?: Decisions
  readonly bank?: Pick<Awaited<ReturnType<typeof findMentorBank>>, 'admissions'>
}

export async function findYearOfFacts(
  scope: Scope,
  schoolYear: number,
  known: Known = {},
): Promise<YearOfFacts> {
  const { today } = scope
  const roadmap = await findRoadmap(scope, schoolYear)
  const facts = factsOf(await findYearRecords(scope, schoolYear, roadmap, known))
  const when = { schoolYear, today }
  const kept = roadmap?.measures.filter((one) => one.droppedOn === null) ?? []
  const standings = measureStates(kept, facts, when)
  const coverage = roadmap
    ? coverageOf(standings)
    : coverageOf(measureStates(neededMeasures(schoolYear, today), facts, when))
  return { schoolYear, today, roadmap, standings, coverage }
}

/** R-RMP-3. What the facts of a school year are derived from. */
async function findYearRecords(
  scope: Scope,
  schoolYear: number,
  roadmap: Roadmap | undefined,
  known: Known,
): Promise<YearRecords> {
  const { today } = scope
  const isNow = schoolYear >= yearAt(today)
  const found = await sideBySide(scope, {
    counts: (at) => counted(at, schoolYear),
    decisions: async (at) => (isNow ? (known.decisions ?? (await listDecisions(at))).categories : []),
    admissions: async (at) => (isNow ? (known.bank ?? (await findMentorBank(at))).admissions : []),
    programmes: async (at) => known.programmes ?? listProgrammeOutlines(at),
    events: (at) => listEvents(at),
    roles: async (at) => known.roles ?? listRoles(at),
    campaigns: listCampaigns,
    confirmations: listBankConfirmations,
    leftAlone: listLeftAlone,
    mentorships: async (at) => known.mentorships ?? listMentorships(at),
    ordered: async (at) => known.ordered ?? listOrdered(at),
  })
  const { decisions, admissions, programmes } = found
  const [papers, answers, [meetings], [confirmed], interim, [exit], [supported]] = found.counts
  const answersOf = new Map(answers.map((one) => [one.campaign, one]))
  return {
    schoolYear,
    today,
    events: found.events,
    papers: papers.map(asSigned),
    roadmapApprovedOn: roadmap?.approvedOn ?? null,
    roles: found.roles,
    surveys: found.campaigns.map((one): SurveyRecord => {
      const { asked, answered, last } = answersOf.get(one.id) ?? { asked: 0, answered: 0, last: null }
      const ends = { endsOn: one.closedOn ?? one.through, closed: one.closedOn !== null }
      return {
        campaign: one.id,
        survey: surveyOf(one),
        ...ends,
        ...{ asked: Number(asked), answered: Number(answered), last },
      }
    }),
    confirmations: found.confirmations,
    needing: decisions.filter((one) => one.decision === 'confirmed'),
    leftAlone: found.leftAlone,
    admitted: admissions
      .filter((one) => one.through === null || one.through >= today)
      .map((one) => one.person),
    consented: new Map(
      papers.flatMap((one) => (one.kind === 'pd_consent' && one.person ? [[one.person, one.on!]] : [])),
    ),
    mentorships: found.mentorships.filter((one) => isOfYear(one, schoolYear)),
    ordered: found.ordered,
    approved: new Map(
      programmes.flatMap((one) => {
        const marks = versionInForce(one)?.marks.filter(({ kind }) => kind === 'approved')
        return marks?.[0] ? [[one.mentorship, marks[0].on]] : []
      }),
    ),
    meetings: {
      held: Number(meetings?.held ?? 0),
      confirmed: Number(confirmed?.meetings ?? 0),
      last: meetings?.last ?? null,
    },
    interim: new Map(interim.map((one) => [one.mentorship, one.on])),
    exit: {
      asked: Number(exit?.asked ?? 0),
      answered: Number(exit?.answered ?? 0),
      last: exit?.last ?? null,
    },
    supported: { times: Number(supported?.times ?? 0), last: supported?.last ?? null },
  }
}

/** Works in the school year, and nobody refused or dropped it. */
function isOfYear({ from, through, droppedOn, members }: Mentorship, schoolYear: number): boolean {
  const refused = members.some((one) => one.consent?.answer === 'no')
  const [first, last] = [dayOfYear('08-20', schoolYear), dayOfYear('08-19', schoolYear)]
  return droppedOn === null && !refused && from <= last && through >= first
}

function asSigned(row: {
  id: PaperId
  kind: string
  title: string
  number: string | null
  on: Day | null
}): SignedPaper {
  return { ...row, on: row.on! }
}

/** Everything that is only counted, in one journey. */
function counted({ tables, today }: Scope, schoolYear: number) {
  const [first, last] = [dayOfYear('08-20', schoolYear), dayOfYear('08-19', schoolYear)]
  return together(
    tables,
    tables
      .selectFrom('papers')
      .select(['id', 'kind', 'title', 'number', 'signed_on as on', 'person_id as person'])
      .where('signed_on', 'is not', null)
      .where((where) => where.or([where('lapsed_on', 'is', null), where('lapsed_on', '>', today)]))
      .where('kind', 'not in', ['consent_mentor', 'consent_mentee', 'addendum', 'programme'])
      .orderBy('signed_on')
      .orderBy('id'),
    tables
      .selectFrom('invitations as i')
      .leftJoin('answer_sheets as s', 's.invitation_id', 'i.id')
      .select((eb) => [
        'i.campaign_id as campaign',
        eb.fn.countAll<number>().as('asked'),
        eb.fn.count<number>('s.handed_in_on').as('answered'),
        eb.fn.max<Day | null>('s.handed_in_on').as('last'),
      ])
      .groupBy('i.campaign_id'),
    tables
      .selectFrom('meetings')
      .select((eb) => [eb.fn.countAll<number>().as('held'), eb.fn.max<Day | null>('held_on').as('last')])
      .where('held_on', '>=', first)
      .where('held_on', '<=', last),
    tables
      .selectFrom(
        tables
          .selectFrom('meeting_confirmations as c')
          .innerJoin('meetings as m', 'm.id', 'c.meeting_id')
          .select('c.meeting_id')
          .where('m.held_on', '>=', first)
          .where('m.held_on', '<=', last)
          .groupBy('c.meeting_id')
          .having((eb) => sql<boolean>`bool_and(${eb.ref('c.answer')} = 'confirmed')`)
          .as('confirmed'),
      )
      .select((eb) => eb.fn.countAll<number>().as('meetings')),
    tables
      .selectFrom('measurements')
      .select((eb) => ['mentorship_id as mentorship', eb.fn.max<Day>('on_day').as('on')])
      .where('moment', '=', 'interim')
      .where('on_day', '>=', first)
      .where('on_day', '<=', last)
      .groupBy('mentorship_id'),
    tables
      .selectFrom('impression_sheets')
      .select((eb) => [
        eb.fn.countAll<number>().as('asked'),
        eb.fn.count<number>('handed_in_on').as('answered'),
        eb.fn.max<Day | null>('handed_in_on').as('last'),
      ])
      .where('moment', '=', 'exit')
      .where('asked_on', '>=', first)
      .where('asked_on', '<=', last),
    tables
      .selectFrom('psychologist_requests')
      .select((eb) => [eb.fn.countAll<number>().as('times'), eb.fn.max<Day | null>('met_on').as('last')])
      .where('met_on', '>=', first)
      .where('met_on', '<=', last),
  )
}
