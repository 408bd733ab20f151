import type { PersonFacts } from '#domain/documents/document-facts.ts'
import { personFacts } from '#domain/documents/facts-from.ts'
import { personOfDocuments } from '#domain/documents/facts-of-organisation.ts'
import { fullName } from '#domain/documents/people.document.ts'
import { yearAt } from '#domain/documents/school-days.ts'
import { type Mentorship, type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { versionInForce } from '#domain/programmes/programme.ts'
import { type Account, accountOf } from '#domain/reports/account.ts'
import {
  type AccountFrame,
  menteeAccount,
  mentorAccount,
  mentorReview,
} from '#domain/reports/mentor-account.document.ts'
import type { AccountKind } from '#domain/reports/report.document.ts'
import type { Lines, ReportText } from '#domain/reports/report-text.ts'
import { longDay } from '#kit/russian/dates.ts'
import { documentNames } from '#pieces/texts.ts'
import { listEvents } from '#store/events.ts'
import { listHelpRequests } from '#store/help-requests.ts'
import { listMeasurements } from '#store/measurements.ts'
import { listMeetings } from '#store/meetings.ts'
import { findMentorship } from '#store/mentorships.ts'
import { listObservations } from '#store/observations.ts'
import { findOrganisation } from '#store/organisations.ts'
import { type KeptPaper, listOrdered, listPapers } from '#store/papers.ts'
import { listPeople } from '#store/people.ts'
import { findProgramme } from '#store/programmes.ts'
import { findReportLines, type LinesOf } from '#store/report-lines.ts'
import type { Scope } from '#store/scope.ts'
import { accountTexts } from './texts.ts'

/** One account of one mentorship, whoever opened it. */
export type AccountDesk = {
  readonly kind: AccountKind
  readonly mentorship: Mentorship
  readonly author: PersonId
  readonly text: ReportText
  readonly linesOf: LinesOf
  /** The last one handed in, if any. */
  readonly handedIn: KeptPaper | null
  readonly people: ReadonlyMap<PersonId, PersonFacts>
}

/** R-REP-4. The account of this person: the mentor's own or the mentee's own; of nobody else. */
export async function accountDesk(
  scope: Scope,
  id: MentorshipId,
  person: PersonId,
): Promise<AccountDesk | undefined> {
  const mentorship = await findMentorship(scope, id)
  const side = mentorship?.members.find((one) => one.person === person)?.side
  if (!mentorship || mentorship.droppedOn !== null) return undefined
  if (side !== 'mentor' && side !== 'mentee') return undefined
  const kind = side === 'mentor' ? 'mentor_report' : 'mentee_report'
  return drawnUp(scope, { kind, mentorship, author: person, about: null })
}

/** R-REP-8. What the mentor says of the work of one mentee. */
export async function reviewDesk(
  scope: Scope,
  id: MentorshipId,
  mentee: PersonId,
): Promise<AccountDesk | undefined> {
  const mentorship = await findMentorship(scope, id)
  if (!mentorship || mentorship.droppedOn !== null) return undefined
  if (!menteesIn(mentorship).some((one) => one.person === mentee)) return undefined
  return drawnUp(scope, { kind: 'review', mentorship, author: mentorOf(mentorship).person, about: mentee })
}

type Asked = Pick<AccountDesk, 'kind' | 'mentorship' | 'author'> & { readonly about: PersonId | null }

async function drawnUp(scope: Scope, asked: Asked): Promise<AccountDesk | undefined> {
  const { kind, mentorship, author, about } = asked
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  const staff = await listPeople(scope)
  const people = new Map(
    staff.map((one) => [one.id, personFacts(personOfDocuments(one, scope.today, documentNames))]),
  )
  const programme = await findProgramme(scope, mentorship.id)
  const content = programme && versionInForce(programme)?.content
  const mentee = kind === 'mentee_report' ? author : about
  const account = accountOf(
    {
      mentorship,
      meetings: await listMeetings(scope, mentorship.id),
      observed: (await listObservations(scope, mentorship.id)).size,
      rows: content?.rows ?? [],
      measured: await listMeasurements(scope, [mentorship.id]),
      help: await listHelpRequests(scope, [mentorship.id]),
      events: await listEvents(scope),
      today: scope.today,
    },
    mentee ?? undefined,
  )
  const order = (await listOrdered(scope, [mentorship.id])).get(mentorship.id)
  const led = menteesIn(mentorship)
    .filter(({ person }) => mentee === null || person === mentee)
    .flatMap(({ person }) => people.get(person) ?? [])
  const frame: AccountFrame = {
    kind: organisation.kind,
    mentor: people.get(mentorOf(mentorship).person)!,
    mentees: led,
    form: mentorship.form,
    types: mentorship.types,
    order: order ? accountTexts.order(longDay(order.on), order.number) : null,
    aim: content?.aim ?? '',
    topics: content?.topics ?? mentorOf(mentorship).topics,
    name: (one) => {
      const found = people.get(one as PersonId)
      return found ? fullName(found.name).nom : ''
    },
  }
  const linesOf: LinesOf = {
    report: kind,
    schoolYear: yearAt(account.through),
    subject: subjectOf(mentorship.id, kind === 'mentor_report' ? null : mentee),
  }
  const lines = await findReportLines(scope, linesOf)
  const papers = await listPapers(scope)
  const handedIn = papers.find(
    (one) =>
      one.kind === kind &&
      one.mentorship === mentorship.id &&
      one.person === author &&
      one.schoolYear === linesOf.schoolYear &&
      one.lapsedOn === null &&
      (about === null || (one.given as { readonly about?: string }).about === about),
  )
  const text = wordsOf(kind, account, frame, lines)
  return { kind, mentorship, author, text, linesOf, handedIn: handedIn ?? null, people }
}

function wordsOf(kind: AccountKind, account: Account, frame: AccountFrame, lines: Lines): ReportText {
  if (kind === 'mentor_report') return mentorAccount(account, frame, lines)
  return (kind === 'review' ? mentorReview : menteeAccount)(account, frame, lines)
}

/** Of a group each mentee has an account of one's own. */
function subjectOf(mentorship: MentorshipId, mentee: PersonId | null): string {
  return mentee === null ? mentorship : `${mentorship} ${mentee}`
}
