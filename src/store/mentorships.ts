import type { Basis, Member, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { together } from './journey.ts'
import type { Scope } from './scope.ts'

/** Every mentorship of the organisation with its people and their answers, the oldest first. */
export async function listMentorships(scope: Scope): Promise<readonly Mentorship[]> {
  const [rows, members] = await together(scope.tables, mentorships(scope), membersWithConsents(scope))
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
    .orderBy('m.side')
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
    members: members.map(asMember),
  }
}

function asMember(row: MemberRow): Member {
  const { answer, on_day: on, source, entered_by_id: enteredBy, scan_file_id: scan } = row
  const consent = answer && on && source ? { answer, on, source, enteredBy, scan } : null
  return { person: row.person_id, side: row.side, topics: row.topics as readonly string[], consent }
}
