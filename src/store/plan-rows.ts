import { sql } from 'kysely'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { ProgrammeVersionId } from '#domain/programmes/programme.ts'
import type { Responsible } from '#domain/programmes/programme-content.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** A line of a programme's plan that no meeting has done. */
export type OpenRow = {
  readonly mentorship: MentorshipId
  /** Of any version: which is in force, its marks tell. */
  readonly version: ProgrammeVersionId
  readonly id: string
  readonly text: string
  readonly from: Day
  readonly through: Day
  readonly responsible: readonly Responsible[]
}

/** Lines whose last day is not later than `till` and that nobody has done, the oldest first. The texts of programmes stay
 *  in the tables. */
export async function listOpenRows(
  scope: Scope,
  till: Day,
  of?: readonly MentorshipId[],
): Promise<readonly OpenRow[]> {
  if (of?.length === 0) return []
  const among = of ? sql`and v.mentorship_id in (${sql.join(of)})` : sql``
  const { rows } = await sql<OpenRow>`
    select v.mentorship_id as mentorship, v.id as version, line.value->>'id' as id, line.value->>'text' as text,
      line.value->>'from' as "from", line.value->>'through' as through, line.value->'responsible' as responsible
    from programme_versions v cross join lateral jsonb_array_elements(v.content->'rows') as line
    where line.value->>'through' <= ${till} ${among}
      and not exists (
        select from meetings m where m.mentorship_id = v.mentorship_id and m.held_on is not null
          and m.plan_row = line.value->>'id'
          and not exists (select from meeting_confirmations c where c.meeting_id = m.id and c.answer = 'disputed')
      )
    order by through, id`.execute(scope.tables)
  return rows
}
