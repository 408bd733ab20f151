import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPeople } from '#store/people.ts'
import { inOrganisation } from '#store/scope.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, type World, world } from '#tests/world.ts'

type TruePerson = {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly birth: string
}
type Truth = Readonly<Record<string, readonly TruePerson[]>>

const folder = join(process.env.VEKTOR_GOLD ?? '../shared/gold', 'staff')

function truth(): Truth {
  const file = join(folder, 'truth.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Truth
  throw new Error(`The lists to test on are not at ${folder}: set VEKTOR_GOLD to the folder that has them.`)
}

const key = (one: TruePerson) => [one.surname, one.name, one.patronymic, one.birth].join(' ')

let here: World

beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

async function peopleOf({ organisation, mark }: School): Promise<readonly string[]> {
  const who = { organisation, as: { job: 'test' } }
  const all = await inOrganisation(here.house, who, listPeople)
  const brought = all.filter(({ surname }) => !surname.endsWith(`-${mark}`))
  return brought.map((one) =>
    key({
      ...one,
      patronymic: one.patronymic ?? '',
      birth: one.birthDay ?? (one.birthYear ? String(one.birthYear) : ''),
    }),
  )
}

describe.each(Object.entries(truth()))('R-STF-21 the list %s through the pages', (name, people) => {
  it('becomes the people of an organisation, and nobody before it is applied', {
    timeout: 60_000,
  }, async () => {
    const school = await here.found({ kind: 'school', name: 'Школа', mark: 'Щегл' })
    const curator = await school.as('curator')
    const list = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
    const { answer, changed } = await effectOf(here.database.engine, async () => {
      const { to } = await curator.post('/staff', { list })
      await here.work()
      return {
        to: to!,
        page: (await curator.get(to!)).text,
        changes: (await curator.get(`${to}/changes`)).text,
      }
    })
    expect(changed).toEqual([
      'files',
      'job',
      'journal_heads',
      'journal_lines',
      'personal_views',
      'staff_imports',
    ])
    expect(answer.page).toContain(people[0]!.surname)
    expect(answer.changes).toContain(people[0]!.surname)

    const applied = await curator.post(`${answer.to}/apply`)
    expect(applied).toMatchObject({ status: 303, to: answer.to })
    const [found, wanted] = [await peopleOf(school), people.map(key)]
    const wrong = [
      ...wanted.filter((one) => !found.includes(one)),
      ...found.filter((one) => !wanted.includes(one)),
    ]
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(wanted.length * 0.01)

    const again = await curator.post('/staff', { list })
    await here.work()
    await curator.post(`${again.to}/apply`)
    expect((await peopleOf(school)).length, 'the same list again adds nobody').toBe(found.length)
  })
})
