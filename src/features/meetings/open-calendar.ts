import { z } from 'zod'
import { no } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addCalendarLink, endCalendarLinks } from '#store/links.ts'
import { command, done } from '../command.ts'

const input = z.object({ do: z.enum(['open', 'close']) })

/** R-MTG-12. A new address of one's own calendar, or none; the token is shown once and kept nowhere. */
export const openCalendar = command<typeof input, string | null, { readonly reason: 'closed' }>({
  deed: 'meeting.log',
  input,
  run: async (scope, given) => {
    const { person } = scope
    if (!person) return no({ reason: 'not-found' })
    if (given.do === 'close') {
      if (!(await endCalendarLinks(scope))) return no({ reason: 'closed' })
      return done(null, { kind: 'calendar-closed', person })
    }
    const token = newToken()
    await addCalendarLink(scope, tokenHash(token))
    return done(token, { kind: 'calendar-opened', person })
  },
})
