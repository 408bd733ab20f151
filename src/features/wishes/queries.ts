import { z } from 'zod'
import { takenBy } from '#domain/mentorships/taken.ts'
import { contextOf, staffPool } from '#domain/needs/propose-for-staff.ts'
import { type WishLists, wishLists } from '#domain/needs/wish-lists.ts'
import type { WishAsking, WishAskingId, WishRound } from '#domain/needs/wish-round.ts'
import type { Wish } from '#domain/needs/wishes.ts'
import type { PersonId } from '#domain/people/person.ts'
import { listConsented } from '#store/consented.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import type { Scope } from '#store/scope.ts'
import { findAsking, findLastRound, listAskings, listOwnWishes } from '#store/wishes.ts'
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
  /** R-WSH-7. What one marked; whoever holds a slip is not shown what was marked before. */
  readonly own: readonly Wish[]
  readonly byLink: boolean
  /** Something was marked, now or in an earlier round. */
  readonly hasMarks: boolean
}

export async function ownWishesOf(scope: Scope, id: WishAskingId): Promise<OwnWishes | undefined> {
  const found = await findAsking(scope, id)
  const { person } = scope
  if (!person || found?.asking.person !== person) return undefined
  const desk = await aroundOf(scope)
  if (!desk) return undefined
  const [own, byLink] = [await listOwnWishes(scope, person), scope.came === 'link']
  return { ...desk, ...found, person, own: byLink ? [] : own, byLink, hasMarks: own.length > 0 }
}

const one = z.object({
  asking: id<WishAskingId>(),
  q: z.string().trim().max(100).catch('').default(''),
})

export const showOwnWishes = query<typeof one, OwnWishes & { readonly q: string }>({
  deed: 'self.read',
  input: one,
  run: async (scope, { asking, q }) => {
    const own = await ownWishesOf(scope, asking)
    return own && { ...own, q }
  },
  shows: (desk) => {
    const { mentors, mentees } = listsOf(desk).listOf(desk.person)
    return [...mentors, ...mentees].map((one) => one.person)
  },
})
