import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { listNeeds, listOffers } from '#store/answer-sheets.ts'
import { inOrganisation } from '#store/scope.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { invitationOf, openCampaign } from '#tests/world/survey-examples.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
let ids: ReadonlyMap<string, PersonId>
const access = { login: 'sokolova', password: 'синий чайник на плите' }
const everybody = ['Волков', 'Дятлов', 'Иванова', 'Рыбина', 'Титов', 'Уткина', 'Петров']

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
  await curator.post('/password', access)
  head = await here.as('head')
  const found = everybody.map(async (name) => [name, await here.person(staffName(name, here.mark))] as const)
  ids = new Map(await Promise.all(found))
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const id = (name: string) => ids.get(name)!
const full = (name: string) => `${name}-${here.mark}`
const journal = async () => (await here.rows()).journal_lines!.join('\n')
const asJob = { as: { job: 'test' } } as const
const scoped = <Answer>(work: Parameters<typeof inOrganisation<Answer>>[2]) =>
  inOrganisation(here.world.house, { organisation: here.organisation, ...asJob }, work)

/** Answers by a link on a phone, in two steps. */
async function byLink(name: string, invitation: string, browser?: Client) {
  const self = browser ?? (await here.answering(staffName(name, here.mark)))
  const path = `/asked/sheet/${invitation}`
  await self.post(path, { part: 'first', do: 'next', groups: ['methodical', 'ict'] })
  const answers = { 'topic.methodical_05': '3', 'topic.ict_01': '1', words: 'Держать класс', mode: 'mixed' }
  return self.post(path, { part: 'rest', do: 'hand-in', ...answers })
}

describe('R-SUR-9 what it is time for', () => {
  it('is proposed to the curator, and told to the head', async () => {
    expect((await curator.get('/surveys')).text).toMatch(/педагогов, в чём им трудно[\s\S]*до 20 сентября/)
    const { text } = await head.get('/surveys')
    expect(text).toContain('Пора провести анкету «Запросы педагогов»')
    expect(text).not.toContain('/surveys/new')
  })
})

describe('R-SUR-10 opening a campaign', () => {
  it('proposes teachers, and shows where the words of the questions come from', async () => {
    const { text } = await curator.get('/surveys/new?survey=needs')
    expect(text.match(/name="person"[^>]* checked/g)).toHaveLength(9)
    expect(text).toContain('Формулировки по памяти')
    expect(text).toContain('Педагог-психолог не назначен')
    const mentors = (await curator.get('/surveys/new?survey=mentors')).text
    expect(mentors.match(/name="person"[^>]* checked/g)!.length).toBeLessThan(10)
  })
  it('is checked first: until the button nothing is kept', async () => {
    const fields = { survey: 'needs', from: '01.09.2026', through: '18.09.2026', person: [id('Титов')] }
    const { answer, changed } = await effect(() => curator.post('/surveys/new', { do: 'check', ...fields }))
    expect(changed).toEqual([])
    expect(answer.text).toContain('Открыть анкету и пригласить 1 человека')
    expect(answer.text).toContain('11 сентября, 17 сентября, 18 сентября, 25 сентября')
    const edited = await curator.post('/surveys/new', { do: 'edit', ...fields })
    expect(edited.text).toContain('value="18.09.2026"')
    expect(edited.text.match(/name="person"[^>]* checked/g)).toHaveLength(1)
  })
  it('comes back with what was typed and a sentence', async () => {
    const person = [id('Титов')]
    const tried = async (fields: object) => {
      const whole = { survey: 'needs', do: 'open', from: '01.09.2026', through: '18.09.2026', person }
      const { answer, changed } = await effect(() => curator.post('/surveys/new', { ...whole, ...fields }))
      expect([answer.status, changed]).toEqual([422, []])
      return answer.text
    }
    expect(await tried({ person: [] })).toContain('Отметьте хотя бы одного человека')
    expect(await tried({ from: '31.08.2026' })).toContain('Первый день уже прошёл')
    expect(await tried({ through: '31.08.2026' })).toContain('Последний день раньше первого')
    expect(await tried({ through: '01.12.2026' })).toContain('Анкета длиннее двух месяцев')
    const kept = await tried({ through: '31 сентября' })
    expect(kept).toContain('value="31 сентября"')
    expect(kept.match(/name="person"[^>]* checked/g)).toHaveLength(1)
  })
  it('is the curator’s alone', async () => {
    const fields = { survey: 'needs', do: 'open', from: '01.09.2026', through: '18.09.2026' }
    const person = [id('Титов')]
    const { answer, changed } = await effect(() => head.post('/surveys/new', { ...fields, person }))
    expect([answer.status, changed]).toEqual([403, []])
  })
})

