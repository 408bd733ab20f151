import { z } from 'zod'
import { daysBetween } from '#domain/documents/school-days.ts'
import { isRoundOpen, type RoundRefusal, roundThrough } from '#domain/needs/wish-round.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import { decideAlone } from '#store/organisations.ts'
import { addAskings, addRound, closeRound, findLastRound, prolongRound } from '#store/wishes.ts'
import { command, done } from '../command.ts'
import { anyText, day, id } from '../fields.ts'
import { askable, listsOf, wishesDesk } from './queries.ts'
import { askTexts as texts } from './texts.ts'
import { wishesLetter } from './wishes.mail.tsx'

const input = z.object({
  through: day,
  person: z.array(id<PersonId>()).min(1, texts.nobodyChosen).max(2000),
  base: anyText,
  /** Slips also for those with an address. */
  slips: z.boolean(),
})

export type AskedWishes = {
  readonly letters: number
  readonly slips: readonly { readonly name: string; readonly token: string }[]
  readonly through: Day
}

/** R-WSH-1. Begins a round, or asks once more in the one that is open; everybody gets a new link, whoever has answered too. */
export const askWishes = command<typeof input, AskedWishes, RoundRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, { through: wanted, person: chosen, base, slips: printAll }) => {
    await decideAlone(scope)
    const desk = await wishesDesk(scope)
    if (!desk) return no({ reason: 'not-found' })
    const may = new Set([...askable(listsOf(desk)), ...openAskings(desk)])
    if (chosen.some((one) => !may.has(one))) return no({ reason: 'not-found' })
    const through = roundThrough(wanted, scope.today)
    if (!through.ok) return through

    const { round } = desk
    const isOn = round !== undefined && isRoundOpen(round, scope.today)
    if (isOn) await prolongRound(scope, round.id, through.value)
    const asked = new Set<string>(chosen)
    await addAskings(scope, isOn ? round.id : await addRound(scope, through.value), [...new Set(chosen)])
    const links = desk.staff
      .filter(({ id }) => asked.has(id))
      .map((person) => ({ person, token: newToken() }))
    await addAnswerLinks(
      scope,
      links.map(({ person, token }) => ({ person: person.id, tokenHash: tokenHash(token) })),
      daysBetween(scope.today, through.value) + 1,
    )
    const mailed = links.filter(({ person }) => person.email !== null)
    await addLetters(
      scope,
      mailed.map(({ person, token }) => ({
        person: person.id,
        address: person.email,
        ...wishesLetter({
          name: [person.name, person.patronymic].filter(Boolean).join(' '),
          link: `${base}/l/${token}`,
          through: through.value,
        }),
      })),
    )
    const printed = printAll ? links : links.filter(({ person }) => person.email === null)
    const value: AskedWishes = {
      letters: mailed.length,
      slips: printed.map(({ person, token }) => ({ name: wholeName(person), token })),
      through: through.value,
    }
    return done(value, { kind: 'wishes-asked', people: links.length, through: through.value })
  },
})

type Desk = NonNullable<Awaited<ReturnType<typeof wishesDesk>>>

/** Who is asked already may be asked again, whatever has changed meanwhile. */
function openAskings({ round, askings, today }: Desk): readonly string[] {
  return round && isRoundOpen(round, today) ? askings.map(({ person }) => person) : []
}

const nothing = z.object({})

/** R-WSH-2. No more marks are taken; those that were made stay. */
export const closeWishes = command<typeof nothing, null, { readonly reason: 'closed' }>({
  deed: 'mentorship.form',
  input: nothing,
  run: async (scope) => {
    await decideAlone(scope)
    const round = await findLastRound(scope)
    if (!round || !isRoundOpen(round, scope.today)) return no({ reason: 'closed' })
    await closeRound(scope, round.id)
    return done(null, { kind: 'wishes-closed' })
  },
})
