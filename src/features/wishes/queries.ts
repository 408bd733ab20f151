import { z } from 'zod'
import { takenBy } from '#domain/mentorships/taken.ts'
import { contextOf, staffPool } from '#domain/needs/propose-for-staff.ts'
import { type WishLists, wishLists } from '#domain/needs/wish-lists.ts'
import {
  fewestCounted,
  type WishAsking,
  type WishAskingId,
  type WishRound,
} from '#domain/needs/wish-round.ts'
import type { Wish } from '#domain/needs/wishes.ts'
import type { PersonId } from '#domain/people/person.ts'
import { listConsented } from '#store/consented.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import type { Scope } from '#store/scope.ts'
import { sideBySide } from '#store/side-by-side.ts'
import { findAsking, findLastRound, listAskings, listCountedWishes, listOwnWishes } from '#store/wishes.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

/** Who may be a pair at all, and whom colleagues may be shown. */
type Around = PairsDesk & { readonly consented: ReadonlySet<string> }

async function aroundOf(scope: Scope): Promise<Around | undefined> {
  const desk = await findPairsDesk(scope)
  return desk && { ...desk, consented: await listConsented(scope, 'pd_consent') }
}

/** R-WSH-6. Nothing is solved for it, so it may be asked within a scope too. */
export function listsOf(desk: Around): WishLists {
  const { pool, corrections } = staffPool(desk)
  const unlisted = [...desk.said.offers].filter(([, offer]) => !offer.inBank).map(([person]) => person)
  return wishLists(pool, corrections, contextOf(desk), {
    consented: desk.consented,
    unlisted: new Set<string>(unlisted),
    live: takenBy(desk.mentorships, desk).pairs,
  })
}

/** Everybody whom the curator may ask: how many each would see is nobody's business but the page's. */
export type WishesDesk = Around & {
  readonly round: WishRound | undefined
  readonly askings: readonly WishAsking[]
}

export async function wishesDesk(scope: Scope): Promise<WishesDesk | undefined> {
  const desk = await aroundOf(scope)
  if (!desk) return undefined
  const round = await findLastRound(scope)
  return { ...desk, round, askings: round ? await listAskings(scope, round.id) : [] }
}

/** Whom the curator may ask today, each once. */
export function askable({ mentees, mentors }: Pick<WishLists, 'mentees' | 'mentors'>): readonly string[] {
  return [...new Set([...mentees, ...mentors])]
}

const nothing = z.object({})

export const showWishes = query<typeof nothing, WishesDesk>({
  deed: 'mentorship.form',
  input: nothing,
  run: wishesDesk,
  shows: (desk) => askable(listsOf(desk)),
})

/** One's own question and one's own marks: nothing of anybody else's. */
export type OwnWishes = Around & {
  readonly asking: WishAsking
  readonly round: WishRound
  readonly person: PersonId
  /** What one marked, now or in an earlier round; by a link only what counts already, and that is not shown. */
  readonly standing: readonly Wish[]
  /** R-WSH-7. Whoever holds a slip is shown neither what was marked before nor whether anything was. */
  readonly byLink: boolean
  /** R-WSH-3. So few are asked that a «нет» may tell whose it is. */
  readonly isFew: boolean
}

export async function ownWishesOf(scope: Scope, id: WishAskingId): Promise<OwnWishes | undefined> {
  const found = await findAsking(scope, id)
  const { person } = scope
  if (!person || found?.asking.person !== person) return undefined
  const desk = await aroundOf(scope)
  if (!desk) return undefined
  const byLink = scope.came === 'link'
  const { standing, askings } = await sideBySide(scope, {
    standing: (at) => (byLink ? listCountedWishes(at, person) : listOwnWishes(at, person)),
    askings: (at) => listAskings(at, found.round.id),
  })
  const isFew = askings.length < fewestCounted
  return { ...desk, ...found, person, standing, byLink, isFew }
}

const one = z.object({
  asking: id<WishAskingId>(),
  q: z.string().trim().max(100).catch('').default(''),
  /** What was sent a moment ago was kept. */
  saved: z
    .literal('yes')
    .optional()
    .transform((one) => one === 'yes')
    .catch(false),
})

export type OwnPage = OwnWishes & { readonly q: string; readonly saved: boolean }

/** Names and work of colleagues, as the bank shows them; a log of it would say who has answered, and when (R-WSH-3). */
export const showOwnWishes = query<typeof one, OwnPage>({
  deed: 'self.read',
  input: one,
  run: async (scope, { asking, q, saved }) => {
    const own = await ownWishesOf(scope, asking)
    return own && { ...own, q, saved }
  },
})
