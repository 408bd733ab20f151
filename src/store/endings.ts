import type { Ending } from '#domain/mentorships/ending.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** R-CHG-1. How each ended; with `because` where the curator says what was not done. */
export async function saveEndings(
  scope: Scope,
  ends: readonly { readonly id: MentorshipId; readonly ending: Ending; readonly because: string | null }[],
): Promise<void> {
  const alike = Map.groupBy(ends, ({ ending, because }) => JSON.stringify([ending, because]))
  for (const group of alike.values()) {
    const { ending, because } = group[0]!
    await scope.tables
      .updateTable('mentorships')
      .set({
        ...{ ended_on: ending.on, ended_way: ending.way, ended_by: ending.by, ended_because: because },
        ended_entered_at: scope.now,
      })
      .where(
        'id',
        'in',
        group.map(({ id }) => id),
      )
      .execute()
  }
}

/** As if nobody had ended it. */
export async function dropEnding(scope: Scope, id: MentorshipId): Promise<void> {
  const none = { ended_on: null, ended_way: null, ended_by: null, ended_because: null }
  await scope.tables
    .updateTable('mentorships')
    .set({ ...none, ended_entered_at: null })
    .where('id', '=', id)
    .execute()
}

/** What the curator wrote of each end. */
export async function listEndingNotes(scope: Scope): Promise<ReadonlyMap<MentorshipId, string>> {
  const rows = await scope.tables
    .selectFrom('mentorships')
    .select(['id', 'ended_because'])
    .where('ended_because', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.ended_because!]))
}

/** R-CHG-5, R-CHG-10. Another first or last day; the answers stay. */
export async function saveTerm(
  scope: Scope,
  id: MentorshipId,
  { from, through }: Pick<Mentorship, 'from' | 'through'>,
): Promise<void> {
  await scope.tables
    .updateTable('mentorships')
    .set({ from_day: from, through_day: through })
    .where('id', '=', id)
    .execute()
}

/** R-CHG-5. The former one leads till another eve. */
export async function moveEnding(scope: Scope, id: MentorshipId, on: Day): Promise<void> {
  await scope.tables.updateTable('mentorships').set({ ended_on: on }).where('id', '=', id).execute()
}
