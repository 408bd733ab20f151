import { sql } from 'kysely'
import type { WishAsking, WishAskingId, WishRound, WishRoundId } from '#domain/needs/wish-round.ts'
import type { Mark, Wish, Wishes, WishSide } from '#domain/needs/wishes.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import { inParts } from './parts.ts'
import type { Scope } from './scope.ts'

/** R-WSH-4. Everybody's marks as they count, for the proposal alone: no page may say whose they are. */
export async function listWishes(scope: Scope): Promise<Wishes> {
  const [rows, answered] = await together(
    scope.tables,
    countedMarks(scope),
    withRound(scope).where('a.answered_on', 'is not', null).where(isOver(scope)).limit(1),
  )
  return { answered: answered.length > 0, marks: rows.flatMap(asWish) }
}

/** One's own marks that count already. */
export async function listCountedWishes(scope: Scope, person: PersonId): Promise<readonly Wish[]> {
  const rows = await countedMarks(scope).where('w.person_id', '=', person).execute()
  return rows.flatMap(asWish)
}

/** One's own marks, those of a round that goes on too. */
export async function listOwnWishes(scope: Scope, person: PersonId): Promise<readonly Wish[]> {
  const rows = await newestMarks(scope).where('w.person_id', '=', person).execute()
  return rows.flatMap(asWish)
}

type Said = { readonly side: WishSide; readonly about: PersonId; readonly mark: Mark | null }

/** Puts these marks of this round in the place of those about the same people; `null` takes away what counts. */
export async function saveWishes(
  scope: Scope,
  person: PersonId,
  { number: round }: Pick<WishRound, 'number'>,
  said: readonly Said[],
): Promise<void> {
  for (const side of ['mentee', 'mentor'] as const) {
    const about = said.filter((one) => one.side === side).map((one) => one.about)
    if (about.length === 0) continue
    await scope.tables
      .deleteFrom('wishes')
      .where('person_id', '=', person)
      .where('side', '=', side)
      .where('about_id', 'in', about)
      .where('round', '=', round)
      .execute()
  }
  const before = await listOwnWishes(scope, person)
  const rows = said.flatMap(({ side, about, mark: now }) => {
    const mark = now ?? before.find((one) => one.side === side && one.about === about)?.mark
    const row = { person_id: person, side, about_id: about, round, marked_on: scope.today }
    return mark ? [{ ...row, mark, taken_back: now === null }] : []
  })
  for (const part of inParts(rows)) await scope.tables.insertInto('wishes').values(part).execute()
}

