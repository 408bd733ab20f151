import { z } from 'zod'
import type { InvitationId } from '#domain/surveys/campaign.ts'
import { no } from '#kit/result.ts'
import { listOpenSheets } from '#store/answer-sheets.ts'
import { findInvitation, stopReminders as keep } from '#store/campaigns.ts'
import { stopDigests } from '#store/digests.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const one = z.object({ invitation: id<InvitationId>(), do: z.enum(['stop', 'resume']).catch('stop') })

/** R-SUR-7. No more letters about this sheet, or letters again. */
export const stopReminders = command({
  deed: 'self.answer',
  input: one,
  run: async (scope, { invitation: id, do: pressed }) => {
    const invitation = await findInvitation(scope, id)
    if (!invitation || invitation.person !== scope.person) return no({ reason: 'not-found' })
    await keep(scope, [id], pressed === 'stop' ? scope.today : null)
    const kind = pressed === 'stop' ? 'reminders-stopped' : 'reminders-resumed'
    return done(id, { kind, person: invitation.person } as const)
  },
})

/** R-SUR-7. The link in a letter: nothing this person is asked now is reminded of any more. */
export const stopAllReminders = command({
  deed: 'self.answer',
  input: z.object({}),
  run: async (scope) => {
    const person = scope.person!
    const open = await listOpenSheets(scope, person)
    await keep(
      scope,
      open.map(({ invitation }) => invitation.id),
      scope.today,
    )
    await stopDigests(scope, person, scope.today)
    return done(null, { kind: 'reminders-stopped', person })
  },
})
