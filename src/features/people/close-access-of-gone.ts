import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { closeAccess } from '#store/close-access.ts'
import { listGoneMembers } from '#store/open-sessions.ts'
import { command, done } from '../command.ts'
import { type JobDesk, settled } from '../job-desk.ts'

const close = command({
  deed: 'night.work',
  input: z.object({}),
  run: async (scope) => {
    for (const person of await listGoneMembers(scope)) await closeAccess(scope, person)
    return done(undefined)
  },
})

/** R-SES-8. Whose last day has come meanwhile, nobody doing anything about it: looked at every night. */
export async function closeAccessOfGone(desk: JobDesk, organisation: OrganisationId): Promise<void> {
  settled(await desk.carryOut({ organisation, as: { job: 'end-terms' } }, close, {}))
}
