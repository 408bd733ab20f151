import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, Fields } from '#tests/world/client.ts'
import { staffCsv } from '#tests/world/founding.ts'
import { changeOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
const ids = new Map<string, string>()

const people = [
  ['Кузнецова Марина Павловна', 'учитель математики', 'высшая', '21'],
  ['Гусева Татьяна Васильевна', 'методист', 'высшая', '17'],
  ['Орлова Наталья Андреевна', 'учитель физики', 'высшая', '31'],
  ['Белов Артём Сергеевич', 'учитель математики', '', '1'],
  ['Чернов Илья Павлович', 'учитель физики', '', '0'],
  ['Пак Елена Викторовна', 'учитель математики', '', '2'],
  ['Латыпова Алия Рашидовна', 'учитель истории', '', '1'],
] as const

beforeAll(async () => {
  here = await school()
  const rows = people.map(([name, position, category, years]) => {
    const [surname, ...rest] = name.split(' ')
    return `${surname}-${here.mark} ${rest.join(' ')};${position};12.05.1990;${category};${years}`
  })
  await here.bring(staffCsv(here.mark, rows))
  curator = await here.as('curator')
  for (const [name] of people) {
    const [surname, first] = name.split(' ')
    ids.set(surname!, await here.person(`${surname}-${here.mark} ${first}`))
  }
  ids.set('Громова', await here.person(`Громова-${here.mark} Вера`))
})
afterAll(() => here.world.close())

const effect = <Answer>(work: () => Promise<Answer>) => changeOf(here.world.database.engine, work)
const id = (surname: string) => ids.get(surname)!
const terms = { form: 'teacher_teacher', types: ['traditional'], mode: 'in_person', from: '01.10.2026' }
const formed = (fields: Fields) =>
  effect(() => curator.post('/mentorships/new', { ...terms, topics: ['methodical_01'], ...fields }))
const boardOf = async () => (await curator.get('/pairs')).text
const mentorships = async () => (await here.rows()).mentorships ?? []

/** Lines of the check, as the page sends them. */
async function proposedLines(): Promise<readonly string[]> {
  const { text } = await curator.get('/mentorships/make')
  return [...text.matchAll(/name="pair" value="([^"]+)"/g)].map((found) => found[1]!)
}

describe('R-MEN-4 from the proposal to pairs', () => {
  const term = { mode: 'in_person', from: '01.10.2026', through: '31.05.2027' }

  it('offers the only mentor there is, without a reason to choose', async () => {
    const decide = async (deed: 'exclude' | 'by-rule') => {
      const chosen = { do: deed, person: [id('Гусева'), id('Орлова')] }
      await curator.post((await curator.post('/mentors/bulk', chosen)).to!, { do: deed })
    }
    await decide('exclude')
    const { text } = await curator.get('/mentorships/make')
    expect(text).toContain('выбирать не из кого')
    expect(text).toContain(`value="${id('Кузнецова')}:`)
    await decide('by-rule')
  })
  it('shows every proposed pair ticked, and comes back with what was typed when a day is wrong', async () => {
    const lines = await proposedLines()
    expect(lines.length).toBeGreaterThan(2)
    const [kept] = lines
    const { answer, changed } = await effect(() =>
      curator.post('/mentorships/make', { ...term, pair: [kept!], through: '31.10.2026' }),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('от трёх месяцев до года')
    expect(answer.text).toContain('value="31.10.2026"')
    expect(answer.text.match(/name="pair"[^>]*checked/g)).toHaveLength(1)
  })
  it('makes the chosen ones in one press, and they leave the board', async () => {
    const [first] = await proposedLines()
    const { answer, changed } = await effect(() =>
      curator.post('/mentorships/make', { ...term, pair: [first!] }),
    )
    expect(answer.to).toBe('/mentorships')
    const kept = ['kept_proposal_lines', 'kept_proposals']
    expect(changed).toEqual(['journal_heads', 'journal_lines', ...kept, 'mentorship_members', 'mentorships'])
    const mentee = first!.split(':')[1]!
    expect(await boardOf()).not.toContain(`id="pair-${mentee}"`)
    const again = await effect(() => curator.post('/mentorships/make', { ...term, pair: [first!] }))
    expect({ status: again.answer.status, changed: again.changed }).toEqual({ status: 422, changed: [] })
    const card = await curator.get(
      /\/mentorships\/[0-9a-f-]{36}/.exec((await curator.get('/mentorships')).text)![0],
    )
    expect(card.text).toContain('ещё не спрошены')
    expect(card.text).toContain('педагогический стаж')
  })
  it('R-PYR-4: keeps what was proposed, chosen or not, and no word about anybody', async () => {
    const read = (table: string): Promise<Record<string, unknown>[]> =>
      here.world.database.engine.asOwner(async (owner) => {
        const { rows } = await owner.query(`select to_jsonb(t) as row from ${table} t`)
        return rows.map((one) => (one as { row: Record<string, unknown> }).row)
      })
    const [kept, lines] = [await read('kept_proposals'), await read('kept_proposal_lines')]
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      occasion: 'made',
      on_day: '2026-09-01',
      price_total: 0,
      policy: 'maxMin',
    })
    expect(kept[0]!.certificate).toMatchObject({ exact: true })
    const chosen = lines.filter((line) => line.chosen_mentor_id !== null)
    expect(chosen).toHaveLength(1)
    expect(chosen[0]!.mentor_id).toBe(chosen[0]!.chosen_mentor_id)
    expect(lines.length).toBe(kept[0]!.asked)
    expect(JSON.stringify([kept, lines])).not.toMatch(/[а-яё]/i)
  })
  it('refuses nothing chosen in words', async () => {
    const { answer } = await effect(() => curator.post('/mentorships/make', term))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Отметьте хотя бы одну пару')
  })
  it('makes the rest at once', async () => {
    const lines = await proposedLines()
    await curator.post('/mentorships/make', { ...term, pair: lines })
    expect(await proposedLines()).toEqual([])
    expect(await mentorships()).toHaveLength(lines.length + 1)
  })
})

