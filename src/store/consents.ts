import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PairOf } from '#domain/needs/eligibility.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import type { FileId } from './files.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

export type ConsentId = Id<'consent'>

/** One answer as it was given, also one that was taken back. `terms`: the terms changed, so it holds no more. */
export type KeptConsent = {
  readonly id: ConsentId
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly answer: 'yes' | 'no'
  readonly on: Day
  readonly source: Source
  readonly enteredBy: PersonId | null
  readonly enteredAt: Instant
  /** What the person agreed to, in words, where the program asked. */
  readonly wording: string | null
  /** Seen by the curator alone. */
  readonly privateReason: string | null
  readonly scan: FileId | null
  readonly withdrawnOn: Day | null
  readonly withdrawnSource: Source | 'terms' | null
}

export type NewConsent = Omit<
  KeptConsent,
  'id' | 'enteredAt' | 'withdrawnOn' | 'withdrawnSource' | 'enteredBy'
>

/** Every answer in a mentorship, the oldest first. */
export async function listConsents(scope: Scope, mentorship: MentorshipId): Promise<readonly KeptConsent[]> {
  const rows = await scope.tables
    .selectFrom('consents')
    .selectAll()
    .where('mentorship_id', '=', mentorship)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    mentorship: row.mentorship_id,
    person: row.person_id,
    answer: row.answer,
    on: row.on_day,
    source: row.source,
    enteredBy: row.entered_by_id,
    enteredAt: row.entered_at,
    wording: row.wording,
    privateReason: row.private_reason,
    scan: row.scan_file_id,
    withdrawnOn: row.withdrawn_on,
    withdrawnSource: row.withdrawn_source,
  }))
}

/** Nobody may have an answer in force there already: the table refuses two. */
export async function addConsents(scope: Scope, given: readonly NewConsent[]): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((one) => ({
    id: newId<'consent'>(),
    mentorship_id: one.mentorship,
    person_id: one.person,
    answer: one.answer,
    on_day: one.on,
    source: one.source,
    entered_by_id: one.source === 'paper' ? scope.person : null,
    entered_at: scope.now,
    wording: one.wording,
    private_reason: one.privateReason,
    scan_file_id: one.scan,
  }))
  await scope.tables.insertInto('consents').values(rows).execute()
}

/** Takes back what stands; without a person, what everybody there has answered. How many it was. */
export async function withdrawConsents(
  scope: Scope,
  which: { readonly mentorship: MentorshipId; readonly person?: PersonId },
  on: Day,
  source: Source | 'terms',
): Promise<number> {
  const { numUpdatedRows } = await scope.tables
    .updateTable('consents')
    .set({ withdrawn_on: on, withdrawn_source: source })
    .where('mentorship_id', '=', which.mentorship)
    .$if(which.person !== undefined, (query) => query.where('person_id', '=', which.person!))
    .where('answer', '=', 'yes')
    .where('withdrawn_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export type Refusal = PairOf & { readonly on: Day }

/** Who said no to whom, ever: final for the two. A mentor's no is to every mentee there; nothing of why. */
export async function listRefusals(scope: Scope): Promise<readonly Refusal[]> {
  const refused = scope.tables
    .selectFrom('consents')
    .select(['mentorship_id', 'person_id', 'on_day'])
    .where('answer', '=', 'no')
  const [rows, members] = await together(
    scope.tables,
    refused,
    scope.tables
      .selectFrom('mentorship_members')
      .select(['mentorship_id', 'person_id', 'side'])
      .where('mentorship_id', 'in', refused.clearSelect().select('mentorship_id')),
  )
  const membersOf = Map.groupBy(members, (one) => one.mentorship_id)
  return rows.flatMap(({ mentorship_id, person_id, on_day }) => {
    const there = membersOf.get(mentorship_id) ?? []
    const side = there.find((one) => one.person_id === person_id)?.side
    if (side === 'mentee')
      return there
        .filter((one) => one.side === 'mentor')
        .map((one) => ({ mentee: person_id, mentor: one.person_id, on: on_day }))
    return there
      .filter((one) => one.side === 'mentee')
      .map((one) => ({ mentee: one.person_id, mentor: person_id, on: on_day }))
  })
}

/** Who agreed in so many words to be led by a boss. */
export async function listBossConsents(scope: Scope): Promise<readonly (PairOf & { readonly on: Day })[]> {
  return scope.tables
    .selectFrom('boss_consents')
    .select(['mentee_id as mentee', 'mentor_id as mentor', 'on_day as on'])
    .execute()
}

export async function saveBossConsents(
  scope: Scope,
  pairs: readonly { readonly mentee: PersonId; readonly mentor: PersonId }[],
  on: Day,
): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(({ mentee, mentor }) => ({
    mentee_id: mentee,
    mentor_id: mentor,
    on_day: on,
    source: 'paper' as const,
    entered_by_id: scope.person,
  }))
  await scope.tables
    .insertInto('boss_consents')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
