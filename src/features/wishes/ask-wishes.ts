import { z } from 'zod'
import { isRoundOpen, type RoundRefusal, roundThrough } from '#domain/needs/wish-round.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { decideAlone } from '#store/organisations.ts'
import { addAskings, addRound, closeRound, findLastRound, prolongRound } from '#store/wishes.ts'
import { command, done } from '../command.ts'
import { anyText, day, id } from '../fields.ts'
import { askable, listsOf, wishesDesk } from './queries.ts'
import { sendLinks } from './send-links.ts'

const input = z.object({
  through: day,
  /** Who is asked once more; a round begins with everybody. */
  person: z.array(id<PersonId>()).max(2000),
  base: anyText,
  /** Slips also for those with an address. */
  slips: z.boolean(),
})

export type AskedWishes = {
  readonly letters: number
  readonly slips: readonly { readonly name: string; readonly token: string }[]
  readonly through: Day
}

export type AskingRefusal = RoundRefusal | { readonly reason: 'nobody' }

/** R-WSH-1. Begins a round, and asks everybody: of one asked alone a «нет» would tell. Or asks once more in the round that is
 *  open; everybody gets a new link, whoever has answered too. */
export const askWishes = command<typeof input, AskedWishes, AskingRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, { through: wanted, person: chosen, base, slips: printAll }) => {
    await decideAlone(scope)
    const desk = await wishesDesk(scope)
    if (!desk) return no({ reason: 'not-found' })
    const { round } = desk
    const isOn = round !== undefined && isRoundOpen(round, scope.today)
    const all = askable(listsOf(desk))
    const may = new Set([...all, ...openAskings(desk)])
    if (chosen.some((one) => !may.has(one))) return no({ reason: 'not-found' })
    const asked = new Set<string>(isOn ? chosen : all)
    if (asked.size === 0) return no({ reason: 'nobody' })
    const through = roundThrough(wanted, scope.today)
    if (!through.ok) return through

    if (isOn) await prolongRound(scope, round.id, through.value)
    const people = desk.staff.filter(({ id }) => asked.has(id))
    await addAskings(
      scope,
      isOn ? round.id : await addRound(scope, through.value),
      people.map(({ id }) => id),
    )
    const links = await sendLinks(scope, people, { through: through.value, base })
    const printed = printAll ? links : links.filter(({ person }) => person.email === null)
    const value: AskedWishes = {
      letters: people.filter(({ email }) => email !== null).length,
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
