import type { Fact } from '#domain/journal/fact.ts'
import { addJob, type JobData } from '#store/jobs.ts'
import type { QueueName } from '#store/queues.ts'
import type { Scope } from '#store/scope.ts'
import { type LaterJob, surveyJobAfter } from './survey-jobs.ts'

/** «When X, then Y», all of it, in the same transaction; what leaves the process becomes a job of it. Answers the queues
 *  where work waits now: they are looked at once the transaction is over. */
export async function react(scope: Scope, facts: readonly Fact[]): Promise<readonly QueueName[]> {
  const jobs = facts.flatMap((fact) => jobAfter(fact) ?? [])
  for (const { queue, data } of jobs) await addJob(scope, queue, data)
  const later = (await Promise.all(facts.map((fact) => surveyJobAfter(scope, fact)))).filter(isJob)
  for (const { queue, data, after } of later) await addJob(scope, queue, data, after)
  return [...jobs, ...later].map(({ queue }) => queue)
}

const isJob = (job: LaterJob | undefined): job is LaterJob => job !== undefined

type Job = { readonly queue: QueueName; readonly data: JobData }

function jobAfter(fact: Fact): Job | undefined {
  switch (fact.kind) {
    case 'staff-list-brought':
    case 'staff-list-mapped':
      return { queue: 'read-staff-list', data: { import: fact.import } }
    case 'package-asked':
      return { queue: 'make-package', data: { package: fact.package } }
    case 'package-made':
      return { queue: 'convert-package', data: { package: fact.package } }
    case 'link-issued':
    case 'survey-reminded':
    case 'programmes-sent':
      return { queue: 'send-letters', data: {} }
    default:
      return undefined
  }
}
