import type { Member } from '#domain/mentorships/mentorship.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import type { Scope } from '#store/scope.ts'
import type { Named, PairDesk } from './pair-desk.ts'

const daysOfLink = 30

/** Whom a letter goes to, who writes, and the link that opens it without an account. */
export type Addressed = {
  readonly to: Named & { readonly email: string }
  /** «Мария Петровна». */
  readonly name: string
  /** «Петров П. А.». */
  readonly from: string
  readonly link: string
  readonly days: number
}

type Writing = {
  readonly base: string
  readonly to: (member: Member) => boolean
  readonly letter: (to: Addressed) => {
    readonly subject: string
    readonly body: string
    readonly calendar?: string
  }
}

/** To everybody else of the pair with an address, each with a link of one's own; answers how many. */
export async function writeLetters(scope: Scope, desk: PairDesk, writing: Writing): Promise<number> {
  const { base, to: wanted, letter } = writing
  const from = desk.people.get(scope.person ?? '')
  const people = desk.mentorship.members
    .filter((member) => member.person !== scope.person && wanted(member))
    .flatMap(({ person }) => desk.people.get(person) ?? [])
    .filter((one): one is Named & { readonly email: string } => Boolean(one.email))
    .map((person) => ({ person, token: newToken() }))
  await addAnswerLinks(
    scope,
    people.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) })),
    daysOfLink,
  )
  await addLetters(
    scope,
    people.map(({ person, token }) => ({
      person: person.id,
      address: person.email,
      ...letter({
        to: person,
        name: [person.name, person.patronymic].filter(Boolean).join(' '),
        from: from ? surnameFirst(from) : '',
        link: `${base}/l/${token}`,
        days: daysOfLink,
      }),
    })),
  )
  return people.length
}
