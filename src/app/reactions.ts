import type { Fact } from '#domain/journal/fact.ts'
import { addJob } from '#store/jobs.ts'
import type { Scope } from '#store/scope.ts'

/** «When X, then Y», all of it, in the same transaction; what leaves the process becomes a job of it. */
export async function react(scope: Scope, facts: readonly Fact[]): Promise<void> {
  for (const fact of facts) {
    if (fact.kind === 'staff-list-brought' || fact.kind === 'staff-list-mapped') {
      await addJob(scope, 'read-staff-list', { import: fact.import })
    }
    if (fact.kind === 'package-asked') await addJob(scope, 'make-package', { package: fact.package })
    if (fact.kind === 'package-made') await addJob(scope, 'convert-package', { package: fact.package })
    if (fact.kind === 'link-issued') await addJob(scope, 'send-letters', {})
  }
}
