import { z } from 'zod'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { mayPause, type PauseRefusal, resumed } from '#domain/mentorships/pauses.ts'
import { no } from '#kit/result.ts'
import { addPause, endPause } from '#store/change-requests.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { day, id, optionalDay, optionalLine } from '../fields.ts'
import { changesDesk, ofPair } from './queries.ts'

const input = z.object({
  pair: id<MentorshipId>(),
  from: day,
  through: optionalDay,
  because: optionalLine(300),
})

/** R-CHG-6. Nothing is expected of the pair in these days. */
export const pauseMentorship = command<typeof input, MentorshipId, PauseRefusal>({
  deed: 'change.keep',
  input,
  run: async (scope, { pair: wanted, from, through, because }) => {
    await decideAlone(scope)
    const { mentorships, pauses, context } = await changesDesk(scope)
    const pair = mentorships.find((one) => one.id === wanted)
    if (!pair) return no({ reason: 'not-found' })
    const may = mayPause(pair, { from, through }, { pauses, context })
    if (!may.ok) return may
    await addPause(scope, { mentorship: pair.id, from, through, because })
    return done(pair.id, { kind: 'mentorship-paused', from, through, ...ofPair(pair) })
  },
})

const resuming = z.object({ pair: id<MentorshipId>(), on: day })

/** R-CHG-6. Works again from that day; a pause that is still ahead is taken back. */
export const resumeMentorship = command<typeof resuming, MentorshipId, { readonly reason: 'not-paused' }>({
  deed: 'change.keep',
  input: resuming,
  run: async (scope, { pair: wanted, on }) => {
    await decideAlone(scope)
    const { mentorships, pauses, today } = await changesDesk(scope)
    const pair = mentorships.find((one) => one.id === wanted)
    if (!pair) return no({ reason: 'not-found' })
    const own = pauses.filter((one) => one.mentorship === pair.id)
    const pause = own.find((one) => one.through === null || one.through >= today)
    if (!pause) return no({ reason: 'not-paused' })
    await endPause(scope, pause.id, resumed(pause, on))
    return done(pair.id, { kind: 'mentorship-resumed', on, ...ofPair(pair) })
  },
})
