import { sql } from 'kysely'
import { menteesOfDesk } from '#domain/banks/banks-of-desk.ts'
import type { MenteeRow } from '#domain/banks/mentee-rows.ts'
import { orderedOn } from '#domain/indicators/pairs-on.ts'
import {
  firstOfYear,
  schoolYearOf,
  type YearFacts,
  type YearMeasure,
  type YearMeeting,
  type YearMentorship,
  type YearPaper,
  type YearProgramme,
} from '#domain/indicators/year-facts.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { assigningKinds, type PaperKind } from '#domain/papers/paper.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { type BanksDesk, findBanksDesk } from './banks-desk.ts'
import { listPauses } from './change-requests.ts'
import { listEvents } from './events.ts'
import { listImpressions } from './impressions.ts'
import { together } from './journey.ts'
import { listMeasurements } from './measurements.ts'
import { listProgrammeOutlines } from './programmes.ts'
import type { Scope } from './scope.ts'
import { sideBySide } from './side-by-side.ts'
import { findYearOfFacts } from './year-records.ts'

/** Everything indicators are counted from, in a number of statements that does not grow with the school. Meetings
 *  and roadmaps are those of the school years of these days, not of all years. */
export async function findYearFacts(
  scope: Scope,
  days: readonly Day[],
): Promise<{ readonly facts: YearFacts; readonly desk: BanksDesk } | undefined> {
  const desk = await findBanksDesk(scope)
  if (!desk) return undefined
  const since = days.map(firstOfYear).sort()[0] ?? scope.today
  const [former, papers, named, versions, approvals, held, said, asked, [founded]] = await together(
    scope.tables,
    formerMembers(scope),
    signedPapers(scope),
    scope.tables.selectFrom('paper_mentorships').select(['paper_id', 'mentorship_id']),
    plans(scope),
    approvalDays(scope),
    heldMeetings(scope, since),
    confirmations(scope, since),
    scope.tables
      .selectFrom('impression_sheets')
      .select(['questionnaire', 'asked_on'])
      .where('moment', '=', 'exit'),
    scope.tables.selectFrom('journal_lines').select('at').where('number', '=', 1),
  )
  const mentorships = withFormer(desk, former)
  const beside = await sideBySide(scope, {
    pauses: (at) => listPauses(at),
    events: (at) => listEvents(at),
    measures: (at) => measuresOf(at, days, desk),
    measurements: (at) => listMeasurements(at),
    impressions: (at) => listImpressions(at),
  })
  const facts = {
    people: desk.staff,
    outside: desk.outside,
    mentorships,
    papers: papersOf(papers, named),
    ...beside,
    programmes: programmesOf(versions, approvals),
    meetings: meetingsOf(held, said),
    exitAsked: asked.map((one) => ({ questionnaire: one.questionnaire, on: one.asked_on })),
    keptSince: founded ? dayIn(scope.zone, founded.at) : scope.today,
  }
  return { desk, facts: { ...facts, menteesOn: bankOn(desk, facts) } }
}

/** Of the roadmaps of those school years, each term with the day its fact happened. */
async function measuresOf(
  scope: Scope,
  days: readonly Day[],
  { mentorships, roles, decisions, bank }: BanksDesk,
): Promise<readonly YearMeasure[]> {
  const known = { mentorships, roles, decisions, bank, programmes: await listProgrammeOutlines(scope) }
  const found: YearMeasure[] = []
  for (const schoolYear of new Set(days.map(schoolYearOf))) {
    const { standings } = await findYearOfFacts(scope, schoolYear, known)
    for (const { measure, rounds } of standings)
      found.push({
        id: measure.id,
        title: measure.title,
        schoolYear,
        permanent: measure.repeat === 'continuous' || measure.repeat === 'on_demand',
        terms: rounds.map(({ span, state }) => ({
          through: span.through,
          doneOn: state.is === 'done' ? state.on : null,
        })),
      })
  }
  return found
}

/** The bank of mentees as the facts of that day make it; looked at once for each day. */
function bankOn(desk: BanksDesk, facts: Pick<YearFacts, 'papers'>): YearFacts['menteesOn'] {
  const known = new Map<Day, readonly MenteeRow[]>()
  return (on) => {
    const found = known.get(on)
    if (found) return found
    const categories = desk.decisions.categories.filter((one) => one.on <= on)
    const { rows } = menteesOfDesk({
      ...desk,
      today: on,
      ordered: orderedOn(facts, on),
      decisions: { ...desk.decisions, categories },
      mentorships: desk.mentorships.filter(({ madeOn }) => madeOn <= on),
    })
    known.set(on, rows)
    return rows
  }
}

