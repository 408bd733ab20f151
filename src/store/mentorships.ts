import type { BasisBecause } from '#domain/mentorships/basis.ts'
import type { Draft } from '#domain/mentorships/draft.ts'
import type { Basis, Member, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { dayBefore } from '#kit/day.ts'
import { newId } from './ids.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** Every mentorship of the organisation with its people and their answers, the oldest first. */
export async function listMentorships(scope: Scope): Promise<readonly Mentorship[]> {
  const [rows, members] = await together(scope.tables, mentorships(scope), membersWithConsents(scope))
  const membersOf = Map.groupBy(members, (one) => one.mentorship_id)
  return rows.map((row) => asMentorship(row, membersOf.get(row.id)))
}

/** Those one takes part in, on either side. */
export async function listMentorshipsOf(scope: Scope, person: PersonId): Promise<readonly Mentorship[]> {
  const own = scope.tables
    .selectFrom('mentorship_members')
    .select('mentorship_id')
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('through_day', 'is', null), eb('through_day', '>=', scope.today)]))
  const [rows, members] = await together(
    scope.tables,
    mentorships(scope).where('id', 'in', own),
    membersWithConsents(scope).where('m.mentorship_id', 'in', own),
  )
  const membersOf = Map.groupBy(members, (one) => one.mentorship_id)
  return rows.map((row) => asMentorship(row, membersOf.get(row.id)))
}

export async function findMentorship(scope: Scope, id: MentorshipId): Promise<Mentorship | undefined> {
  const [[row], members] = await together(
    scope.tables,
    mentorships(scope).where('id', '=', id),
    membersWithConsents(scope).where('m.mentorship_id', '=', id),
  )
  return row && asMentorship(row, members)
}

function mentorships(scope: Scope) {
  return scope.tables.selectFrom('mentorships').selectAll().orderBy('made_on').orderBy('id')
}

function membersWithConsents(scope: Scope) {
  return scope.tables
    .selectFrom('mentorship_members as m')
    .leftJoin('consents as c', (join) =>
      join
        .onRef('c.mentorship_id', '=', 'm.mentorship_id')
        .onRef('c.person_id', '=', 'm.person_id')
        .on('c.withdrawn_on', 'is', null),
    )
    .select(['m.mentorship_id', 'm.person_id', 'm.side', 'm.topics'])
    .select(['c.answer', 'c.on_day', 'c.source', 'c.entered_by_id', 'c.scan_file_id'])
    .where((eb) => eb.or([eb('m.through_day', 'is', null), eb('m.through_day', '>=', scope.today)]))
    .orderBy('m.person_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof mentorships>['execute']>>[number]
type MemberRow = Awaited<ReturnType<ReturnType<typeof membersWithConsents>['execute']>>[number]

function asMentorship(row: Row, members: readonly MemberRow[] = []): Mentorship {
  return {
    id: row.id,
    form: row.form,
    format: row.format,
    types: row.types as readonly string[],
    mode: row.mode,
    from: row.from_day,
    through: row.through_day,
    basis: row.basis as Basis | null,
    reason: row.reason,
    reverseOf: row.reverse_of_id,
    madeOn: row.made_on,
    askedOn: row.asked_on,
    droppedOn: row.dropped_on,
    ending: row.ended_on && row.ended_way ? { on: row.ended_on, way: row.ended_way, by: row.ended_by } : null,
    succeeds: row.succeeds_id,
    members: sides.flatMap((side) => members.filter((one) => one.side === side).map(asMember)),
  }
}

const sides: readonly Member['side'][] = ['mentor', 'co_mentor', 'mentee']

function asMember(row: MemberRow): Member {
  const { answer, on_day: on, source, entered_by_id: enteredBy, scan_file_id: scan } = row
  const consent = answer && on && source ? { answer, on, source, enteredBy, scan } : null
  return { person: row.person_id, side: row.side, topics: row.topics as readonly string[], consent }
}

/** What the card says besides: the reason of the basis, and of giving up. */
export type MentorshipNotes = {
  readonly basisBecause: BasisBecause | null
  readonly droppedBecause: string | null
}

export async function findMentorshipNotes(scope: Scope, id: MentorshipId): Promise<MentorshipNotes> {
  const row = await scope.tables
    .selectFrom('mentorships')
    .select(['basis_because', 'dropped_because'])
    .where('id', '=', id)
    .executeTakeFirst()
  const because = row?.basis_because as BasisBecause | undefined
  return {
    basisBecause: because?.reasons ? because : null,
    droppedBecause: row?.dropped_because ?? null,
  }
}

type NewMentorship = {
  readonly draft: Draft
  /** The place in the same list of the other thread. */
  readonly reverseOf?: number
  /** Whose place it takes. */
  readonly succeeds?: MentorshipId
}

/** Made together. */
export async function addMentorships(
  scope: Scope,
  drafts: readonly NewMentorship[],
): Promise<readonly MentorshipId[]> {
  if (drafts.length === 0) return []
  const ids = drafts.map(() => newId<'mentorship'>())
  const rows = drafts.map(({ draft, reverseOf, succeeds }, at) => ({
    id: ids[at]!,
    ...termColumns(draft),
    reverse_of_id: reverseOf === undefined ? null : ids[reverseOf]!,
    succeeds_id: succeeds ?? null,
    made_on: scope.today,
  }))
  await scope.tables.insertInto('mentorships').values(rows).execute()
  await addMembers(
    scope,
    drafts.map(({ draft }, at) => ({ id: ids[at]!, draft })),
  )
  return ids
}

/** Other terms, or another co-mentor, for the same mentor and mentees: whoever was asked has to be asked again. */
export async function changeMentorship(scope: Scope, id: MentorshipId, draft: Draft): Promise<void> {
  const { tables } = scope
  await tables
    .updateTable('mentorships')
    .set({ ...termColumns(draft), basis: null, basis_because: '{}', asked_on: null })
    .where('id', '=', id)
    .execute()
  const members = () => tables.updateTable('mentorship_members').where('mentorship_id', '=', id)
  await members()
    .set({ topics: JSON.stringify(draft.topics) })
    .where('side', '<>', 'co_mentor')
    .execute()
  await members()
    .set({ through_day: dayBefore(scope.today) })
    .where('side', '=', 'co_mentor')
    .execute()
  const coMentor = membersOf(id, draft).filter((one) => one.side === 'co_mentor')
  if (coMentor.length === 0) return
  await tables
    .insertInto('mentorship_members')
    .values(coMentor)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'mentorship_id', 'person_id'])
        .doUpdateSet({ topics: coMentor[0]!.topics, through_day: null }),
    )
    .execute()
}

