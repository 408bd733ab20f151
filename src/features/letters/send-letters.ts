import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { Postman } from '#outside/mail/postman.ts'
import { facesOf } from '#outside/mail/render-letter.ts'
import { type Letter, type LetterId, listUnsent, markSent } from '#store/letters.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { type JobDesk, settled } from '../job-desk.ts'

const nothing = z.object({})
const oneLetter = z.object({ letter: z.string().transform((id) => id as LetterId) })

/** What waits for the postman. */
const unsentLetters = query({
  deed: 'letters.send',
  input: nothing,
  run: (scope) => listUnsent(scope),
})

/** R-MAIL-4. Noted letter by letter: a crash repeats one letter at most. */
const noteLetterSent = command({
  deed: 'letters.send',
  input: oneLetter,
  run: async (scope, { letter }) => {
    const isNew = await markSent(scope, letter)
    return isNew ? done(letter, { kind: 'letter-sent', letter }) : done(letter)
  },
})

const givesUpAfter = 3

/** R-MAIL-5. Sends what waits, one by one and outside any scope. A letter that cannot be sent does not hold up the rest;
 *  a server that takes nothing is left alone. Throws when something is left, so that the queue tries again. */
export async function sendLetters(
  desk: JobDesk,
  postman: Postman,
  organisation: OrganisationId,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'send-letters' } }
  const failures: unknown[] = []
  let inARow = 0
  for (const letter of settled(await desk.ask(who, unsentLetters, {}))) {
    try {
      await postman.send(outgoing(letter))
    } catch (failure) {
      failures.push(failure)
      inARow += 1
      if (inARow === givesUpAfter) break
      continue
    }
    inARow = 0
    settled(await desk.carryOut(who, noteLetterSent, { letter: letter.id }))
  }
  if (failures.length > 0) throw new AggregateError(failures, `letters not sent: ${failures.length}`)
}

function outgoing({ id, address, subject, body, calendar }: Letter) {
  return { id, to: address!, subject, ...facesOf(body), ...(calendar && { calendar }) }
}
