import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationRole } from '#domain/access/role.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { kindergarten, type School, school } from '#tests/world.ts'

let here: School
let administrator: Client

beforeAll(async () => {
  here = await school()
  await here.bring()
  administrator = await here.as('sysadmin')
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)

/** The only assignment of this role, as the page offers to end it. */
async function assignmentOf(of: School, role: OrganisationRole): Promise<string> {
  const { text } = await (await of.as('sysadmin')).get('/roles')
  const from = text.indexOf(`id="role-${role}"`)
  return /\/roles\/([0-9a-f-]{36})\/end/.exec(text.slice(from))![1]!
}

describe('R-ROL-1 an organisation is never left', () => {
  it.each(['head', 'curator', 'sysadmin'] as const)('without its only %s', async (role) => {
    const assignment = await assignmentOf(here, role)
    const { answer, changed } = await effect(() => administrator.post(`/roles/${assignment}/end`))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('Сначала назначьте на неё другого человека')
  })
  it('but a role goes from one to another', async () => {
    const assignment = await assignmentOf(here, 'head')
    const other = staffName('Белова', here.mark)
    await here.give(other, 'head', 'beside')
    const { answer, changed } = await effect(() => administrator.post(`/roles/${assignment}/end`))
    expect(answer).toMatchObject({ status: 303, to: '/roles' })
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'role_assignments'])
    const last = await assignmentOf(here, 'head')
    expect(await effect(() => administrator.post(`/roles/${last}/end`))).toMatchObject({
      changed: [],
      answer: { status: 422 },
    })
  })
  it('without the last of two who go at once', async () => {
    const small = await kindergarten()
    await small.bring()
    await small.give(staffName('Белова', small.mark), 'curator', 'beside')
    const { text } = await (await small.as('sysadmin')).get('/roles')
    const block = text.slice(text.indexOf('id="role-curator"'), text.indexOf('id="role-council"'))
    const both = [...block.matchAll(/\/roles\/[0-9a-f-]{36}\/end/g)].map(([path]) => path)
    expect(both).toHaveLength(2)
    const browser = await small.as('sysadmin')
    const answers = await Promise.all(both.map((path) => browser.post(path)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    await small.world.close()
  })
  it('other roles may stay empty', async () => {
    await here.give(staffName('Волков', here.mark), 'council')
    const assignment = await assignmentOf(here, 'council')
    expect(await administrator.post(`/roles/${assignment}/end`)).toMatchObject({ status: 303 })
  })
})

describe('R-ACC-1 a role', () => {
  it('is given from today, told in the journal, and works at once', async () => {
    const name = staffName('Иванова', here.mark)
    const fields = { person: await here.person(name), role: 'mentor' }
    const { answer, changed } = await effect(() => administrator.post('/roles', fields))
    expect(answer).toMatchObject({ status: 303, to: '/roles' })
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'role_assignments'])
    const again = await effect(() => administrator.post('/roles', fields))
    expect(again).toMatchObject({ changed: [], answer: { status: 422 } })
    expect(again.answer.text).toContain('такая роль уже есть')
  })
  it.each([
    ['of a body above', 'regional_operator'],
    ['of nobody', 'king'],
    ['not chosen', ''],
  ])('is refused: one %s', async (_, role) => {
    const person = await here.person(staffName('Титов', here.mark))
    expect(await effect(() => administrator.post('/roles', { person, role }))).toMatchObject({
      changed: [],
      answer: { status: 422 },
    })
  })
  it('is refused to nobody', async () => {
    expect(await effect(() => administrator.post('/roles', { person: '', role: 'mentor' }))).toMatchObject({
      changed: [],
      answer: { status: 422 },
    })
  })
  it('ends: what it opened is closed at the next request', async () => {
    await here.give(staffName('Ежова', here.mark), 'hr_specialist')
    const specialist = await here.as('hr_specialist')
    expect((await specialist.get('/people')).status).toBe(200)
    await administrator.post(`/roles/${await assignmentOf(here, 'hr_specialist')}/end`)
    expect((await specialist.get('/people')).status).toBe(403)
  })
})