describe('R-SUR-5 half answered on paper, half by link, one from an account', () => {
  let campaign = ''
  const names = ['Волков', 'Дятлов', 'Иванова', 'Рыбина', 'Титов', 'Уткина']
  const invited = (name: string) => invitationOf(curator, campaign, full(name))

  beforeAll(async () => {
    const person = names.map(id)
    campaign = await openCampaign(curator, { from: '01.09.2026', through: '18.09.2026', person })
  })

  it('each way is said beside the name, and the page has everybody', async () => {
    await byLink('Титов', await invited('Титов'))
    await byLink('Рыбина', await invited('Рыбина'))
    await here.give(staffName('Волков', here.mark), 'council')
    await byLink('Волков', await invited('Волков'), await here.as('council'))
    for (const name of ['Дятлов', 'Уткина']) {
      const path = `/sheets/${await invited(name)}/paper`
      const first = await curator.post(path, { do: 'next', groups: ['legal'] })
      expect(first.text).toContain('name="topic.legal_01"')
      expect(first.text).not.toContain('topic.ict_01')
      expect(first.text).toContain('<input type="hidden" name="groups" value="legal"')
      const words = 'Выгораю от отчётов, журнал не веду'
      const said = await curator.post(path, { do: 'next', groups: [], words })
      expect(said.text).toContain(`<input type="hidden" name="words" value="${words}"`)
      expect(said.text).toContain('по словам «журнал»')
      expect(said.text).not.toContain('педагогу-психологу: такой')
      const second = { do: 'save', on: '01.09.2026', groups: ['legal'], 'topic.legal_01': '2' }
      expect((await curator.post(path, second)).to).toBe(`/surveys/${campaign}`)
    }
    const { text } = await curator.get(`/surveys/${campaign}`)
    expect(text).toContain('по ссылке 2, в программе 1, на бумаге 2')
    expect(text).toMatch(/<b>5<small> из 6/)
    for (const name of names) expect(text).toContain(full(name))
    const waiting = (await curator.get(`/surveys/${campaign}?show=waiting`)).text
    const table = waiting.slice(waiting.indexOf('<tbody>'), waiting.indexOf('</tbody>'))
    expect(names.filter((name) => table.includes(full(name)))).toEqual(['Иванова'])
    expect(await journal()).toMatch(/sheet-handed-in[^\n]*paper/)
  })

  it('needs are read from the last sheet, without the wish about a mentor', async () => {
    const needs = await scoped((scope) => listNeeds(scope))
    expect([...needs.values()].map(({ on }) => on)).toEqual(Array(5).fill('2026-09-01'))
    expect(needs.get(id('Титов'))).toMatchObject({
      topics: [
        { code: 'methodical_05', level: 3 },
        { code: 'ict_01', level: 1 },
      ],
      words: 'Держать класс',
      mode: 'mixed',
    })
    expect((await scoped((scope) => listOffers(scope))).size).toBe(0)
  })

  it('the head sees who answered, the curator reads the answers', async () => {
    const sheet = `/sheets/${await invited('Титов')}`
    expect((await curator.get(sheet)).text).toContain('Держать класс')
    const page = await head.get(`/surveys/${campaign}`)
    expect(page.text).toContain('сдана на бумаге')
    expect(page.text).not.toContain('/sheets/')
    expect((await head.get(sheet)).status).toBe(403)
  })

  it('paper comes back with what is wrong, and does not write over a later answer', async () => {
    const path = `/sheets/${await invited('Титов')}/paper`
    const whole = { do: 'save', groups: ['legal'], 'topic.legal_01': '2' }
    const tried = async (fields: object) => {
      const { answer, changed } = await effect(() => curator.post(path, { ...whole, ...fields }))
      expect([answer.status, changed.filter((one) => one !== 'personal_views')]).toEqual([422, []])
      return answer.text
    }
    expect(await tried({ groups: [] })).toContain('Отметьте хотя бы одно направление')
    expect(await tried({ 'topic.legal_01': '0' })).toContain('Отметьте хотя бы одну тему')
    expect(await tried({ on: '02.09.2026' })).toContain('не позже сегодняшнего')
    expect(await tried({ on: '31.08.2026' })).toContain('не раньше 01.09.2026')
    const link = await here.answerLink(staffName('Титов', here.mark))
    here.world.clock.set('2026-09-02T08:00:00.000+03:00')
    curator = await enter()
    const browser = here.world.visitor()
    await browser.post(link)
    await byLink('Титов', await invited('Титов'), browser)
    expect(await tried({ on: '01.09.2026' })).toContain('Человек ответил сам 02.09.2026')
  })

  it('one more person is asked, once', async () => {
    const add = async () => curator.post(`/surveys/${campaign}/people`, { person: id('Петров') })
    expect((await add()).to).toBe(`/surveys/${campaign}`)
    expect((await add()).text).toContain('Этого человека уже пригласили')
    expect((await curator.post(`/surveys/${campaign}/people`, { person: '' })).text).toContain(
      'Выберите человека из списка',
    )
  })

  it('slips are printed for those who have not answered, each with a link of its own', async () => {
    const { text } = await curator.post(`/surveys/${campaign}/slips`)
    const codes = [...text.matchAll(/<b class="break">([\w-]{43})/g)].map((one) => one[1]!)
    expect(codes).toHaveLength(2)
    for (const name of ['Иванова', 'Петров']) expect(text).toContain(full(name))
    expect(text).not.toContain(full('Титов'))
    const browser = here.world.visitor()
    expect((await browser.post(`/l/${codes[0]}`)).to).toBe('/today')
    expect((await browser.get(`/asked/sheet/${await invited('Иванова')}`)).status).toBe(200)
    expect(JSON.stringify(await here.rows())).not.toContain(codes[0]!)
    const chosen = await curator.post(`/surveys/${campaign}/slips`, { person: [id('Титов')] })
    expect(chosen.text).toContain(full('Титов'))
  })

  it('an empty sheet is printed with a part for the psychologist to tear off', async () => {
    const { text } = await curator.get(`/surveys/${campaign}/blank`)
    expect(text).toMatch(/Только для педагога-психолога[\s\S]*эмоционального выгорания/)
  })

  it('is closed once, and then nothing is taken', async () => {
    expect((await curator.post(`/surveys/${campaign}/close`)).to).toBe(`/surveys/${campaign}`)
    const again = await effect(() => curator.post(`/surveys/${campaign}/close`))
    expect(again.answer.text).toContain('Приём ответов уже закрыт')
    for (const [path, fields] of [
      [`/surveys/${campaign}/remind`, {}],
      [`/surveys/${campaign}/slips`, {}],
      [`/sheets/${await invited('Титов')}/paper`, { do: 'save', none: 'yes', on: '02.09.2026' }],
    ] as const) {
      const { answer, changed } = await effect(() => curator.post(path, fields))
      expect([answer.status, changed.filter((one) => one !== 'personal_views')], path).toEqual([422, []])
    }
    expect((await curator.get(`/sheets/${await invited('Титов')}`)).text).toContain('Держать класс')
  })

  async function enter() {
    const browser = here.world.visitor()
    await browser.post('/sign-in', access)
    expect((await browser.get('/surveys')).status).toBe(200)
    return browser
  }
})