describe('R-MEN-8 before an order', () => {
  const address = async () =>
    /\/mentorships\/[0-9a-f-]{36}/.exec((await curator.get('/mentorships?phase=draft&find=Белов')).text)![0]

  it('terms may be changed, and answers to the former ones hold no more', async () => {
    const path = await address()
    await curator.post(`${path}/paper`, { person: id('Белов'), answer: 'yes', on: '01.09.2026' })
    expect((await curator.get(path)).text).toContain('ждём ответов')
    const { answer } = await effect(() =>
      curator.post(`${path}/edit`, {
        ...terms,
        types: ['traditional', 'virtual'],
        mode: 'remote',
        through: '30.04.2027',
        topics: ['legal_01'],
        coMentor: id('Гусева'),
        coTopics: ['ict_01'],
      }),
    )
    expect(answer.to).toBe(path)
    const { text } = await curator.get(path)
    for (const word of [
      'изменились условия',
      'ещё не спрошены',
      'дистанционно',
      '30 апреля 2027',
      'Второй наставник',
      'Гусева',
    ])
      expect(text).toContain(word)
  })
  it('types that exclude each other come back as they were ticked', async () => {
    const path = await address()
    const { answer, changed } = await effect(() =>
      curator.post(`${path}/edit`, { ...terms, types: ['traditional', 'group'], topics: ['legal_01'] }),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toMatch(/value="group" checked/)
    expect(answer.text).toContain('вместе не бывают')
  })
  it('a pair may be given up, and its people are proposed again', async () => {
    const path = await address()
    const without = await effect(() => curator.post(`${path}/drop`, { because: '' }))
    expect({ status: without.answer.status, changed: without.changed }).toEqual({ status: 422, changed: [] })
    const { answer } = await effect(() => curator.post(`${path}/drop`, { because: 'другое расписание' }))
    expect(answer.to).toBe(path)
    expect((await curator.get(path)).text).toContain('другое расписание')
    expect(await proposedLines()).toHaveLength(1)
    const late = await effect(() => curator.post(`${path}/drop`, { because: 'ещё раз' }))
    expect({ status: late.answer.status, changed: late.changed }).toEqual({ status: 422, changed: [] })
  })
})

describe('R-MEN-6 bases of all pairs at once', () => {
  it('are proposed with reasons, and one press keeps them', async () => {
    await formed({ mentor: id('Гусева'), mentees: [id('Орлова')], topics: ['ict_01'] })
    const { text } = await curator.get('/mentorships/bases')
    expect(text).toContain('проверьте должностную инструкцию')
    const open = [...text.matchAll(/name="mentorship" value="([^"]+)"/g)].map((found) => found[1]!)
    expect(open.length).toBeGreaterThan(1)
    const { answer, changed } = await effect(() => curator.post('/mentorships/bases', { mentorship: open }))
    expect({ to: answer.to, changed }).toEqual({
      to: '/mentorships',
      changed: ['journal_heads', 'journal_lines', 'mentorships'],
    })
    expect((await curator.get('/mentorships/bases')).text).toContain('Основания указаны у всех')
  })
  it('an exception is three answers', async () => {
    const { text } = await curator.get('/mentorships?find=Орлова&phase=draft')
    const path = /\/mentorships\/[0-9a-f-]{36}/.exec(text)![0]
    const answers = { mentorWorksHere: 'yes', menteesWorkHere: 'yes', partOfJob: 'yes' }
    await curator.post(`${path}/basis`, answers)
    expect((await curator.get(path)).text).toContain('часть трудовой функции наставника')
    const { answer, changed } = await effect(() =>
      curator.post(`${path}/basis`, { ...answers, partOfJob: '' }),
    )
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain('Ответьте «да» или «нет»')
  })
})

describe('R-MEN-5 by hand', () => {
  it('a group of two', async () => {
    const { answer } = await formed({
      mentor: id('Кузнецова'),
      mentees: [id('Чернов'), id('Латыпова')],
      types: ['group', 'short_term'],
      through: '31.01.2027',
    })
    expect(answer.status).toBe(303)
    expect((await curator.get(answer.to!)).text).toContain('раз в неделю, по графику')
  })
  it('a reverse pair is two threads that lead to each other', async () => {
    const { answer } = await formed({
      mentor: id('Орлова'),
      mentees: [id('Белов')],
      types: ['reverse'],
      backTopics: ['ict_01'],
    })
    const other = /\/mentorships\/[0-9a-f-]{36}(?="[^>]*>Открыть встречную)/.exec(
      (await curator.get(answer.to!)).text,
    )![0]
    const { text } = await curator.get(other)
    expect(text).toMatch(/<h1>Белов-\S+ Артём Сергеевич — Орлова/)
    expect(text).toContain(`href="${answer.to}"`)
  })
  it('the head only with the teacher’s consent, and only in the form for it', async () => {
    const boss = { mentor: id('Громова'), mentees: [id('Пак')], form: 'head_teacher' }
    const refused = await formed(boss)
    expect({ status: refused.answer.status, changed: refused.changed }).toEqual({ status: 422, changed: [] })
    expect(refused.answer.text).toContain('прямому письменному согласию')
    expect(refused.answer.text).toContain(`value="${id('Пак')}" checked`)
    const wrongForm = await formed({ ...boss, form: 'teacher_teacher', bossConsentOn: '01.09.2026' })
    expect(wrongForm.answer.status).toBe(422)
    const { answer, changed } = await formed({ ...boss, bossConsentOn: '01.09.2026' })
    expect(answer.status).toBe(303)
    expect(changed).toContain('boss_consents')
    expect((await curator.get(answer.to!)).text).toContain('подписывает учредитель')
    expect(await boardOf()).not.toContain('Громова')
  })
  it('a mentor from another organisation, outside ст. 351.8, never proposed without a word of theirs', async () => {
    await curator.post('/mentors/outside', {
      surname: `Гостева-${here.mark}`,
      name: 'Майя',
      employer: 'Светлогорский педагогический колледж',
      outsidePosition: 'преподаватель',
      comesFrom: '01.09.2026',
    })
    const { text } = await curator.get('/mentorships/new')
    const guest = new RegExp(
      `value="([0-9a-f-]{36})"[^>]*>Гостева-${here.mark} Майя, преподаватель, Свет`,
    ).exec(text)![1]!
    const lecturer = { form: 'lecturer_young_teacher', mentor: guest, mentees: [id('Латыпова')] }
    const { answer } = await formed(lecturer)
    expect(answer.status).toBe(303)
    const bases = (await curator.get('/mentorships/bases')).text
    expect(bases).toContain('При этой форме наставник работает в другой организации')
    await curator.post('/mentorships/bases', { mentorship: answer.to!.split('/').at(-1)! })
    expect((await curator.get(answer.to!)).text).toContain('вне ст. 351.8')
    const asMentee = await formed({ mentor: id('Орлова'), mentees: [guest] })
    expect({ status: asMentee.answer.status, changed: asMentee.changed }).toEqual({
      status: 422,
      changed: [],
    })
  })
  it('not twice, and never somebody who is not here', async () => {
    const twice = await formed({ mentor: id('Громова'), mentees: [id('Пак')], form: 'head_teacher' })
    expect({ status: twice.answer.status, changed: twice.changed }).toEqual({ status: 422, changed: [] })
    const stranger = '00000000-0000-7000-8000-000000000000'
    const never = await formed({ mentor: stranger, mentees: [id('Пак')] })
    expect({ status: never.answer.status, changed: never.changed }).toEqual({ status: 404, changed: [] })
  })
})
