import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOfDocx } from '#outside/docx/text-of-docx.ts'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { mentorshipTerms } from '#tests/world/mentorship-examples.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let psychologist: Client
let person: string

/** A logopedist in the first year, whom no teacher of mathematics can lead. */
beforeAll(async () => {
  here = await school()
  const rows = [
    `Кузнецова-${here.mark} Марина Павловна;учитель математики;12.05.1980;высшая;21`,
    `Орлова-${here.mark} Наталья Андреевна;учитель математики;12.05.1975;высшая;31`,
    `Сафина-${here.mark} Регина Ильдаровна;учитель-логопед;12.05.2001;;1`,
    `Гусева-${here.mark} Дарья Львовна;педагог-психолог;12.05.1985;;7`,
  ]
  await here.bring(staffCsv(here.mark, rows))
  await here.give(`Гусева-${here.mark} Дарья`, 'psychologist')
  curator = await here.as('curator')
  psychologist = await here.as('psychologist')
  person = await here.person(`Сафина-${here.mark} Регина`)
})
afterAll(() => here.world.close())

async function press(browser: Client, path: string, fields: Fields) {
  const { answer, changed } = await changeOf(here.world.database.engine, () => browser.post(path, fields))
  return {
    status: answer.status,
    text: answer.text,
    changed,
  }
}
const queue = async (browser: Client) => (await browser.get('/alone')).text

describe('R-MEN-13 the queue of those without a pair', () => {
  it('says who, why and since when, to the curator and to the psychologist', async () => {
    for (const reader of [curator, psychologist]) {
      const text = await queue(reader)
      expect(text).toContain(`Сафина-${here.mark} Регина Ильдаровна`)
      expect(text).toContain('не ведёт ни одной темы запроса')
    }
    expect(await queue(psychologist)).not.toContain('/alone/leave')
    expect(await queue(psychologist)).not.toContain('Что поможет')
  })
  it('the psychologist is asked once, meets, and may be asked again', async () => {
    const asked = await press(curator, '/alone/ask', { person })
    expect(asked.changed).toEqual([
      'journal_heads',
      'journal_lines',
      'journal_values',
      'psychologist_requests',
    ])
    const twice = await press(curator, '/alone/ask', { person })
    expect(twice).toMatchObject({ status: 422, changed: [] })
    expect(await queue(psychologist)).toContain('по просьбе куратора')
    expect(
      (await here.rows()).journal_lines!.filter(
        (row) => row.includes('psychologist') && row.includes(person),
      ),
    ).toEqual([])
    await press(psychologist, '/alone/met', { person })
    expect(await queue(curator)).toContain('психолог встретился 1 сентября 2026 г.')
    expect((await press(curator, '/alone/ask', { person })).status).toBe(303)
  })
  it('who asks by oneself is seen by the psychologist alone, even when the curator asks too', async () => {
    await press(psychologist, '/alone/met', { person })
    const mentor = await here.person(`Орлова-${here.mark} Наталья`)
    const fields = { ...mentorshipTerms, mentor, mentees: [person] }
    const mentorship = (await curator.post('/mentorships/new', fields)).to!.split('/').at(-1)!
    await curator.post('/mentorships/ask', { mentorship })
    const own = await here.answering(`Сафина-${here.mark} Регина`)
    await own.post(`/asked/pair/${mentorship}`, { answer: 'no', psychologist: 'yes' })
    expect(await queue(psychologist)).toContain('по собственной просьбе')
    const seen = await queue(curator)
    expect(seen).toContain('кто-то из двоих не согласился')
    expect(seen).not.toContain('психолога попросили')
    expect((await press(curator, '/alone/ask', { person })).status).toBe(303)
    await press(psychologist, '/alone/met', { person })
    expect(await queue(psychologist)).not.toContain('/alone/met')
  })
  it('somebody may be left without a mentor for now, with the reason, and looked for again', async () => {
    const silent = await press(curator, '/alone/leave', { person, because: ' ' })
    expect(silent).toMatchObject({ status: 422, changed: [] })
    expect(silent.text).toContain('Напишите, почему наставника пока не ищем')
    await press(curator, '/alone/leave', { person, because: 'до декабря на курсах' })
    expect(await queue(curator)).toContain('до декабря на курсах')
    expect((await curator.get('/pairs')).text).not.toContain(`href="/pairs/${person}"`)
    const back = await press(curator, '/alone/leave', { person, back: 'yes' })
    expect(back.changed).toEqual(['journal_heads', 'journal_lines', 'left_alone'])
    expect(await press(curator, '/alone/leave', { person, back: 'yes' })).toMatchObject({
      status: 404,
      changed: [],
    })
    expect((await curator.get('/pairs')).text).toContain(`href="/pairs/${person}"`)
  })
  it('is the curator’s to change: the psychologist only notes a meeting', async () => {
    const other = { person, because: 'не нужно' }
    expect(await press(psychologist, '/alone/leave', other)).toMatchObject({ status: 403, changed: [] })
    expect(await press(curator, '/alone/met', { person })).toMatchObject({ status: 403, changed: [] })
  })
})

describe('R-DSK-9 the request to look outside', () => {
  it('says the work and how long, nothing of who asks, and is offered in the queue', async () => {
    expect(await queue(curator)).toContain(`href="/alone/outside/${person}"`)
    const { text } = await curator.get(`/alone/outside/${person}`)
    const request = text
      .slice(text.indexOf('class="sheet"'), text.indexOf('</section>'))
      .replaceAll('\u00a0', ' ')
    expect(request).toContain('должность — учитель-логопед')
    expect(request).toMatch(/Направление работы: .+Сколько времени: встреча раз в две недели/s)
    for (const word of ['Сафина', 'Регина', '2001', 'стаж', 'затруднен']) expect(request).not.toContain(word)
  })
  it('is taken away as a letter of the same words', async () => {
    const { bytes, headers } = await curator.get(`/alone/outside/${person}/file`)
    expect(decodeURIComponent(headers.get('content-disposition')!)).not.toContain('Сафина')
    const words = textOfDocx(bytes)
    expect(words).toMatch(/Ищем наставника.+должность — учитель-логопед.+Куратор наставничества ____/s)
    for (const word of ['Сафина', 'Регина', '2001', '{']) expect(words).not.toContain(word)
  })
  it('is the curator’s, and of somebody who is here', async () => {
    expect((await psychologist.get(`/alone/outside/${person}`)).status).toBe(403)
    const nobody = '00000000-0000-7000-8000-000000000000'
    expect((await curator.get(`/alone/outside/${nobody}`)).status).toBe(404)
  })
})

describe('R-DSK-10 what would help many', () => {
  it('is worked out for those who wait longest, and for whom somebody asks about', async () => {
    const novices = Array.from({ length: 12 }, (_, at) => {
      const surname = `Рощин${'абвгдежзиклм'.charAt(at)}-${here.mark}`
      return `${surname} Олег Львович;учитель-логопед;12.05.2001;;1`
    })
    await here.bring(staffCsv(here.mark, novices))
    const text = await queue(curator)
    const links = [...text.matchAll(/\/alone\?help=([0-9a-f-]{36})#person/g)].map((one) => one[1]!)
    expect(links.length).toBeGreaterThan(1)
    const helped = (page: string) => page.split('Что поможет</b>').length - 1
    const asked = (await curator.get(`/alone?help=${links[0]}`)).text
    expect(asked).not.toContain(`help=${links[0]}`)
    expect(asked).toContain(`help=${links[1]}`)
    expect(helped(asked)).toBeGreaterThanOrEqual(helped(text))
  })
})