export async function dropMentorship(scope: Scope, id: MentorshipId, because: string): Promise<void> {
  await scope.tables
    .updateTable('mentorships')
    .set({ dropped_on: scope.today, dropped_because: because })
    .where('id', '=', id)
    .execute()
}

/** The first day of asking stays. */
export async function markAsked(scope: Scope, ids: readonly MentorshipId[]): Promise<void> {
  if (ids.length === 0) return
  await scope.tables
    .updateTable('mentorships')
    .set({ asked_on: scope.today })
    .where('id', 'in', ids)
    .where('asked_on', 'is', null)
    .execute()
}

/** One statement for each basis with its reasons, however many pairs have it. */
export async function saveBases(
  scope: Scope,
  found: readonly { readonly id: MentorshipId; readonly basis: Basis; readonly because: BasisBecause }[],
): Promise<void> {
  const alike = Map.groupBy(found, (one) => JSON.stringify([one.basis, one.because]))
  for (const group of alike.values())
    await scope.tables
      .updateTable('mentorships')
      .set({ basis: group[0]!.basis, basis_because: JSON.stringify(group[0]!.because) })
      .where(
        'id',
        'in',
        group.map((one) => one.id),
      )
      .execute()
}

/** Leaves a group that goes on without this person; the answer stays. */
export async function setAside(scope: Scope, id: MentorshipId, person: PersonId): Promise<void> {
  await scope.tables
    .updateTable('mentorship_members')
    .set({ through_day: dayBefore(scope.today) })
    .where('mentorship_id', '=', id)
    .where('person_id', '=', person)
    .execute()
}

function termColumns(draft: Draft) {
  const { form, format, mode, reason, from, through } = draft
  return {
    ...{ form, format, mode, reason, from_day: from, through_day: through },
    types: JSON.stringify(draft.types),
  }
}

async function addMembers(
  scope: Scope,
  drafts: readonly { readonly id: MentorshipId; readonly draft: Draft }[],
): Promise<void> {
  const rows = drafts.flatMap(({ id, draft }) => membersOf(id, draft))
  await scope.tables.insertInto('mentorship_members').values(rows).execute()
}

function membersOf(id: MentorshipId, { mentor, coMentor, mentees, topics }: Draft) {
  const member = (person: PersonId, side: Member['side'], own: readonly string[]) => ({
    mentorship_id: id,
    person_id: person,
    side,
    topics: JSON.stringify(own),
  })
  return [
    member(mentor, 'mentor', topics),
    ...(coMentor ? [member(coMentor.person, 'co_mentor', coMentor.topics)] : []),
    ...mentees.map((one) => member(one, 'mentee', topics)),
  ]
}
