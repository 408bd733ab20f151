import { daysBetween } from '#domain/documents/school-days.ts'
import type { Day } from '#kit/day.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import type { Person } from '#store/people.ts'
import type { Scope } from '#store/scope.ts'
import { wishesLetter } from './wishes.mail.tsx'

export type Linked = { readonly person: Person; readonly token: string }

/** A personal link for each, which works through the last day of the round; a letter with it to whoever has an address. */
export async function sendLinks(
  scope: Scope,
  people: readonly Person[],
  { through, base }: { readonly through: Day; readonly base: string },
): Promise<readonly Linked[]> {
  const links = people.map((person) => ({ person, token: newToken() }))
  await addAnswerLinks(
    scope,
    links.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) })),
    daysBetween(scope.today, through) + 1,
  )
  await addLetters(
    scope,
    links.flatMap(({ person, token }) => {
      if (person.email === null) return []
      const name = [person.name, person.patronymic].filter(Boolean).join(' ')
      const letter = wishesLetter({ name, link: `${base}/l/${token}`, through })
      return [{ person: person.id, address: person.email, ...letter }]
    }),
  )
  return links
}
