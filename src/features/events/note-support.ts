import { z } from 'zod'
import { checkEvent } from '#domain/events/check-event.ts'
import type { EventId } from '#domain/events/event.ts'
import { no } from '#kit/result.ts'
import { addEvent } from '#store/events.ts'
import { command, done } from '../command.ts'
import { day } from '../fields.ts'
import { added } from './keep-event.ts'

const input = z.object({ supportedOn: day })
const nothing = { title: '', subject: '', decision: '', minutesNumber: '', link: '', measure: null }

/** R-EVT-3. The psychologist notes that support was given, and its day: never to whom, nor about what. */
export const noteSupport = command<typeof input, EventId, { readonly reason: 'ahead' }>({
  deed: 'support.note',
  input,
  run: async (scope, { supportedOn: on }) => {
    const typed = { ...nothing, kind: 'psychologist_support' as const, on, people: [], file: null }
    const checked = checkEvent(typed, scope.today)
    if (!checked.ok) return no({ reason: 'ahead' })
    const event = await addEvent(scope, checked.value, null)
    return done(event, added(event, checked.value))
  },
})
