import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#store/scope.ts'
import { closeOpenAnswers } from '#store/sensitive-answers.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { changeOf } from '#tests/world/rows.ts'
import { invitationOf, openCampaign } from '#tests/world/survey-examples.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let psychologist: Client
let person = ''
const home = '/sensitive/notes'
const secret = 'Устала от дежурств'

beforeAll(async () => {
  here = await school()
  await here.bring()
  await here.give(staffName('Гусева', here.mark), 'psychologist')
  psychologist = await here.as('psychologist')
  person = await here.person(staffName('Рыбина', here.mark))
})
afterAll(() => here.world.close())

const post = (path: string, fields: Fields, browser = psychologist) =>
  changeOf(here.world.database.engine, () => browser.post(path, fields))
const page = async (browser = psychologist) => (await browser.get(`${home}?person=${person}`)).text
const everywhere = async () => JSON.stringify(await here.rows())

describe('R-KEY-4 a note of the psychologist', () => {
  it('is written about one person, and lies closed', async () => {
    const { answer, changed } = await post(home, { person, says: secret })
    expect(answer.to).toBe(`${home}?person=${person}`)
    expect(changed).toEqual(expect.arrayContaining(['journal_lines', 'psychologist_notes']))
    expect(await page()).toContain(secret)
    expect((await psychologist.get(home)).text).toMatch(/>1 запись</)
    expect(await everywhere()).not.toContain(secret)
    expect((await here.rows()).journal_lines!.at(-1)).not.toContain(person)
  })
  it('comes back when nothing was written', async () => {
    const { answer, changed } = await post(home, { person, says: ' ' })
    expect([answer.status, changed]).toEqual([422, []])
    expect(answer.text).toContain('Напишите, что запомнить')
  })
  it('is no other psychologist’s, and nobody’s who is none', async () => {
    const titov = staffName('Титов', here.mark)
    await here.give(titov, 'psychologist', 'beside')
    const second = here.world.visitor()
    expect((await second.post(await here.linkFor(titov))).status).toBe(303)
    expect(await page(second)).not.toContain(secret)
    const note = /name="note" value="([0-9a-f-]{36})"/.exec(await page())![1]!
    for (const browser of [second, await here.as('curator'), await here.as('sysadmin')]) {
      const { answer, changed } = await post(`${home}/drop`, { person, note }, browser)
      expect([[403, 404].includes(answer.status), changed]).toEqual([true, []])
    }
    expect((await (await here.as('head')).get(home)).status).toBe(403)
  })
  it('is gone for good when it is dropped', async () => {
    const note = /name="note" value="([0-9a-f-]{36})"/.exec(await page())![1]!
    const { answer } = await post(`${home}/drop`, { person, note })
    expect(answer.status).toBe(303)
    expect((await here.rows()).psychologist_notes).toEqual([])
    expect((await post(`${home}/drop`, { person, note })).answer.status).toBe(404)
  })
})

describe('R-KEY-3 the drawer of the psychologist', () => {
  it('is shut to the desk: a query that forgets it is refused', async () => {
    const who = { organisation: here.organisation, as: { job: 'test' } }
    for (const table of ['psychologist_notes', 'sealed_answers']) {
      const looked = inOrganisation(here.world.house, who, ({ tables }) =>
        sql`select 1 from ${sql.table(table)}`.execute(tables),
      )
      await expect(looked, table).rejects.toThrow('permission denied')
    }
  })
  it('takes what an earlier version wrote down open, and shows it as before', async () => {
    const curator = await here.as('curator')
    const campaign = await openCampaign(curator, {
      from: '01.09.2026',
      through: '18.09.2026',
      person: [person],
    })
    const invitation = await invitationOf(curator, campaign, `Рыбина-${here.mark}`)
    await here.world.database.engine.asOwner(({ query }) =>
      query(
        `insert into sensitive_answers (organisation_id, invitation_id, topic, level, draft, on_day) values
          ($1, $2, 'self_01', 3, null, '2026-09-01'), ($1, $2, 'psych_ped_13', 1, 2, '2026-09-01')`,
        [here.organisation, invitation],
      ),
    )
    await closeOpenAnswers(here.world.database.engine, here.world.house)
    const rows = await here.rows()
    expect(rows.sensitive_answers).toEqual([])
    expect(JSON.stringify(rows)).not.toMatch(/self_01|psych_ped_13/)
    const { text } = await psychologist.get('/sensitive')
    expect(text).toMatch(/Рыбина-Щегл[\s\S]*нужна помощь/)
    const own = await here.answering(staffName('Рыбина', here.mark))
    expect((await own.get(`/asked/sheet/${invitation}?step=rest`)).status).toBe(200)
  })
})
