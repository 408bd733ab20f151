import { z } from 'zod'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import { markAsked } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import type { Person } from '#store/people.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { askedLetter } from './asked.mail.tsx'
import { type AskingDesk, askingDesk } from './queries.ts'
import { askTexts as texts } from './texts.ts'

const daysOfLink = 30

const input = z.object({
  mentorship: z.array(id<MentorshipId>()).min(1, texts.nobodyChosen).max(500),
  base: anyText,
  /** Slips also for those with an address. */
  slips: z.boolean(),
})

export type AskedSlip = { readonly person: PersonId; readonly name: string; readonly token: string }
export type AskedPeople = { readonly letters: number; readonly slips: readonly AskedSlip[] }

/** R-MEN-10. Everybody of the chosen mentorships who has not answered gets one link: by letter, else on a slip. */
export const askPeople = command({
  deed: 'mentorship.form',
  input,
  run: async (scope, { mentorship: chosen, base, slips: printAll }) => {
    await decideAlone(scope)
    const desk = await askingDesk(scope)
    const open = new Map(desk.mentorships.map((one) => [one.id, one]))
    const asked = chosen.flatMap((one) => open.get(one) ?? [])
    if (asked.length < new Set(chosen).size) return no({ reason: 'not-found' })

    const silent = silentPeople(desk, asked)
    const links = silent.map((person) => ({ person, token: newToken() }))
    await addAnswerLinks(
      scope,
      links.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) })),
      daysOfLink,
    )
    await markAsked(
      scope,
      asked.map((one) => one.id),
    )
    const mailed = links.filter(({ person }) => person.email !== null)
    await addLetters(
      scope,
      mailed.map(({ person, token }) => ({
        person: person.id,
        address: person.email,
        ...letterTo(person, desk, `${base}/l/${token}`, asked),
      })),
    )
    const printed = printAll ? links : links.filter(({ person }) => person.email === null)
    const value: AskedPeople = {
      letters: mailed.length,
      slips: printed.map(({ person, token }) => ({
        person: person.id,
        name: [person.surname, person.name, person.patronymic].filter(Boolean).join(' '),
        token,
      })),
    }
    return done(value, ...asked.map((one) => ({ kind: 'mentorship-asked' as const, mentorship: one.id })))
  },
})

/** Each once, however many pairs ask. */
export function silentPeople(desk: AskingDesk, asked: readonly Mentorship[]): readonly Person[] {
  const silent = new Set(
    asked.flatMap((one) =>
      one.members.filter((member) => member.consent === null).map(({ person }) => person),
    ),
  )
  return desk.people.filter((person) => silent.has(person.id))
}

function letterTo(person: Person, desk: AskingDesk, link: string, asked: readonly Mentorship[]) {
  const words = peopleWords(desk.people, desk.outside)
  const own = asked.flatMap((one) => {
    const side = one.members.find((member) => member.person === person.id && !member.consent)?.side
    if (!side) return []
    const others = one.members.filter((member) => (side === 'mentee') !== (member.side === 'mentee'))
    return [
      {
        side,
        names: others.map((member) => `${words.name(member.person)}, ${words.role(member.person)}`),
        from: one.from,
        through: one.through,
      },
    ]
  })
  const name = [person.name, person.patronymic].filter(Boolean).join(' ')
  return askedLetter({ name, link, days: daysOfLink, asked: own })
}
