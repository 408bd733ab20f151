import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOpenSheets } from '#store/answer-sheets.ts'
import { inOrganisation } from '#store/scope.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { invitationOf, openCampaign } from '#tests/world/survey-examples.ts'
import { type School, world } from '#tests/world.ts'

let here: School
let other: School
let curator: Client
let petrov: Client
let campaign = ''
let path = ''

beforeAll(async () => {
  const both = await world()
  here = await both.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  other = await both.found({ kind: 'kindergarten', name: 'Сад № 2', mark: 'Снегир' })
  await here.bring()
  await other.bring()
  curator = await here.as('curator')
  await here.give(staffName('Гусева', here.mark), 'psychologist')
  const names = ['Петров', 'Рыбина']
  const person = await Promise.all(names.map((name) => here.person(staffName(name, here.mark))))
  campaign = await openCampaign(curator, { from: '01.09.2026', through: '18.09.2026', person })
  petrov = await here.answering(staffName('Петров', here.mark))
  path = `/asked/sheet/${await invitationOf(curator, campaign, `Петров-${here.mark}`)}`
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)
const tables = async (...names: string[]) => {
  const rows = await here.rows()
  return names.flatMap((name) => rows[name] ?? []).join('\n')
}
const first = { part: 'first', groups: ['methodical'] }
const rest = { part: 'rest', 'topic.methodical_05': '2', words: 'Держать класс' }
const send = (fields: Fields) => petrov.post(path, fields)

describe('R-SUR-2 one’s own sheet', () => {
  it('shows what is known, asks for groups, then for their topics, and says who will see it', async () => {
    const page = (await petrov.get(path)).text
    expect(page).toContain('учитель истории')
    expect(page).toContain(
      'Увидят куратор, руководитель и его заместитель, а наставник — когда вы оба согласитесь на пару',
    )
    expect(page).not.toContain('topic.methodical_05')
    expect((await send({ ...first, do: 'next' })).to).toBe(`${path}?step=rest`)
    const topics = (await petrov.get(`${path}?step=rest`)).text
    expect(topics).toContain('topic.methodical_05')
    expect(topics).not.toContain('topic.ict_01')
  })
  it('comes back where something is missing, with what was typed', async () => {
    const groups = await effect(() => send({ part: 'first', do: 'next' }))
    expect([groups.answer.status, groups.changed]).toEqual([422, []])
    expect(groups.answer.text).toContain('Отметьте хотя бы одно направление')
    const topics = await effect(() => send({ part: 'rest', do: 'hand-in', words: 'Держать класс' }))
    expect([topics.answer.status, topics.changed]).toEqual([422, []])
    expect(topics.answer.text).toContain('Отметьте хотя бы одну тему')
    expect(topics.answer.text).toContain('по словам «Держать класс»')
    const back = await send({ part: 'first', do: 'next', words: 'Прошу помочь' })
    expect([back.status, back.text.includes('Прошу помочь</textarea>')]).toEqual([422, true])
  })
  it('is nobody else’s', async () => {
    const rybina = await here.answering(staffName('Рыбина', here.mark))
    const stranger = await other.answering(staffName('Петров', other.mark))
    for (const browser of [rybina, stranger, curator, await other.as('curator')]) {
      expect((await browser.get(path)).status).toBe(404)
      const { answer, changed } = await effect(() => browser.post(path, { ...rest, do: 'hand-in' }))
      expect([answer.status, changed]).toEqual([404, []])
    }
    const foreign = await other.as('curator')
    expect((await foreign.get(`/surveys/${campaign}`)).status).toBe(404)
    expect((await foreign.get(path.replace('/asked/sheet', '/sheets'))).status).toBe(404)
  })
})

describe('R-WRD-9 topics by one’s own words', () => {
  const words = 'Дети не слушаются, выгораю, и электронный журнал не идёт'
  const rows = (text: string) =>
    [...text.matchAll(/name="topic\.([a-z_0-9]+)" value="3"( checked)?/g)].map(
      ([, code, on]) => code + (on ?? ''),
    )

  it('stand above the others unmarked with what was said, and nothing of them is kept', async () => {
    expect((await send({ part: 'first', do: 'next', groups: [], words })).to).toBe(`${path}?step=rest`)
    const { text } = await petrov.get(`${path}?step=rest`)
    expect(rows(text)).toEqual(['psych_ped_02', 'ict_01'])
    expect(text).toContain('Электронный журнал и дневник<small>по словам «электронный журнал»</small>')
    expect(text).toContain('можно сказать только педагогу-психологу')
    const kept = await tables('answer_sheets')
    expect([kept.includes('ict_01'), kept.includes('psych_ped_02')]).toEqual([false, false])
    const none = await effect(() => send({ part: 'rest', do: 'hand-in' }))
    expect([none.answer.status, none.changed]).toEqual([422, []])
  })
  it('are not told twice in their own group, and none comes where nothing was recognised', async () => {
    await send({ part: 'first', do: 'next', groups: ['ict'], words })
    const { text } = await petrov.get(`${path}?step=rest`)
    expect(rows(text).filter((one) => one === 'ict_01')).toHaveLength(1)
    await send({ part: 'first', do: 'next', groups: ['methodical'], words: '' })
    expect((await petrov.get(`${path}?step=rest`)).text).not.toContain('по словам')
  })
})

describe('R-SUR-4 what is typed', () => {
  it('is kept at once and answered by the time, for nobody else to read', async () => {
    const { answer, changed } = await effect(() => send({ ...rest, words: 'Пока черновик' }))
    expect([answer.text, changed]).toEqual(['09:00', ['answer_sheets']])
    expect((await petrov.get(`${path}?step=first`)).text).toContain('Пока черновик</textarea>')
    const sheet = path.replace('/asked/sheet', '/sheets')
    const curators = [sheet, `${sheet}/paper`, `/surveys/${campaign}`]
    for (const page of curators) expect((await curator.get(page)).text).not.toContain('Пока черновик')
    expect((await curator.get(sheet)).text).toContain('Ответов пока нет')
  })
  it('is handed in by the button, and changed until the end', async () => {
    expect((await send({ ...rest, do: 'hand-in' })).to).toBe(path)
    expect((await petrov.get(path)).text).toContain('Спасибо, анкета сдана')
    const person = await here.person(staffName('Петров', here.mark))
    const who = { organisation: here.organisation, as: { job: 'test' } }
    const listed = () => inOrganisation(here.world.house, who, (scope) => listOpenSheets(scope, person))
    expect(await listed()).toMatchObject([{ begun: false, handedIn: { on: '2026-09-01', source: 'link' } }])
    await send({ ...rest, words: 'Исправляю' })
    expect((await petrov.get(path)).text).toContain('пока действуют прежние ответы')
    expect(await listed()).toMatchObject([{ begun: true, handedIn: { source: 'link' } }])
    const sheet = path.replace('/asked/sheet', '/sheets')
    expect((await curator.get(sheet)).text).toContain('Держать класс')
    await send({ ...rest, words: 'Исправлено', do: 'hand-in' })
    expect((await curator.get(sheet)).text).toContain('Исправлено')
    expect((await curator.get(`/surveys/${campaign}`)).text).toContain('сдана по ссылке 01.09')
  })
})

describe('R-SUR-3 what is for the psychologist alone', () => {
  const secret = /psych_ped_1[23]|self_01|эмоционального выгорания|профессиональная мотивация/
  const told = { 'sensitive.psych_ped_13': '3', 'sensitive.self_01': '1', 'topic.psych_ped_13': '3' }

  it('lies apart, typed or handed in, and is in no other row', async () => {
    await send({ ...first, groups: ['psych_ped', 'self', 'methodical'], do: 'next' })
    await send({ ...rest, ...told })
    const psychologist = await here.as('psychologist')
    expect((await psychologist.get('/sensitive')).text).toContain('Деликатных ответов нет')
    await send({ ...rest, ...told, do: 'hand-in' })
    const rows = await here.rows()
    const holding = Object.keys(rows).filter((name) => secret.test(rows[name]!.join('\n')))
    expect(holding).toEqual([])
    expect(rows.sealed_answers).toHaveLength(1)
  })
  it('is on the page of the psychologist with the name, and in the log of views', async () => {
    const psychologist = await here.as('psychologist')
    const { text } = await psychologist.get('/sensitive')
    expect(text).toMatch(/Петров-Щегл Павел[\s\S]*эмоционального выгорания[\s\S]*нужна помощь/)
    expect(await tables('personal_views')).toContain('sensitive.read')
  })
  it('is on the person’s own page', async () => {
    expect((await petrov.get(path)).text).toMatch(/только педагогу-психологу[\s\S]*эмоционального выгорания/)
  })
  it('R-RGT-4 is in what one takes of one’s own record, and not in what the curator gives', async () => {
    const person = await here.person(staffName('Петров', here.mark))
    await here.give(staffName('Петров', here.mark), 'mentee')
    const data = (bytes: Uint8Array) => new PizZip(bytes).file('Сведения.json')!.asText()
    const own = await (await here.as('mentee')).get('/asked/record/file')
    expect(data(own.bytes)).toMatch(/sensitive_answers[\s\S]*psych_ped_13/)
    expect(data((await curator.get(`/people/${person}/record`)).bytes)).not.toMatch(secret)
  })
  it('is on no page and in no file of the curator, the head and the history', async () => {
    const sheet = path.replace('/asked/sheet', '/sheets')
    const person = await here.person(staffName('Петров', here.mark))
    const pages = [
      '/today',
      '/surveys',
      `/surveys/${campaign}`,
      sheet,
      `${sheet}/paper`,
      '/people',
      '/history',
    ]
    const more = [
      `/people/${person}`,
      '/pairs',
      '/mentees',
      '/mentors',
      `/mentees/${person}`,
      `/pairs/${person}`,
    ]
    for (const role of ['curator', 'head'] as const) {
      const browser = await here.as(role)
      for (const page of [...pages, ...more]) expect((await browser.get(page)).text, page).not.toMatch(secret)
      expect((await browser.get('/sensitive')).status).toBe(403)
    }
  })
  it('said no more, is kept no more', async () => {
    await send({ ...rest, 'sensitive.psych_ped_13': '0', do: 'hand-in' })
    expect(await tables('sealed_answers', 'sensitive_answers')).toBe('')
  })
})

describe('R-SUR-7 no more reminders', () => {
  it('by one press on one’s page, and back', async () => {
    expect((await petrov.post(`${path}/stop`, { do: 'stop' })).to).toBe(path)
    expect(await tables('journal_lines')).toContain('reminders-stopped')
    await petrov.post(`${path}/stop`, { do: 'resume' })
    expect(await tables('journal_lines')).toContain('reminders-resumed')
    const rybina = await here.answering(staffName('Рыбина', here.mark))
    const { answer, changed } = await effect(() => rybina.post(`${path}/stop`))
    expect([answer.status, changed]).toEqual([404, []])
  })
})

describe('R-SUR-6 after the end', () => {
  it('nothing is taken, and what was said can be read', async () => {
    await curator.post(`/surveys/${campaign}/close`)
    const { answer, changed } = await effect(() => send({ ...rest, do: 'hand-in' }))
    expect([answer.status, changed]).toEqual([422, []])
    expect((await petrov.get(path)).text).toMatch(/Приём ответов закрыт[\s\S]*Держать класс/)
  })
})
