import { z } from 'zod'
import { isReminderDue } from '#domain/needs/wish-round.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { worksOn } from '#domain/people/employment.ts'
import { outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import { decideAlone } from '#store/organisations.ts'
import { listPeople } from '#store/people.ts'
import { addAskings, findLastRound, listAskings } from '#store/wishes.ts'
import { command, done } from '../command.ts'
import { anyText } from '../fields.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { sendLinks } from './send-links.ts'

const input = z.object({ base: anyText })

/** R-WSH-9. Whoever has an address and was asked before is asked once more, whether or not an answer has come. A round that
 *  is over, goes on longer now or has been reminded of has nobody. */
const remind = command({
  deed: 'wishes.remind',
  input,
  run: async (scope, { base }) => {
    await decideAlone(scope)
    const { today, now, zone } = scope
    const round = await findLastRound(scope)
    const askings = round ? await listAskings(scope, round.id) : []
    const due = new Set(
      askings.filter((one) => isReminderDue(one, round!, today)).map(({ person }) => person),
    )
    const people = (await listPeople(scope)).filter(
      ({ id, email, employments }) => due.has(id) && email !== null && worksOn(employments, today),
    )
    if (!round || people.length === 0) return done(null)
    if (outOfQuietHours(now, zone) > now) return done(null, { kind: 'wishes-reminder-put-off' })
    const ids = people.map(({ id }) => id)
    await addAskings(scope, round.id, ids)
    await sendLinks(scope, people, { through: round.through, base })
    return done(null, { kind: 'wishes-reminded', people: ids.length })
  },
})

export async function remindWishes(desk: JobDesk, base: string, organisation: OrganisationId): Promise<void> {
  settled(await desk.carryOut({ organisation, as: { job: 'remind-wishes' } }, remind, { base }))
}
