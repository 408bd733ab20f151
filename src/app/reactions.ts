import { idleMinutesOf, type Role } from '#domain/access/role.ts'
import { yearAt } from '#domain/documents/school-days.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { newTerm } from '#domain/mentorships/new-term.ts'
import type { PersonId } from '#domain/people/person.ts'
import { closeAccess } from '#store/close-access.ts'
import { saveTerm } from '#store/endings.ts'
import { addJob, isWaitingLater, type JobData } from '#store/jobs.ts'
import { findMentorship } from '#store/mentorships.ts'
import { limitIdlingOf } from '#store/open-sessions.ts'
import { addProgrammePaper, lapseOutdatedPapers, lapseOwnPapers } from '#store/paper-changes.ts'
import { findProgramme } from '#store/programmes.ts'
import type { QueueName } from '#store/queues.ts'
import type { Scope } from '#store/scope.ts'
import { digestJobAfter } from './digest-jobs.ts'
import { type LaterJob, surveyJobAfter } from './survey-jobs.ts'
import { paperTitles } from './texts.ts'
import { wishJobAfter } from './wish-jobs.ts'

/** «When X, then Y», all of it, in the same transaction; what leaves the process becomes a job of it. Answers the queues
 *  where work waits now: they are looked at once the transaction is over. */
export async function react(scope: Scope, facts: readonly Fact[]): Promise<readonly QueueName[]> {
  for (const fact of facts) await follow(scope, fact)
  const jobs = differing(facts.flatMap((fact) => jobAfter(fact) ?? []))
  for (const { queue, data } of jobs) await addJob(scope, queue, data)
  const letters = facts.flatMap((fact) => [surveyJobAfter(scope, fact), wishJobAfter(scope, fact)])
  const later = (await Promise.all(letters)).filter(isJob)
  const looks = facts.map((fact) => digestJobAfter(scope, fact)).filter(isJob)
  for (const { queue, data, after, once } of [...later, ...looks.slice(0, 1)])
    if (!once || !(await isWaitingLater(scope, queue))) await addJob(scope, queue, data, after)
  return [...jobs, ...later].map(({ queue }) => queue)
}

const isJob = (job: LaterJob | undefined): job is LaterJob => job !== undefined

/** R-PAP-10. A consent that was taken back takes with it the papers that rest on it; changed terms take those that named
 *  the former ones. */
async function follow(scope: Scope, fact: Fact): Promise<void> {
  if (fact.kind === 'consent-withdrawn')
    await lapseOwnPapers(scope, fact.mentorship as MentorshipId, fact.person as PersonId)
  if (fact.kind === 'mentorship-changed' || fact.kind === 'mentorship-dropped')
    await lapseOutdatedPapers(scope, fact.mentorship as MentorshipId)
  if (fact.kind === 'person-left' && fact.through < scope.today)
    await closeAccess(scope, fact.person as PersonId)
  if (fact.kind === 'role-given') await limitIdlingBy(scope, fact.person as PersonId, fact.role as Role)
  if (fact.kind === 'programme-marked' && isApproval(fact))
    await printProgramme(scope, fact.mentorship as MentorshipId)
}

const isApproval = (fact: Fact) => fact.kind === 'programme-marked' && fact.mark === 'approved'

/** R-PAP-13. Whoever approved a programme and wherever, its paper stands in the register, and the pair works till its end. */
async function printProgramme(scope: Scope, mentorship: MentorshipId): Promise<void> {
  const pair = await findMentorship(scope, mentorship)
  // R-CHG-10
  const programme = pair && (await findProgramme(scope, mentorship))
  const through = programme ? newTerm(programme, pair) : null
  if (pair && through) await saveTerm(scope, mentorship, { from: pair.from, through })
  const schoolYear = yearAt(pair?.from ?? scope.today)
  await addProgrammePaper(scope, mentorship, { title: paperTitles.programme, schoolYear })
}

/** R-SES-9. Whoever is given a role that asks for it may leave the computer alone for a shorter time at once. */
async function limitIdlingBy(scope: Scope, person: PersonId, role: Role): Promise<void> {
  const minutes = idleMinutesOf([role])
  if (minutes < idleMinutesOf([])) await limitIdlingOf(scope, person, minutes)
}

/** Many facts of one deed may ask for the same job: it is done once. */
function differing(jobs: readonly Job[]): readonly Job[] {
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()]
}

type Job = { readonly queue: QueueName; readonly data: JobData }

function jobAfter(fact: Fact): Job | undefined {
  switch (fact.kind) {
    case 'staff-list-brought':
    case 'staff-list-mapped':
      return { queue: 'read-staff-list', data: { import: fact.import } }
    case 'record-erased':
      return { queue: 'finish-erasure', data: { number: fact.number } }
    case 'package-asked':
      return { queue: 'make-package', data: { package: fact.package } }
    case 'package-made':
      return { queue: 'convert-package', data: { package: fact.package } }
    case 'papers-asked':
    case 'paper-remade':
      return { queue: 'make-papers', data: {} }
    case 'programme-marked':
      return isApproval(fact) ? { queue: 'make-papers', data: {} } : undefined
    case 'papers-made':
      return { queue: 'print-papers', data: {} }
    case 'paper-readers-asked':
    case 'link-issued':
    case 'signed-in-anew':
    case 'survey-reminded':
    case 'digests-written':
    case 'programmes-sent':
    case 'mentorship-asked':
    case 'wishes-asked':
    case 'wishes-reminded':
    case 'meeting-planned':
    case 'meeting-moved':
    case 'meeting-cancelled':
    case 'help-asked':
      return { queue: 'send-letters', data: {} }
    default:
      return undefined
  }
}
