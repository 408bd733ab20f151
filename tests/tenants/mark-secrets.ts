import { type OrganisationRole, organisationRoles } from '#domain/access/role.ts'
import type { School } from '#tests/world.ts'
import { type Row, rowsOf } from './base-world.ts'
import { closedRow } from './sealed.ts'
import { kinds, type Secret, secretsIn } from './secrets.ts'

/** A school in which every text for few carries a word of its own, and who reads what. */
export type Told = {
  readonly secrets: readonly Secret[]
  readonly members: ReadonlySet<string>
  readonly rows: Readonly<Record<string, readonly Row[]>>
}

const tables = [...new Set(kinds.map(({ what }) => what.split('.')[0]!))]

/** Puts the words into the rows as they lie, past all fences. */
export async function markSecrets(school: School): Promise<Told> {
  const { engine } = school.world.database
  const rows = await rowsOf(school)
  const secrets: Secret[] = []
  for (const table of tables) {
    const marked = (rows[table] ?? []).map((row) => secretsIn(table, row, 1, secrets, rows))
    await engine.asOwner(async ({ query }) => {
      for (const [at, row] of marked.entries()) {
        const before = rows[table]![at]!
        const changed = Object.keys(row).filter((column) => row[column] !== before[column])
        if (changed.length === 0) continue
        const [columns, keys] = [changed.join(', '), keysOf(before)]
        await query(
          `update ${table} set (${columns}) = (select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb))
           where organisation_id = $2 and ${keys.map((key, at) => `${key} = $${at + 3}`).join(' and ')}`,
          [
            JSON.stringify(closedRow(table, row, school.world.house.seal)),
            school.organisation,
            ...keys.map((key) => before[key]),
          ],
        )
      }
    })
  }
  const members = new Set(rows.mentorship_members!.map((row) => `${row.mentorship_id} ${row.person_id}`))
  return { secrets, members, rows }
}

/** What tells a row from the others of its table. */
function keysOf(row: Row): readonly string[] {
  return ['id', 'meeting_id', 'report', 'part', 'subject', 'person_id']
    .filter((key) => typeof row[key] === 'string')
    .slice(0, 'id' in row ? 1 : undefined)
}

/** The roles that a person has on a day. */
export function rolesOn({ rows }: Told, person: string, today: string): readonly OrganisationRole[] {
  const given = (rows.role_assignments ?? []).filter(
    (one) =>
      one.person_id === person &&
      String(one.from_day) <= today &&
      (one.through_day === null || String(one.through_day) >= today),
  )
  return organisationRoles.filter((role) => given.some((one) => one.role === role))
}
