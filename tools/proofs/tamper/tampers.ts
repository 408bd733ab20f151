import type { OwnerConnection } from '#store/migrate.ts'

type Target = {
  readonly school: string
  /** Another organisation of the same database. */
  readonly other: string
  /** A whole number from nought, below the given one. */
  readonly random: (below: number) => number
}

const bit = (column: string) => `${column} = set_bit(${column}, $3::int, 1 - get_bit(${column}, $3::int))`

/** One value of one line; `$2` is its number, `$3` a number below 128. */
const changes = {
  'the moment': `update journal_lines set at = at + ($3::int + 1) * interval '1 microsecond'`,
  'the day': `update journal_lines set at = at - ($3::int + 1) * interval '1 day'`,
  'the person': `update journal_lines set person_id = gen_random_uuid()`,
  nobody: `update journal_lines set person_id = null`,
  'the deed': `update journal_lines set deed = deed || repeat(' ', $3::int + 1)`,
  'the fact': `update journal_lines set fact = overlay(fact placing 'X' from $3::int % length(fact) + 1)`,
  'a subject': `update journal_lines set subjects = subjects || jsonb_build_object('person', gen_random_uuid())`,
  'a subject more': `update journal_lines set subjects = subjects || jsonb_build_object('extra', $3::int)`,
  'a subject less': `update journal_lines set subjects = subjects - 'fields'`,
  'the digest': `update journal_lines set ${bit('digest')}`,
  'the link': `update journal_lines set ${bit('previous')}`,
  'the hash': `update journal_lines set ${bit('hash')}`,
  'a line taken out': `delete from journal_lines`,
} as const

const values = {
  'the salt': `update journal_values set ${bit('salt')}`,
  'a value': `update journal_values set personal = personal || jsonb_build_object('surname', $3::int)`,
  'a value less': `update journal_values set personal = personal - 'was'`,
} as const

const line = `organisation_id = $1 and number = $2`

/** Does one tamper at random, whatever it is, and says what it was. Foreign keys are no obstacle to whoever holds the file. */
export async function anyTamper({ query }: OwnerConnection, target: Target): Promise<string> {
  const { school, random } = target
  const number = 1 + random(40)
  const [name, run] = pick(random, all(query, target, number))
  await query(
    `alter table journal_values drop constraint if exists journal_values_organisation_id_number_fkey`,
  )
  await run()
  return `${name}, line ${number} of ${school}`
}

type Tamper = readonly [string, () => Promise<unknown>]

function all(query: OwnerConnection['query'], { school, other, random }: Target, number: number): Tamper[] {
  const at = random(128)
  // a statement that does not speak of $3 may not be given one
  const on = (sql: string, where: string, of: number) =>
    query(`${sql} where ${where}`, sql.includes('$3') ? [school, of, at] : [school, of])
  const withValues = number % 2 === 0 ? number - 1 : number
  const partner = (number % 40) + 1
  const head = (set: string) => query(`update journal_heads set ${set} where organisation_id = $1`, [school])
  return [
    ...Object.entries(changes).map(([name, sql]): Tamper => [name, () => on(sql, line, number)]),
    ...Object.entries(values).map(([name, sql]): Tamper => [name, () => on(sql, line, withValues)]),
    [
      'values moved to another line',
      () =>
        query(`update journal_values set number = $3 where ${line}`, [school, withValues, withValues + 1]),
    ],
    [
      'two lines exchanged',
      async () => {
        const moved = `update journal_lines set number = $3 where ${line}`
        await query(moved, [school, number, 0])
        await query(moved, [school, partner, number])
        await query(moved, [school, 0, partner])
      },
    ],
    [
      'a line put in at the end',
      () =>
        query(
          `insert into journal_lines select organisation_id, 41, at, person_id, deed, fact, subjects, digest, previous, hash
          from journal_lines where ${line}`,
          [school, number],
        ),
    ],
    [
      'a line put in before the first',
      () =>
        query(
          `insert into journal_lines select organisation_id, 0 - $2::int, at, person_id, deed, fact, subjects, digest, previous, hash
          from journal_lines where ${line}`,
          [school, number],
        ),
    ],
    [
      'a line of another organisation in its place',
      async () => {
        await query(`delete from journal_lines where ${line}`, [school, number])
        await query(`update journal_lines set organisation_id = $3 where ${line}`, [other, number, school])
      },
    ],
    [
      'the end cut off with its head',
      async () => {
        const kept = random(40)
        await query(`delete from journal_lines where organisation_id = $1 and number > $2`, [school, kept])
        await query(
          `update journal_heads set number = $2::int,
            hash = coalesce((select hash from journal_lines where organisation_id = $1 and number = $2::int), decode(repeat('00', 32), 'hex'))
          where organisation_id = $1`,
          [school, kept],
        )
      },
    ],
    [
      'the whole journal taken away',
      async () => {
        await query(`delete from journal_lines where organisation_id = $1`, [school])
        await query(`delete from journal_heads where organisation_id = $1`, [school])
      },
    ],
    ['the number of the head', () => head(`number = number + ${at + 1}`)],
    ['a smaller number of the head', () => head(`number = number - ${(at % 40) + 1}`)],
    ['the hash of the head', () => head(`hash = set_bit(hash, ${at}, 1 - get_bit(hash, ${at}))`)],
    ['the head taken away', () => query(`delete from journal_heads where organisation_id = $1`, [school])],
    [
      'the head of another organisation',
      () =>
        query(
          `update journal_heads set hash = (select hash from journal_heads where organisation_id = $2) where organisation_id = $1`,
          [school, other],
        ),
    ],
  ]
}

function pick<One>(random: (below: number) => number, of: readonly One[]): One {
  return of[random(of.length)]!
}
