import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '#outside/spreadsheets/read-table.ts'
import { listDecisions } from '#store/decisions.ts'
import { inOrganisation } from '#store/scope.ts'
import type { Client } from '#tests/world/client.ts'
import { staffCsv, staffName, staffRows } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let head: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  here = await school()
  const young = ['Юрьев', 'Яшин', 'Эткин'].map(
    (surname, at) => `${surname}-${here.mark} Лев Олегович;учитель физики;03.05.2000;;${at}`,
  )
  await here.bring(staffCsv(here.mark, [...staffRows(here.mark), ...young]))
  curator = await here.as('curator')
  head = await here.as('head')
  for (const name of ['Рыбина', 'Титов']) ids[name] = await here.person(staffName(name, here.mark))
  for (const name of ['Юрьев', 'Яшин', 'Эткин']) ids[name] = await here.person(`${name}-${here.mark} Лев`)
})
afterAll(() => here.world.close())

/** A form that comes back shows people, and that is noted. */
async function effect<Answer>(work: () => Promise<Answer>) {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const rowsOf = async (table: string) => (await here.rows())[table] ?? []
const inList = async (query: string) => {
  const { text } = await curator.get(`/mentees${query}`)
  return [...text.matchAll(/<th scope="row"><a href="\/mentees\/[^"]+">(\S+)-/g)].map((found) => found[1])
}

describe('R-BNK-12 changing several people of a bank', () => {
  const drafted = async (bank: string, deed: string, ...people: readonly string[]) => {
    const person = people.map((one) => ids[one]!)
    const { answer, changed } = await effect(() => curator.post(`/${bank}/bulk`, { do: deed, person }))
    expect({ status: answer.status, changed }).toEqual({
      status: 303,
      changed: ['bank_drafts', 'journal_heads', 'journal_lines'],
    })
    return answer.to!
  }
  it('changes nothing till it was looked at, then all at once', async () => {
    const check = await drafted('mentees', 'confirm', 'Юрьев', 'Яшин', 'Рыбина')
    const { text } = await curator.get(check)
    expect(text).toContain('Применить: 2 человека')
    expect(text).toContain('категории подтверждены: молодой педагог')
    expect(text).toContain('правила ничего нового не предлагают')
    expect(await rowsOf('category_decisions')).toEqual([])
    expect(await curator.post(check)).toMatchObject({ status: 303, to: '/mentees' })
    const kept = await rowsOf('category_decisions')
    expect(kept).toHaveLength(2)
    expect(kept.join()).toContain('young_teacher')
    expect(await rowsOf('bank_drafts')).toEqual([])
    const { text: history } = await curator.get('/history')
    expect(history).toContain(`подтверждена категория «молодой/начинающий педагог»: Юрьев-${here.mark} Лев`)
    expect((await curator.post(check)).status).toBe(404)
  })
  it('looks again when it is applied', async () => {
    const check = await drafted('mentees', 'decline', 'Юрьев')
    const other = await drafted('mentees', 'decline', 'Юрьев')
    await curator.post(other)
    const { answer, changed } = await effect(() => curator.post(check))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('положение изменилось')
    await curator.post(await drafted('mentees', 'by-rule', 'Юрьев'))
    expect(await inList('')).toContain('Юрьев')
  })
  it('asks why whoever is added needs a mentor', async () => {
    const check = await drafted('mentees', 'add', 'Рыбина')
    const refused = await curator.post(check, { category: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Выберите, почему нужен наставник')
    expect((await curator.post(check, { category: 'burnout' })).status).toBe(422)
    expect((await curator.post(check, { category: 'growth_seeker' })).status).toBe(303)
    expect(await inList('?category=growth_seeker')).toEqual(['Рыбина'])
  })
  it('is refused when nobody was chosen, with the list there', async () => {
    const { answer, changed } = await effect(() => curator.post('/mentees/bulk', { do: 'confirm' }))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('Отметьте в списке хотя бы одного человека')
    expect(answer.text).toContain(`Яшин-${here.mark}`)
  })
  it('admits several mentors with one day, each with grounds of one’s own', async () => {
    const check = await drafted('mentors', 'admit', 'Титов', 'Юрьев')
    const fields = { do: 'admit', admittedFrom: '01.09.2026', admittedBy: 'curator', grounds: '' }
    const refused = await curator.post(check, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('есть те, кого правила кандидатами не называют')
    expect(await rowsOf('mentor_admissions')).toEqual([])
    expect((await curator.post(check, { ...fields, do: 'suspend', because: 'х' })).status).not.toBe(303)
    expect((await curator.post(check, { ...fields, grounds: 'Опыт' })).status).toBe(303)
    expect(await rowsOf('mentor_admissions')).toHaveLength(2)
    const again = await curator.get(await drafted('mentors', 'admit', 'Титов'))
    expect(again.text).toContain('Ни для кого из отмеченных это сделать нельзя')
    const suspend = await drafted('mentors', 'suspend', 'Титов', 'Рыбина')
    const days = { do: 'suspend', suspendedFrom: '01.09.2026', because: 'Отпуск' }
    expect((await curator.post(suspend, days)).status).toBe(303)
    expect(await rowsOf('mentor_suspensions')).toHaveLength(1)
  })
  it('has a consent to processing prepared for each, once', async () => {
    const check = await drafted('mentees', 'consent', 'Яшин', 'Эткин')
    const { answer, changed } = await effect(() => curator.post(check))
    expect(answer.to).toBe('/papers')
    expect(changed).toEqual(expect.arrayContaining(['job', 'journal_lines', 'paper_readers', 'papers']))
    await here.world.work()
    const { text } = await curator.get('/papers')
    expect(text).toContain(`Яшин-${here.mark}`)
    const again = await curator.get(await drafted('mentees', 'consent', 'Яшин'))
    expect(again.text).toContain('уже напечатано и ждёт подписи')
    const mentors = await drafted('mentors', 'consent', 'Титов')
    expect((await curator.post(mentors, { do: 'consent' })).to).toBe('/papers')
    expect((await rowsOf('papers')).filter((row) => row.includes('pd_consent'))).toHaveLength(3)
  })
  it('takes candidates in and out of the proposal', async () => {
    await curator.post(await drafted('mentors', 'exclude', 'Рыбина'), { do: 'exclude' })
    expect((await curator.get('/mentors')).text).not.toContain(`>Рыбина-${here.mark}`)
    expect((await curator.get('/mentors?state=excluded')).text).toContain(`Рыбина-${here.mark}`)
    await curator.post(await drafted('mentors', 'by-rule', 'Рыбина'), { do: 'by-rule' })
    expect(await rowsOf('mentor_decisions')).toEqual([])
  })
})

describe('R-BNK-7 a category on the card', () => {
  const decide = (decision: string, category = 'young_teacher') =>
    curator.post(`/mentees/${ids.Эткин}/category`, { category, decision })
  it('is confirmed till its last day, and lapses with it', async () => {
    expect((await curator.get(`/mentees/${ids.Эткин}`)).text).toContain('предложено правилами')
    const { answer, changed } = await effect(() => decide('confirmed'))
    expect(answer.to).toBe(`/mentees/${ids.Эткин}#why`)
    expect(changed).toEqual(['category_decisions', 'journal_heads', 'journal_lines'])
    expect((await curator.get(`/mentees/${ids.Эткин}`)).text).toContain('подтверждено 01.09.2026')
    expect(await inList('?state=proposed')).not.toContain('Эткин')
    const held = async (on: string) => {
      here.world.clock.set(`${on}T06:00:00.000Z`)
      const who = { organisation: here.organisation, as: { job: 'test' } }
      const { categories } = await inOrganisation(here.world.house, who, listDecisions)
      here.world.clock.set('2026-09-01T06:00:00.000Z')
      return categories.filter((one) => one.person === ids.Эткин).length
    }
    expect([await held('2027-08-31'), await held('2027-09-01')]).toEqual([1, 0])
    await decide('undecided')
    expect(await inList('?state=proposed')).toContain('Эткин')
  })
  it('is never the sensitive one', async () => {
    const { answer, changed } = await effect(() => decide('confirmed', 'burnout'))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
  })
})

describe('R-BNK-8 the yearly word', () => {
  it('is given once a school year', async () => {
    expect((await curator.get('/mentees')).text).toContain('Подтвердить банк на 2026/2027 учебный год')
    const { changed } = await effect(() => curator.post('/banks/confirm', { bank: 'mentees' }))
    expect(changed).toEqual(['bank_confirmations', 'journal_heads', 'journal_lines'])
    expect((await curator.get('/mentees')).text).toContain('Банк подтверждён 1 сентября 2026 г.')
    const again = await effect(() => curator.post('/banks/confirm', { bank: 'mentees' }))
    expect({ status: again.answer.status, changed: again.changed }).toEqual({ status: 422, changed: [] })
  })
})

describe('R-BNK-11 a view of the list', () => {
  it('has a name and is one’s own; the same name takes its place', async () => {
    const view = { bank: 'mentees', do: 'save', viewName: 'Физики', query: 'q=физика&by=-since' }
    const { answer, changed } = await effect(() => curator.post('/banks/views', view))
    expect(answer.to).toBe(encodeURI(`/mentees?${view.query}`))
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'saved_views'])
    await curator.post('/banks/views', { ...view, query: 'q=физика' })
    expect(await rowsOf('saved_views')).toHaveLength(1)
    expect((await curator.get('/mentees')).text).toContain('href="/mentees?q=физика"')
    expect((await head.get('/mentees')).text).not.toContain('Физики')
    expect((await head.post('/banks/views', { ...view, do: 'drop' })).status).toBe(404)
    expect((await curator.post('/banks/views', { ...view, do: 'drop' })).to).toBe('/mentees')
    expect(await rowsOf('saved_views')).toEqual([])
  })
  it('is refused without a name', async () => {
    const { answer, changed } = await effect(() =>
      curator.post('/banks/views', { bank: 'mentees', do: 'save', viewName: ' ', query: '' }),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('Назовите вид')
  })
})

describe('R-BNK-10 the register of mentees', () => {
  it('has the thirteen columns, of the list as it is looked at', async () => {
    const { bytes } = await curator.get('/mentees/export?q=яшин')
    const read = await readTable(bytes)
    if (!read.ok) throw new Error(read.refusal.reason)
    const [titles, ...rows] = read.value.sheets[0]!.rows.map((row) => row.map((cell) => cell.text))
    expect(titles).toHaveLength(13)
    expect(rows.map((row) => row[1])).toEqual([`Яшин-${here.mark} Лев Олегович`])
    expect(rows[0]!.slice(2, 4).filter(Boolean)).toEqual([])
  })
})
