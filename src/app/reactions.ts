import type { Fact } from '#domain/journal/fact.ts'
import { addJob, type JobData } from '#store/jobs.ts'
import type { QueueName } from '#store/queues.ts'
import type { Scope } from '#store/scope.ts'

/** «When X, then Y», all of it, in the same transaction; what leaves the process becomes a job of it. Answers the queues
 *  where work waits now: they are looked at once the transaction is over. */
export async function react(scope: Scope, facts: readonly Fact[]): Promise<readonly QueueName[]> {
  const jobs = facts.flatMap((fact) => jobAfter(fact) ?? [])
  for (const { queue, data } of jobs) await addJob(scope, queue, data)
  return jobs.map(({ queue }) => queue)
}

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
      return { queue: 'send-letters', data: {} }
    default:
      return undefined
  }
}
