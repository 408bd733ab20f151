import type { PersonFacts } from '#domain/documents/document-facts.ts'
import { personFacts } from '#domain/documents/facts-from.ts'
import { personOfDocuments } from '#domain/documents/facts-of-organisation.ts'
import { yearWords } from '#domain/documents/frame.document.ts'
import { firstOfYear, schoolYearOf } from '#domain/indicators/year-facts.ts'
import { finalReport, interimReport } from '#domain/reports/analytic.document.ts'
import type { ReportFrame } from '#domain/reports/pairs-parts.document.ts'
import type { AnalyticKind } from '#domain/reports/report.document.ts'
import type { Lines, ReportText } from '#domain/reports/report-text.ts'
import { type StageDone, type YearReport, yearReport } from '#domain/reports/year-report.ts'
import { isShown } from '#domain/roadmaps/measure-states.ts'
import { stages } from '#domain/roadmaps/stages.ts'
import { longDay } from '#kit/russian/dates.ts'
import { documentNames } from '#pieces/texts.ts'
import { listNeeds } from '#store/answer-sheets.ts'
import { listChangeRequests } from '#store/change-requests.ts'
import { findChecklist } from '#store/checklists.ts'
import { listMeetingsOfTerms } from '#store/meetings.ts'
import { type KeptPaper, listPapers } from '#store/papers.ts'
import { listPeople } from '#store/people.ts'
import { listProgrammes } from '#store/programmes.ts'
import { findReportLines, type LinesOf } from '#store/report-lines.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { findYearFacts } from '#store/year-facts.ts'
import { findYearOfFacts, type YearOfFacts } from '#store/year-records.ts'
import { reportTexts } from './texts.ts'

/** The curator's report of this school year as it is today. */
export type ReportDesk = {
  readonly kind: AnalyticKind
  readonly report: YearReport
  readonly frame: ReportFrame
  readonly text: ReportText
  readonly lines: Lines
  readonly linesOf: LinesOf
  /** Printed before in this school year, the newest first. */
  readonly papers: readonly KeptPaper[]
  /** Accounts that people have handed in. */
  readonly accounts: readonly KeptPaper[]
}

const accountKinds: ReadonlySet<string> = new Set(['mentor_report', 'mentee_report', 'review'])

/** R-REP-7. Loaded in a number of statements that does not grow with the school, and counted from facts alone. */
export async function reportDesk(scope: Scope, kind: AnalyticKind): Promise<ReportDesk | undefined> {
  const { today } = scope
  const found = await findYearFacts(scope, [today])
  if (!found) return undefined
  const schoolYear = schoolYearOf(today)
  const papers = (await listPapers(scope)).filter((one) => one.schoolYear === schoolYear)
  const year = await findYearOfFacts(scope, schoolYear)
  const report = yearReport({
    on: today,
    kind: found.desk.kind,
    facts: found.facts,
    programmes: await listProgrammes(scope),
    meetings: await listMeetingsOfTerms(scope, firstOfYear(today)),
    needs: await listNeeds(scope),
    checklist: (await findChecklist(scope, schoolYear))?.answers ?? null,
    stages: stagesOf(year),
    changeRequests: await listChangeRequests(scope),
  })
  const frame = await frameOf(scope, papers, schoolYear)
  const linesOf = { report: kind, schoolYear, subject: scope.organisation }
  const lines = await findReportLines(scope, linesOf)
  return {
    kind,
    report,
    frame,
    text: textOf({ kind, report, frame }, lines),
    lines,
    linesOf,
    papers: papers.filter((one) => one.kind === kind),
    accounts: papers.filter((one) => accountKinds.has(one.kind) && one.lapsedOn === null),
  }
}

/** The same facts with these lines. */
export function textOf({ kind, report, frame }: Pick<ReportDesk, 'kind' | 'report' | 'frame'>, lines: Lines) {
  return (kind === 'final_report' ? finalReport : interimReport)(report, frame, lines)
}

/** R-RMP-5. The seven stages as the roadmap counts them; what is late is named. */
function stagesOf({ coverage, standings }: YearOfFacts): readonly StageDone[] {
  return coverage.map(({ code, done, total }) => ({
    title: stages.find((one) => one.code === code)?.title ?? code,
    done,
    total,
    overdue: standings
      .filter((one) => one.measure.stage === code && one.state.is === 'overdue' && !isShown(one))
      .map(({ measure }) => measure.title),
  }))
}

async function frameOf(scope: Scope, papers: readonly KeptPaper[], schoolYear: number): Promise<ReportFrame> {
  const people = new Map(
    (await listPeople(scope)).map((one): [string, PersonFacts] => [
      one.id,
      personFacts(personOfDocuments(one, scope.today, documentNames)),
    ]),
  )
  const roles = await listRoles(scope)
  const having = (role: string) =>
    roles.filter((one) => one.role === role).flatMap(({ person }) => people.get(person) ?? [])
  const orders = papers.filter((one) => one.kind.startsWith('order_') && one.signedOn && !one.lapsedOn)
  return {
    people,
    curator: [...having('curator'), ...having('head')][0]!,
    council: having('council'),
    orders: orders
      .toReversed()
      .map(({ title, signedOn, number }) => reportTexts.order(title, longDay(signedOn!), number)),
    year: yearWords(schoolYear).prep,
  }
}