/** The newest round, open or over; of one moment, the one that is open. */
export async function findLastRound(scope: Scope): Promise<WishRound | undefined> {
  const row = await rounds(scope)
    .orderBy('created_at', 'desc')
    .orderBy('closed_on', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asRound(row)
}

export async function addRound(scope: Scope, through: Day): Promise<WishRoundId> {
  const id = newId<'wish-round'>(Date.parse(scope.now))
  await scope.tables
    .insertInto('wish_rounds')
    .values({
      id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from wish_rounds)`,
      from_day: scope.today,
      through_day: through,
      created_at: scope.now,
      person_id: scope.person!,
    })
    .execute()
  return id
}

export async function prolongRound(scope: Scope, id: WishRoundId, through: Day): Promise<void> {
  await scope.tables.updateTable('wish_rounds').set({ through_day: through }).where('id', '=', id).execute()
}

export async function closeRound(scope: Scope, id: WishRoundId): Promise<void> {
  await scope.tables.updateTable('wish_rounds').set({ closed_on: scope.today }).where('id', '=', id).execute()
}

export async function listAskings(scope: Scope, round: WishRoundId): Promise<readonly WishAsking[]> {
  const rows = await askings(scope).where('round_id', '=', round).execute()
  return rows.map(asAsking)
}

/** Asked once more keeps the answer, and says when it was last asked. */
export async function addAskings(
  scope: Scope,
  round: WishRoundId,
  people: readonly PersonId[],
): Promise<void> {
  const rows = people.map((person) => ({
    id: newId<'wish-asking'>(Date.parse(scope.now)),
    round_id: round,
    person_id: person,
    asked_on: scope.today,
  }))
  for (const part of inParts(rows))
    await scope.tables
      .insertInto('wish_askings')
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'round_id', 'person_id'])
          .doUpdateSet({ asked_on: sql<Day>`excluded.asked_on` }),
      )
      .execute()
}

export type FoundAsking = { readonly asking: WishAsking; readonly round: WishRound }

export async function findAsking(scope: Scope, id: WishAskingId): Promise<FoundAsking | undefined> {
  const row = await withRound(scope).where('a.id', '=', id).executeTakeFirst()
  return row && asFound(row)
}

/** What one's own page says of it. */
export type OpenAsking = {
  readonly asking: WishAskingId
  readonly through: Day
  readonly answered: boolean
}

/** What one is asked now, answered or not: the newest while it is open. */
export async function findOpenAsking(scope: Scope, person: PersonId): Promise<OpenAsking | undefined> {
  const row = await withRound(scope)
    .where('a.person_id', '=', person)
    .where('r.closed_on', 'is', null)
    .where('r.from_day', '<=', scope.today)
    .where('r.through_day', '>=', scope.today)
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { asking: row.id, through: row.through_day, answered: row.answered_on !== null }
}

export async function noteAnswered(scope: Scope, id: WishAskingId): Promise<void> {
  await scope.tables
    .updateTable('wish_askings')
    .set({ answered_on: scope.today })
    .where('id', '=', id)
    .execute()
}

/** Of each person about another the newest mark; an earlier one counts no more. */
function newestMarks(scope: Scope) {
  return scope.tables
    .selectFrom('wishes as w')
    .leftJoin('wish_rounds as r', (join) =>
      join
        .onRef('r.organisation_id', '=', 'w.organisation_id')
        .onRef('r.number', '=', 'w.round')
        .on('r.number', '>', 0),
    )
    .select(['w.person_id', 'w.side', 'w.about_id', 'w.mark', 'w.taken_back'])
    .distinctOn(['w.person_id', 'w.side', 'w.about_id'])
    .orderBy('w.person_id')
    .orderBy('w.side')
    .orderBy('w.about_id')
    .orderBy('w.round', 'desc')
}

const countedMarks = (scope: Scope) =>
  newestMarks(scope).where((is) => is.or([is('r.id', 'is', null), isOver(scope)]))

const isOver = ({ today }: Scope) => sql<boolean>`(r.closed_on is not null or r.through_day < ${today})`

function rounds(scope: Scope) {
  return scope.tables
    .selectFrom('wish_rounds')
    .select(['id', 'number', 'from_day', 'through_day', 'closed_on'])
}

function askings(scope: Scope) {
  return scope.tables
    .selectFrom('wish_askings')
    .select(['id', 'round_id', 'person_id', 'asked_on', 'answered_on'])
}

function withRound(scope: Scope) {
  return scope.tables
    .selectFrom('wish_askings as a')
    .innerJoin('wish_rounds as r', (join) =>
      join.onRef('r.organisation_id', '=', 'a.organisation_id').onRef('r.id', '=', 'a.round_id'),
    )
    .select(['a.id', 'a.round_id', 'a.person_id', 'a.asked_on', 'a.answered_on'])
    .select(['r.number', 'r.from_day', 'r.through_day', 'r.closed_on'])
}

type WishRow = Awaited<ReturnType<ReturnType<typeof newestMarks>['execute']>>[number]
type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number]
type AskingRow = Awaited<ReturnType<ReturnType<typeof askings>['execute']>>[number]
type FoundRow = Awaited<ReturnType<ReturnType<typeof withRound>['execute']>>[number]

const asWish = ({ person_id, side, about_id, mark, taken_back }: WishRow): readonly Wish[] =>
  taken_back ? [] : [{ person: person_id, side, about: about_id, mark }]

const asRound = (row: RoundRow): WishRound => ({
  id: row.id,
  number: row.number,
  from: row.from_day,
  through: row.through_day,
  closedOn: row.closed_on,
})

const asAsking = (row: AskingRow): WishAsking => ({
  id: row.id,
  round: row.round_id,
  person: row.person_id,
  askedOn: row.asked_on,
  answeredOn: row.answered_on,
})

const asFound = (row: FoundRow): FoundAsking => ({
  asking: asAsking(row),
  round: asRound({ ...row, id: row.round_id }),
})
