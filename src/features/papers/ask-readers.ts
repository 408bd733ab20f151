import { z } from 'zod'
import { isSigned, type PaperId, type Reader } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addLetter } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import { findPaper, type KeptPaper } from '#store/papers.ts'
import { listPeople, type Person } from '#store/people.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { readLetter } from './read.mail.tsx'

const daysOfLink = 30
const input = z.object({ paper: id<PaperId>(), base: anyText })

export type LinkSlip = { readonly person: PersonId; readonly name: string; readonly token: string }
export type AskedReaders = {
  readonly title: string
  readonly letters: number
  readonly slips: readonly LinkSlip[]
}

/** R-PAP-12. Everybody whose word is still lacking gets one link: by letter, else on a slip. */
export const askReaders = command<typeof input, AskedReaders, { readonly reason: 'nobody' }>({
  deed: 'paper.keep',
  input,
  run: async (scope, { paper: wanted, base }) => {
    const paper = await findPaper(scope, wanted)
    if (!paper) return no({ reason: 'not-found' })
    const silent = new Set(paper.readers.filter((one) => waitsFor(one, paper)).map(({ person }) => person))
    const lapsed = paper.signedOn !== null && !isSigned(paper, scope.today)
    const people = lapsed ? [] : (await listPeople(scope)).filter(({ id }) => silent.has(id))
    if (people.length === 0) return no({ reason: 'nobody' })
    const links = people.map((person) => ({ person, token: newToken() }))
    await addAnswerLinks(
      scope,
      links.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) })),
      daysOfLink,
    )
    const mailed = links.filter(({ person }) => person.email !== null)
    for (const { person, token } of mailed)
      await addLetter(scope, {
        person: person.id,
        address: person.email,
        ...letterTo(person, paper, `${base}/l/${token}`),
      })
    const slips = links.filter(({ person }) => person.email === null)
    return done(
      {
        title: paper.title,
        letters: mailed.length,
        slips: slips.map(({ person, token }) => ({ person: person.id, name: wholeName(person), token })),
      },
      { kind: 'paper-readers-asked', paper: paper.id, people: people.length },
    )
  },
})

/** A draft waits for signatures, what is signed for those who are to read it. */
export function waitsFor({ must, done: said }: Reader, { signedOn, state }: KeptPaper): boolean {
  return said === null && state === 'made' && (must === 'sign') === (signedOn === null)
}

function letterTo(person: Person, { title, signedOn }: KeptPaper, link: string) {
  const name = [person.name, person.patronymic].filter(Boolean).join(' ')
  return readLetter({ name, title, link, days: daysOfLink, signed: signedOn !== null })
}
