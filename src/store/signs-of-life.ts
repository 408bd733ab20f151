import { sql } from 'kysely'
import type { EntriesAlike } from '#domain/attention/signs-of-life.ts'
import { meetingRules } from '#domain/meetings/meeting-rules.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** R-ATT-7. Entries of meetings held since a day, alike ones counted together: there may be half a million. A long
 *  outcome is no empty phrase, so its words stay in the table. */
export async function countEntriesSince(scope: Scope, since: Day): Promise<readonly EntriesAlike[]> {
  const { rows } = await sql<{ [Name in keyof EntriesAlike]: EntriesAlike[Name] | string }>`
    select date_trunc('month', m.held_on)::date as month,
      case when length(m.outcome) > 60 then 'long' else m.outcome end as outcome,
      count(*) as held,
      count(*) filter (where (m.entered_at at time zone ${scope.zone})::date - m.held_on <= ${meetingRules.inTimeDays}::int)
        as "inTime",
      count(*) filter (where c.confirmed) as confirmed
    from meetings m left join (
      select said.meeting_id, bool_and(said.answer = 'confirmed') as confirmed
      from meeting_confirmations said join meetings about on about.id = said.meeting_id
      where about.held_on >= ${since}
      group by said.meeting_id
    ) c on c.meeting_id = m.id
    where m.held_on >= ${since}
    group by 1, 2`.execute(scope.tables)
  return rows.map(({ month, outcome, held, inTime, confirmed }) => ({
    month: month as Day,
    outcome: String(outcome),
    held: Number(held),
    inTime: Number(inTime),
    confirmed: Number(confirmed),
  }))
}

/** How many people have written these entries. */
export async function countWritersSince(scope: Scope, since: Day): Promise<number> {
  const { writers } = await scope.tables
    .selectFrom('meetings')
    .select((eb) => eb.fn.count<string>('entered_by_id').distinct().as('writers'))
    .where('held_on', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(writers)
}
