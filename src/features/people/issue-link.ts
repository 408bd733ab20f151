import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addLetter } from '#store/letters.ts'
import { addSignInLink } from '#store/links.ts'
import { findPerson } from '#store/people.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { linkLetter } from './link.mail.tsx'

const daysOfLink = 7

const input = z.object({ person: id<PersonId>(), base: anyText })

export type IssuedLink = { readonly token: string; readonly name: string; readonly email: string | null }

/** R-SES-2. A new personal link; the letter with it waits for the post in the same transaction. */
export const issueLink = command({
  deed: 'link.issue',
  input,
  run: async (scope, { person: id, base }) => {
    const person = await findPerson(scope, id)
    if (!person) return no({ reason: 'not-found' })
    const token = newToken()
    await addSignInLink(scope, tokenHash(token), id, daysOfLink)
    const name = [person.name, person.patronymic].filter(Boolean).join(' ')
    if (person.email) {
      const letter = linkLetter({ name, link: `${base}/l/${token}`, days: daysOfLink })
      await addLetter(scope, { person: id, address: person.email, ...letter })
    }
    const issued: IssuedLink = { token, name: `${person.surname} ${name}`, email: person.email }
    return done(issued, { kind: 'link-issued', person: id })
  },
})
