import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type School, school } from '#tests/world.ts'

let here: School
let people: readonly string[]

beforeAll(async () => {
  here = await school()
  people = await asOwner('select id from people order by id')
})
afterAll(() => here.world.close())

function asOwner(text: string, values: readonly unknown[] = []): Promise<string[]> {
  return here.world.database.engine.asOwner(async ({ query }) => {
    const { rows } = await query(text, [...values])
    return rows.map((row) => String(row.id))
  })
}

describe('what the commands see to, the tables hold', () => {
  it('R-NEE-12 a mentee has one lock', async () => {
    const [mentee, ...mentors] = people
    const lock = (mentor: string | undefined) =>
      asOwner(
        `insert into pair_corrections (organisation_id, mentee_id, mentor_id, correction, on_day)
         values ($1, $2, $3, 'lock', '2026-09-01')`,
        [here.organisation, mentee, mentor],
      )
    await lock(mentors[0])
    await expect(lock(mentors[1])).rejects.toThrow('one_lock_a_mentee')
  })
  it('R-ROL-1 nobody has a role twice at once', async () => {
    const give = () =>
      asOwner(
        `insert into role_assignments (organisation_id, id, person_id, role, from_day)
         values ($1, gen_random_uuid(), $2, 'council', '2026-09-01')`,
        [here.organisation, people[0]],
      )
    await give()
    await expect(give()).rejects.toThrow('one_role_at_once')
  })
})
