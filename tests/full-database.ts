import { createHash, randomBytes } from 'node:crypto'
import type { Engine } from '#store/engine.ts'
import { newId } from '#store/ids.ts'

const organisations = 2
const peopleInEach = 40
const awkward = [
  'Ёжикова\u2028-О’Нил',
  'строка\nи ещё\r\nодна',
  '"кавычки" \\ и {скобки}',
  "'); drop table people; --",
  '',
  '🦔',
]

/** Rows of many kinds, with all that is hard to write down: line ends, quotes, bytes, arrays, nothing. */
export async function fillDatabase(engine: Engine): Promise<void> {
  await engine.asOwner(async ({ query }) => {
    for (let n = 1; n <= organisations; n += 1) {
      const organisation = newId()
      await query(
        `insert into organisations (organisation_id, kind, full_name, short_name, founder, place, time_zone, school_year, corrections)
         values ($1, 'school', $2, $3, 'Департамент', 'Заречье', 'Europe/Moscow', 2026, $4)`,
        [organisation, `МБОУ «Школа № ${n}»`, awkward[n], JSON.stringify({ gen: awkward })],
      )
      const viewed: string[] = []
      for (let one = 0; one < peopleInEach; one += 1) {
        const person = newId()
        viewed.push(person)
        await query(
          `insert into people (organisation_id, id, surname, name, birth_day, pedagogical_degree) values ($1, $2, $3, 'Анна', $4, $5)`,
          [
            organisation,
            person,
            awkward[one % awkward.length],
            one % 2 ? '1984-02-29' : null,
            one % 3 ? true : null,
          ],
        )
        await query(
          `insert into employments (organisation_id, id, person_id, position, kind, rate) values ($1, $2, $3, 'учитель', 'main', 0.75)`,
          [organisation, newId(), person],
        )
      }
      await query(
        `insert into personal_views (organisation_id, id, at, query, person_ids) values ($1, $2, '2026-09-01T08:00:00.123456Z', 'card', $3)`,
        [organisation, newId(), viewed],
      )
      const hash = createHash('sha256').update(organisation).digest()
      await query(
        `insert into journal_lines (organisation_id, number, at, deed, fact, subjects, digest, previous, hash)
         values ($1, 1, now(), 'staff.import', 'staff-imported', $2, $3, $4, $3)`,
        [organisation, JSON.stringify(viewed), hash, randomBytes(32)],
      )
      await query('insert into journal_heads (organisation_id, number, hash) values ($1, 1, $2)', [
        organisation,
        hash,
      ])
      await query('insert into accounts (id, login) values ($1, $2)', [newId(), `curator-${n}`])
    }
  })
}

/** Every row of every table as text, in an order of its own. */
export async function everyRow(engine: Engine): Promise<Record<string, readonly string[]>> {
  return engine.asOwner(async ({ query }) => {
    await query(`set timezone = 'UTC'`)
    const { rows: tables } = await query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' order by 1`,
    )
    const rows: Record<string, readonly string[]> = {}
    for (const { name } of tables) {
      const found = await query(`select t::text as row from ${name} t order by t::text collate "C"`)
      rows[String(name)] = found.rows.map((one) => String(one.row))
    }
    return rows
  })
}
