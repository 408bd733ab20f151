import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpSecondFactor } from '#tests/world/authenticator.ts'
import type { Client } from '#tests/world/client.ts'
import { type Founded, organisationFields, peopleFields } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { founderOf, type World, world } from '#tests/world.ts'

const garden: Founded = { kind: 'kindergarten', name: 'Сад № 2', mark: 'Щегл' }
const organisation = organisationFields(garden)
const people = peopleFields(garden)

let here: World

beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.database.engine, work)

async function untilCheck(changes: Record<string, string> = {}): Promise<Client> {
  const founder = await founderOf(here)
  await founder.post('/found', organisation)
  await founder.post('/found/people', { ...people, ...changes })
  return founder
}

describe('R-ORG-1 the way to an organisation', () => {
  it('keeps what was typed on every page, and founds nothing before the last', async () => {
    const founder = await founderOf(here)
    const first = await effect(() => founder.post('/found', organisation))
    expect(first).toMatchObject({ changed: ['sessions'], answer: { to: '/found/people' } })
    const second = await effect(() => founder.post('/found/people', people))
    expect(second).toMatchObject({ changed: ['sessions'], answer: { to: '/found/check' } })
    expect((await founder.get('/found')).text).toContain(String(organisation.shortName).slice(5, 10))
    expect((await founder.get('/found/check')).text).toContain('Громова-Щегл')
  })
  it.each([
    ['kind', 'другое'],
    ['fullName', ''],
    ['shortName', ' '],
    ['foundedBy', ''],
    ['place', ''],
    ['timeZone', 'Луна/Море'],
    ['schoolYear', '1999'],
    ['inn', '12'],
    ['ogrn', 'abc'],
  ])('refuses a wrong %s and keeps the rest', async (field, value) => {
    const founder = await founderOf(here)
    const { answer, changed } = await effect(() =>
      founder.post('/found', { ...organisation, [field]: value }),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: ['sessions'] })
    expect(answer.text).toContain(`href="#${field}"`)
    if (field !== 'place') expect(answer.text).toContain('Щеглск')
  })
  it.each([
    ['a head without a surname', { headSurname: '' }, 'headSurname'],
    ['a head without a position', { headPosition: '' }, 'headPosition'],
    ['a curator without a name', { curatorName: '' }, 'curatorName'],
    ['nobody at the keyboard', { founder: '' }, 'founder'],
    ['no word about the curator', { curatorIs: '' }, 'curatorIs'],
    [
      'the curator at the keyboard where the head is the curator',
      { curatorIs: 'head', founder: 'curator' },
      'founder',
    ],
    ['an administrator without a surname', { administratorSurname: '' }, 'administratorSurname'],
  ])('refuses %s', async (_, wrong, field) => {
    const founder = await founderOf(here)
    await founder.post('/found', organisation)
    const { answer, changed } = await effect(() => founder.post('/found/people', { ...people, ...wrong }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: ['sessions'] })
    expect(answer.text).toContain(`href="#${field}"`)
  })
  it('leads back where something is missing', async () => {
    const founder = await founderOf(here)
    for (const method of ['get', 'post'] as const) {
      expect(await effect(() => founder[method]('/found/check'))).toMatchObject({
        changed: [],
        answer: { to: '/found' },
      })
    }
    await founder.post('/found', organisation)
    expect(await founder.post('/found/check')).toMatchObject({ to: '/found/people' })
  })
  it('refuses a curator who is the head written once more', async () => {
    const same = { curatorSurname: 'ГРОМОВА-ЩЕГЛ', curatorName: 'Вера', curatorPatronymic: 'Павловна' }
    const founder = await untilCheck(same)
    expect(await effect(() => founder.post('/found/check'))).toMatchObject({
      changed: ['sessions'],
      answer: { status: 422 },
    })
  })
})

describe('R-ORG-1 an organisation begins', () => {
  it('with its people, their work and roles, whole, in one deed', async () => {
    const founder = await untilCheck()
    const { answer, changed } = await effect(() => founder.post('/found/check'))
    expect(answer).toMatchObject({ status: 303, to: '/password' })
    const tables = [
      'employments',
      'journal_heads',
      'journal_lines',
      'memberships',
      'organisations',
      'people',
      'role_assignments',
      'sessions',
    ]
    expect(changed).toEqual(tables)
    await setUpSecondFactor(founder, here.house.now)
    expect((await founder.get('/roles')).text).toContain('Соколова-Щегл Анна')
    expect((await founder.get('/organisation')).status).toBe(200)
    expect((await founder.get('/pairs')).status).toBe(403)
  })
  it('with the head as curator in a small kindergarten', async () => {
    const founder = await untilCheck({ curatorIs: 'head', founder: 'head' })
    await founder.post('/found/check')
    for (const page of ['/people', '/history', '/roles', '/staff'])
      expect((await founder.get(page)).status, page).toBe(200)
  })
  it('once, however often the button is pressed', async () => {
    const founder = await untilCheck()
    const count = async () => (await here.rows()).organisations!.length
    const before = await count()
    const answers = await Promise.all([1, 2, 3].map(() => founder.post('/found/check')))
    expect(await count()).toBe(before + 1)
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await effect(() => founder.post('/found/check'))).toMatchObject({
      changed: [],
      answer: { to: '/today' },
    })
  })
  it('before there is a password: one link cannot be entered a second time and found another', async () => {
    const founder = await untilCheck()
    const early = { login: 'gromova-early', password: 'синий чайник на крыше' }
    expect(await effect(() => founder.get('/password'))).toMatchObject({ answer: { to: '/found' } })
    expect(await effect(() => founder.post('/password', early))).toMatchObject({
      changed: [],
      answer: { to: '/found' },
    })
  })
  it('for nobody who did not come by the link', async () => {
    const visitor = here.visitor()
    for (const path of ['/found', '/found/people', '/found/check']) {
      expect(await effect(() => visitor.post(path, { ...organisation, ...people }))).toMatchObject({
        changed: [],
        answer: { to: '/sign-in' },
      })
    }
  })
})
