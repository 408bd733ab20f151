import { z } from 'zod'
import { isAtWork } from '#domain/meetings/may-meet.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addAnswerLinks } from '#store/links.ts'
import { listMentorships } from '#store/mentorships.ts'
import { listOrdered } from '#store/papers.ts'
import { listNamed } from '#store/people.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

/** A quarter: a slip that is lost does not open a whole year, and is printed four times in it. */
export const daysOfSlip = 92

const input = z.object({
  /** Nobody named: everybody of every pair at work. */
  pair: z.array(id<MentorshipId>()).max(500),
})

export type MeetingSlips = readonly { readonly name: string; readonly token: string }[]

/** R-MTG-14. A slip with a personal link for each of the pairs at work who is to write without an account. */
export const makeSlips = command<typeof input, MeetingSlips, { readonly reason: 'nobody' }>({
  deed: 'meeting.enter',
  input,
  run: async (scope, { pair: chosen }) => {
    const context = { ordered: await listOrdered(scope), today: scope.today }
    const working = (await listMentorships(scope)).filter((one) => isAtWork(one, context))
    if (chosen.some((one) => working.every(({ id }) => id !== one))) return no({ reason: 'not-found' })
    const asked = chosen.length > 0 ? working.filter(({ id }) => chosen.includes(id)) : working
    const members = asked.flatMap(({ members }) => members.map(({ person }) => person))
    if (members.length === 0) return no({ reason: 'nobody' })
    const slips = (await listNamed(scope, members)).map((person) => ({
      person: person.id as PersonId,
      name: [person.surname, person.name, person.patronymic].filter(Boolean).join(' '),
      token: newToken(),
    }))
    const links = slips.map(({ person, token }) => ({ person, tokenHash: tokenHash(token) }))
    await addAnswerLinks(scope, links, daysOfSlip)
    return done(slips, { kind: 'meeting-slips-made', people: slips.length })
  },
})
