import { openEngine } from '#store/engine.ts'

export const bigSchool = {
  staff: 5_000,
  pairsAYear: 1_000,
  years: [2022, 2023, 2024, 2025, 2026],
  meetingsOfPair: 100,
}

/** Rows of an organisation far larger than any school, written straight into the tables of a closed program: five years of
 *  pairs and half a million meetings. `organisation` has been founded in that folder and works there. */
export async function fillBigSchool(folder: string): Promise<{ readonly meetings: number }> {
  const engine = await openEngine({ folder, queryLimit: 600_000, spaceNeeded: 0 })
  try {
    return await engine.asOwner(async ({ query }) => {
      const { rows } = await query('select organisation_id as id from organisations')
      await query(`select set_config('vektor.organisation', $1, false)`, [rows[0]!.id])
      await query('begin')
      for (const statement of statements) await query(statement)
      await query('commit')
      await query('analyze')
      const counted = await query('select count(*)::int as count from meetings')
      return { meetings: Number(counted.rows[0]!.count) }
    })
  } finally {
    await engine.close()
  }
}

const { staff, pairsAYear, years, meetingsOfPair } = bigSchool
const firstYear = years[0]!
const pairs = pairsAYear * years.length

/** Numbered ids, so that rows find one another: a kind of row and its number. */
const id = (kind: number, number: string) =>
  `(lpad('${kind}', 8, '0') || '-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`
const yearOf = (n: string) => `(${firstYear} + (${n} - 1) / ${pairsAYear})`
const mentor = `((n - 1) % 1200 + 1)`
const mentee = `(1200 + (n - 1) % 3800 + 1)`

const statements: readonly string[] = [
  `insert into people (id, surname, name, patronymic, gender, birth_day, total_months, pedagogical_months, service_on)
   select ${id(1, 'n')}, 'Teacher-' || n, 'Anna', 'Petrovna', 'f', date '1965-01-01' + (n % 13000), 24 + n % 400,
     12 + n % 400, date '2026-09-01' from generate_series(1, ${staff}) n`,
  `insert into employments (id, person_id, position, position_code, subject, kind, rate, from_day)
   select ${id(2, 'n')}, ${id(1, 'n')}, 'teacher', 'teacher', 'maths', 'main', 1, date '2015-09-01' + (n % 4000)
   from generate_series(1, ${staff}) n`,
  `insert into mentorships (id, form, types, mode, from_day, through_day, basis, made_on, asked_on)
   select ${id(3, 'n')}, 'teacher_teacher', '["traditional"]'::jsonb, 'in_person', make_date(${yearOf('n')}, 10, 1),
     make_date(${yearOf('n')} + 1, 5, 31), 'assignment_351_8', make_date(${yearOf('n')}, 9, 10),
     make_date(${yearOf('n')}, 9, 12) from generate_series(1, ${pairs}) n`,
  `insert into mentorship_members (mentorship_id, person_id, side, topics)
   select ${id(3, 'n')}, ${id(1, mentor)}, 'mentor', '["methodical_01"]'::jsonb from generate_series(1, ${pairs}) n
   union all
   select ${id(3, 'n')}, ${id(1, mentee)}, 'mentee', '["methodical_01"]'::jsonb from generate_series(1, ${pairs}) n`,
  `insert into consents (id, mentorship_id, person_id, answer, on_day, source, entered_at)
   select gen_random_uuid(), mentorship_id, person_id, 'yes', make_date(2022, 9, 20), 'paper', now()
   from mentorship_members`,
  `insert into files (id, sha256, bytes, name, media_type, created_at)
   values (${id(5, '1')}, repeat('ab', 32), 1, 'order.docx', 'a/b', now())`,
  `insert into papers (id, kind, title, school_year, state, pdf, made_at, file_id, number, signed_on, source)
   select ${id(4, 'y')}, 'order_pairs', 'order', y, 'made', 'missing', now(), ${id(5, '1')},
     y || '-OD', make_date(y, 9, 25), 'paper' from generate_series(${firstYear}, ${years.at(-1)}) y`,
  `insert into paper_mentorships (paper_id, mentorship_id)
   select ${id(4, yearOf('n'))}, ${id(3, 'n')} from generate_series(1, ${pairs}) n`,
  `insert into meetings (id, mentorship_id, kind, mode, subject, topics, held_on, minutes, outcome, worth, entered_by_id,
     entered_at, source, created_at)
   select ${id(6, `(n - 1) * ${meetingsOfPair} + m`)}, ${id(3, 'n')}, 'consultation', 'in_person', 'lesson',
     '["methodical_01"]'::jsonb, make_date(${yearOf('n')}, 10, 1) + (m * 240 / ${meetingsOfPair}), 30, 'the beginning of a lesson',
     'useful', ${id(1, mentor)}, make_date(${yearOf('n')}, 10, 2) + (m * 240 / ${meetingsOfPair}), 'account', now()
   from generate_series(1, ${pairs}) n, generate_series(1, ${meetingsOfPair}) m`,
  `insert into meeting_confirmations (meeting_id, person_id, answer, worth, on_day, source)
   select ${id(6, `(n - 1) * ${meetingsOfPair} + m`)}, ${id(1, mentee)}, 'confirmed', 'useful',
     make_date(${yearOf('n')}, 10, 3) + (m * 240 / ${meetingsOfPair}), 'account'
   from generate_series(1, ${pairs}) n, generate_series(1, ${meetingsOfPair}) m where m % 5 > 0`,
]
