import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import type { ProgrammeVersionId } from '#domain/programmes/programme.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import { listPeople } from '#store/people.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { type Marked, type MarkRefused, markChosen, saidBy } from './mark-programmes.ts'
import { programmeLetter } from './programme.mail.tsx'

const daysOfLink = 60

const input = z.object({ version: z.array(id<ProgrammeVersionId>()), base: anyText })

export type Proposed = Marked & {
  /** Whom a letter went to, and who has no address: they are told in person or answer on paper. */
  readonly lettersTo: readonly PersonId[]
  readonly withoutAddress: readonly PersonId[]
}

/** R-PRG-4. To the pairs they are about, in one press: each member with an address gets a letter with a link to answer. */
export const proposeProgrammes = command<typeof input, Proposed, MarkRefused>({
  deed: 'programme.keep',
  input,
  run: async (scope, { version, base }) => {
    const result = await markChosen(scope, version, () => [saidBy(scope, 'proposed')])
    if (!result.ok) return result
    const { value, facts } = result.value
    const asked = new Set(value.marked.flatMap(({ members }) => members.map(({ person }) => person)))
    asked.delete(scope.person!)
    const people = (await listPeople(scope)).filter((one) => asked.has(one.id))
    const reached = people.filter(({ email }) => email !== null)
    const links = reached.map((person) => ({ person, token: newToken() }))
    await addAnswerLinks(
      scope,
      links.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) })),
      daysOfLink,
    )
    await addLetters(
      scope,
      links.map(({ person, token }) => {
        const name = [person.name, person.patronymic].filter(Boolean).join(' ')
        const letter = programmeLetter({ name, link: `${base}/l/${token}`, days: daysOfLink })
        return { person: person.id, address: person.email, ...letter }
      }),
    )
    const proposed: Proposed = {
      ...value,
      lettersTo: reached.map((one) => one.id),
      withoutAddress: people.filter(({ email }) => email === null).map((one) => one.id),
    }
    return reached.length === 0
      ? done(proposed, ...facts)
      : done(proposed, ...facts, { kind: 'programmes-sent', letters: reached.length })
  },
})