function formerMembers(scope: Scope) {
  return scope.tables
    .selectFrom('mentorship_members')
    .select(['mentorship_id', 'person_id', 'side', 'through_day'])
    .where('through_day', '<', scope.today)
}

function signedPapers(scope: Scope) {
  return scope.tables
    .selectFrom('papers')
    .select(['id', 'kind', 'person_id', 'mentorship_id', 'signed_on', 'in_force_through', 'lapsed_on'])
    .select(sql<string | null>`given->'terms'->>'amount'`.as('pay'))
    .where('signed_on', 'is not', null)
    .where('kind', 'in', [...assigningKinds, 'consent_mentor', 'consent_mentee', 'addendum', 'pd_consent'])
    .orderBy('signed_on')
    .orderBy('id')
}

/** Lines of the plan without the rest of the text. */
function plans(scope: Scope) {
  const lines = sql<YearProgramme['versions'][number]['rows']>`coalesce((
    select jsonb_agg(jsonb_build_object('id', one->'id', 'text', one->'text', 'through', one->'through'))
    from jsonb_array_elements(content->'rows') one), '[]')`
  return scope.tables
    .selectFrom('programme_versions')
    .select(['id', 'mentorship_id', lines.as('lines')])
    .orderBy('mentorship_id')
    .orderBy('number')
}

function approvalDays(scope: Scope) {
  return scope.tables
    .selectFrom('programme_marks')
    .select((eb) => ['version_id', eb.fn.min('on_day').as('on_day')])
    .where('mark', '=', 'approved')
    .groupBy('version_id')
}

function heldMeetings(scope: Scope, since: Day) {
  return scope.tables
    .selectFrom('meetings')
    .select(['id', 'mentorship_id', 'plan_row', 'held_on'])
    .where('held_on', '>=', since)
    .orderBy('held_on')
    .orderBy('id')
}

function confirmations(scope: Scope, since: Day) {
  return scope.tables
    .selectFrom('meeting_confirmations as c')
    .innerJoin('meetings as m', 'm.id', 'c.meeting_id')
    .select(['c.meeting_id', 'c.answer', 'c.on_day'])
    .where('m.held_on', '>=', since)
}

type Rows<Ask extends (...given: never[]) => { execute: () => Promise<readonly unknown[]> }> = Awaited<
  ReturnType<ReturnType<Ask>['execute']>
>

function withFormer(desk: BanksDesk, rows: Rows<typeof formerMembers>): readonly YearMentorship[] {
  const formerOf = Map.groupBy(rows, (one) => one.mentorship_id)
  return desk.mentorships.map((one) => ({
    ...one,
    former: (formerOf.get(one.id) ?? []).map((row) => ({
      person: row.person_id,
      side: row.side,
      through: row.through_day!,
    })),
  }))
}

function papersOf(
  rows: Rows<typeof signedPapers>,
  named: readonly { readonly paper_id: string; readonly mentorship_id: MentorshipId }[],
): readonly YearPaper[] {
  const mentorshipsOf = Map.groupBy(named, (one) => one.paper_id)
  return rows.map((row) => ({
    kind: row.kind as PaperKind,
    person: row.person_id,
    mentorship: row.mentorship_id,
    mentorships: (mentorshipsOf.get(row.id) ?? []).map((one) => one.mentorship_id),
    signedOn: row.signed_on!,
    inForceThrough: row.in_force_through,
    lapsedOn: row.lapsed_on,
    pay: row.pay ?? '',
  }))
}

function programmesOf(
  versions: Rows<typeof plans>,
  approvals: Rows<typeof approvalDays>,
): readonly YearProgramme[] {
  const approvedOn = new Map(approvals.map((one) => [one.version_id, one.on_day]))
  return [...Map.groupBy(versions, (one) => one.mentorship_id)].map(([mentorship, own]) => ({
    mentorship,
    versions: own.map((row) => ({ approvedOn: approvedOn.get(row.id) ?? null, rows: row.lines })),
  }))
}

function meetingsOf(
  held: Rows<typeof heldMeetings>,
  said: Rows<typeof confirmations>,
): readonly YearMeeting[] {
  const saidOf = Map.groupBy(said, (one) => one.meeting_id)
  return held.map((row) => ({
    id: row.id,
    mentorship: row.mentorship_id,
    planRow: row.plan_row,
    on: row.held_on!,
    said: (saidOf.get(row.id) ?? []).map((one) => ({ answer: one.answer, on: one.on_day })),
  }))
}
