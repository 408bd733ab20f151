import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/people/person.ts'
import { readTable } from '#outside/spreadsheets/read-table.ts'
import { addFile } from '#store/files.ts'
import { newId } from '#store/ids.ts'
import { inOrganisation } from '#store/scope.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client
let council: Client
let teacher: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  here = await school()
  await here.everyRole()
  curator = await here.as('curator')
  council = await here.as('council')
  teacher = await here.as('mentee')
  for (const name of ['Рыбина', 'Титов', 'Уткина', 'Иванова', 'Громова'])
    ids[name] = await here.person(
      name === 'Громова' ? `Громова-${here.mark} Вера` : staffName(name, here.mark),
    )
})
afterAll(() => here.world.close())

/** A form that comes back shows people, and that is noted. */
async function effect<Answer>(work: () => Promise<Answer>) {
  const { answer, changed } = await effectOf(here.world.database.engine, work)
  return { answer, changed: changed.filter((table) => table !== 'personal_views') }
}
const journalled = ['journal_heads', 'journal_lines', 'journal_values']
const rowsOf = async (table: string) => (await here.rows())[table] ?? []
const byCurator = { do: 'admit', admittedFrom: '01.09.2026', admittedBy: 'curator', grounds: '' }
const card = (name: string) => `/mentors/${ids[name]}`
const facetsOf = (text: string) =>
  /<nav class="facets".*?<\/nav>/s.exec(text)?.[0].replace(/(<[^>]+>|\s)+/g, ' ')

/** A signed consent to the processing of personal data. */
async function consent(person: string, lapsedOn: string | null = null) {
  const who = { organisation: here.organisation, as: { job: 'test' } }
  await inOrganisation(here.world.house, who, async (scope) => {
    const file = await addFile(scope, { sha256: 'ab'.repeat(32), bytes: 1, name: 'с.docx', mediaType: 'a/b' })
    await scope.tables
      .insertInto('papers')
      .values({
        ...{ id: newId<'paper'>(), kind: 'pd_consent', title: 'Согласие', school_year: 2026 },
        ...{ person_id: person as PersonId, state: 'made', pdf: 'waiting', made_at: scope.now },
        ...{ file_id: file, signed_on: scope.today, source: 'paper', lapsed_on: lapsedOn as never },
      })
      .execute()
  })
}

describe('R-BNK-2 admitting a mentor on the card', () => {
  it('takes the reasons of the rules for grounds', async () => {
    const { answer, changed } = await effect(() => curator.post(`${card('Иванова')}/admission`, byCurator))
    expect(answer).toMatchObject({ status: 303, to: `${card('Иванова')}#admission` })
    expect(changed).toEqual([...journalled, 'mentor_admissions'])
    const { text } = await curator.get(card('Иванова'))
    expect(text).toContain('Допуск с 1 сентября 2026 г.: решение куратора')
    expect(text).toContain('первая категория')
    expect(text).toContain('дан допуск в банк наставников с 01.09.2026 (куратор)')
  })
  it.each([
    ['twice', 'Иванова', byCurator, 'Этот наставник уже допущен'],
    ['without grounds whom the rules do not name', 'Громова', byCurator, 'Напишите основание'],
    ['too far ahead', 'Уткина', { ...byCurator, admittedFrom: '01.12.2026' }, 'не дальше чем на 90 дней'],
    ['on no day', 'Уткина', { ...byCurator, admittedFrom: '31.02.2026' }, 'Такого дня нет в календаре'],
    [
      'by the council without minutes',
      'Уткина',
      { ...byCurator, admittedBy: 'council' },
      'номер и день протокола',
    ],
  ])('refuses %s, and keeps what was typed', async (_, name, fields, sentence) => {
    const { answer, changed } = await effect(() => curator.post(`${card(name)}/admission`, fields))
    expect(answer.status).toBe(422)
    expect(changed).toEqual([])
    expect(answer.text).toContain(sentence)
    if (name === 'Уткина') expect(answer.text).toContain(`value="${fields.admittedFrom}"`)
  })
  it('lets a member of the council write down the council alone', async () => {
    await consent(ids.Уткина!)
    const refused = await council.post(`${card('Уткина')}/admission`, byCurator)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('допускает только куратор')
    const fields = {
      ...byCurator,
      ...{ admittedFrom: '20.08.2026', admittedBy: 'council', minutesNumber: '3-н', minutesOn: '19.08.2026' },
    }
    expect((await council.post(`${card('Уткина')}/admission`, fields)).status).toBe(303)
    expect((await council.get(card('Уткина'))).text).toContain('протокол № 3-н от 19.08.2026')
  })
  it('ends from a day, through its eve', async () => {
    await curator.post(`${card('Уткина')}/admission`, { do: 'end', endsFrom: '01.09.2026' })
    expect((await curator.get(card('Уткина'))).text).toContain('с 20 по 31 августа 2026 г.')
    expect((await curator.get('/mentors?state=admitted')).text).not.toContain(`Уткина-${here.mark}`)
    const again = await curator.post(`${card('Уткина')}/admission`, { do: 'end', endsFrom: '01.09.2026' })
    expect(again.text).toContain('заканчивать нечего')
  })
})

describe('R-BNK-3 suspending a mentor', () => {
  const asked = { do: 'suspend', suspendedFrom: '01.09.2026', suspendedThrough: '', because: 'Курсы' }
  it('is written with days and the reason, and taken back', async () => {
    const { changed } = await effect(() => curator.post(`${card('Иванова')}/suspension`, asked))
    expect(changed).toEqual([...journalled, 'mentor_suspensions'])
    expect((await curator.get(card('Иванова'))).text).toContain('Допуск приостановлен с 1 сентября 2026 г.')
    expect(facetsOf((await curator.get('/mentors')).text)).toContain('Допуск приостановлен 1')
    expect((await curator.post(`${card('Иванова')}/suspension`, { do: 'resume' })).status).toBe(303)
    expect(facetsOf((await curator.get('/mentors')).text)).toContain('Допуск действует 1')
  })
  it.each([
    ['who is not admitted', 'Титов', asked, 'не допущен'],
    ['without a reason', 'Иванова', { ...asked, because: ' ' }, 'Напишите причину'],
    ['through a day before', 'Иванова', { ...asked, suspendedThrough: '31.08.2026' }, 'раньше первого'],
    ['back who is not suspended', 'Иванова', { do: 'resume' }, 'не приостановлен'],
  ])('refuses %s', async (_, name, fields, sentence) => {
    const { answer, changed } = await effect(() => curator.post(`${card(name)}/suspension`, fields))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain(sentence)
  })
})

describe('R-BNK-4 evidence of a mentor', () => {
  const says = 'Победа в районном конкурсе, диплом'
  const add = { do: 'add', criterion: 'achievements', says, evidenceOn: '12.03.2026' }
  it('is written into its group, and taken away', async () => {
    const { changed } = await effect(() => curator.post(`${card('Иванова')}/evidence`, add))
    expect(changed).toEqual([...journalled, 'mentor_evidence'])
    const { text } = await curator.get(card('Иванова'))
    expect(text).toMatch(/Достижения и качество образования.*Победа в районном.*12\.03\.2026/s)
    const evidence = /name="evidence" value="([0-9a-f-]{36})"/.exec(text)![1]!
    const drop = { do: 'drop', evidence }
    expect((await curator.post(`${card('Титов')}/evidence`, drop)).status).toBe(404)
    expect((await curator.post(`${card('Иванова')}/evidence`, drop)).status).toBe(303)
    expect(await rowsOf('mentor_evidence')).toEqual([])
  })
  it.each([
    ['a mark of what obstructs', { ...add, criterion: 'contra_anxiety' }, 'Выберите, что это подтверждает'],
    ['a personal quality', { ...add, criterion: 'quality_patience' }, 'Выберите, что это подтверждает'],
    ['nothing said', { ...add, says: '' }, 'Напишите событие и документ'],
    ['a day to come', { ...add, evidenceOn: '02.09.2026' }, 'Этот день ещё не наступил'],
  ])('refuses %s', async (_, fields, sentence) => {
    const { answer, changed } = await effect(() => curator.post(`${card('Иванова')}/evidence`, fields))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).toContain(sentence)
  })
})

describe('R-BNK-14 a mentor from another organisation', () => {
  const fields = () => ({
    ...{ surname: `Гостева-${here.mark}`, name: 'Майя', email: 'maya@example.ru', phone: '+7 900 000-00-00' },
    ...{ employer: '=Гимназия № 3', outsidePosition: 'учитель химии', comesFrom: '01.09.2026' },
  })
  it('is a person without an employment here', async () => {
    const { answer, changed } = await effect(() => curator.post('/mentors/outside', fields()))
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'outside_mentors', 'people'])
    ids.guest = /[0-9a-f-]{36}/.exec(answer.to!)![0]
    expect((await curator.get('/mentors')).text).toContain('учитель химии, =Гимназия № 3')
    expect((await curator.get('/people')).text).not.toContain('Гостева')
    expect((await curator.post('/mentors/outside', fields())).text).toContain('уже есть в программе')
    const refused = await curator.post('/mentors/outside', { ...fields(), surname: 'Другая', employer: '' })
    expect(refused.text).toContain('Напишите, где работает')
    expect(refused.text).toContain('value="Другая"')
  })
  it('has an agreement and a last day', async () => {
    const place = { ...fields(), agreement: 'Договор № 4', comesThrough: '31.05.2027' }
    const change = (other: object) => curator.post(`/mentors/outside/${ids.guest}`, { ...place, ...other })
    expect((await change({ comesThrough: '31.08.2026' })).text).toContain('раньше первого')
    expect((await change({})).status).toBe(303)
    expect((await curator.get(card('guest'))).text).toContain('Договор № 4')
    expect((await curator.post(`/mentors/outside/${ids.Титов}`, place)).status).toBe(404)
    const admitted = { ...byCurator, admittedFrom: '01.09.2026', grounds: 'Договор' }
    expect((await curator.post(`${card('guest')}/admission`, admitted)).status).toBe(303)
  })
})

describe('R-BNK-9 without a consent to processing', () => {
  it('the council sees how many are not shown, and no card', async () => {
    const { text } = await council.get('/mentors')
    expect(text).toContain('Не показано')
    expect(text).not.toContain(`Иванова-${here.mark}`)
    expect(text).toContain(`Уткина-${here.mark}`)
    const hidden = await council.get(card('Иванова'))
    expect(hidden.text).toContain('ещё не подписано')
    expect(hidden.text).not.toContain(`Иванова-${here.mark}`)
  })
  it('one that was taken back is none', async () => {
    await consent(ids.Титов!, '2026-09-01')
    expect((await council.get('/mentors')).text).not.toContain(`Титов-${here.mark}`)
  })
})

describe('R-BNK-15 the council decides about whom it is shown', () => {
  const byCouncil = {
    ...{ do: 'admit', admittedFrom: '01.09.2026', admittedBy: 'council', grounds: 'Опыт' },
    ...{ minutesNumber: '1', minutesOn: '31.08.2026' },
  }
  const suspend = { do: 'suspend', suspendedFrom: '01.09.2026', because: 'Болеет' }
  it('and about nobody without a consent: neither on the card nor in bulk, and the name is not told', async () => {
    for (const [path, fields] of [
      [`${card('Громова')}/admission`, byCouncil],
      [`${card('Иванова')}/admission`, { do: 'end', endsFrom: '01.09.2026' }],
      [`${card('Иванова')}/suspension`, suspend],
      [`${card('Иванова')}/suspension`, { do: 'resume' }],
    ] as const) {
      const { answer, changed } = await effect(() => council.post(path, fields))
      expect({ path, status: answer.status, changed }).toEqual({ path, status: 422, changed: [] })
      expect(answer.text).not.toContain(`Иванова-${here.mark}`)
    }
    const draft = (await council.post('/mentors/bulk', { do: 'suspend', person: ids.Иванова! })).to!
    const { answer, changed } = await effect(() => council.post(draft, suspend))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    expect(answer.text).not.toContain(`Иванова-${here.mark}`)
  })
})

describe('R-BNK-12 a member of the council', () => {
  const draft = async (deed: string) =>
    (await council.post('/mentors/bulk', { do: deed, person: ids.Уткина! })).to!
  it('admits several by the council alone, and takes nobody in or out of the proposal', async () => {
    const admit = await draft('admit')
    const { answer, changed } = await effect(() => council.post(admit, byCurator))
    expect({ status: answer.status, changed }).toEqual({ status: 422, changed: [] })
    const exclude = await draft('exclude')
    const refused = await effect(() => council.post(exclude, { do: 'exclude' }))
    expect({ status: refused.answer.status, changed: refused.changed }).toEqual({ status: 403, changed: [] })
    expect((await council.post(await draft('consent'), { do: 'consent' })).status).toBe(403)
  })
})

describe('R-BNK-13 teachers look through the bank', () => {
  it('and see of the admitted with a consent what can be learnt, and nothing else', async () => {
    expect((await teacher.get('/our-mentors')).text).toContain('согласия на обработку персональных данных')
    await consent(ids.Иванова!)
    await consent(ids.guest!)
    const shown = { do: 'add', criterion: 'methodical', says: 'Мастер-класс района', mayShow: 'yes' }
    await curator.post(`${card('Иванова')}/evidence`, shown)
    await curator.post(`${card('Иванова')}/evidence`, {
      ...{ do: 'add', criterion: 'methodical', says: 'Проверка журнала' },
    })
    const { text } = await teacher.get('/our-mentors')
    expect(text).toContain(`Иванова-${here.mark}`)
    expect(text).toContain('Мастер-класс района')
    expect(text).toContain('есть места')
    for (const hidden of ['Проверка журнала', 'maya@example.ru', '+7 900', 'минут', `Уткина-${here.mark}`])
      expect(text).not.toContain(hidden)
    expect((await teacher.get('/our-mentors?q=химии')).text).not.toContain(`Иванова-${here.mark}`)
    expect((await teacher.get('/mentors')).status).toBe(403)
  })
})

describe('R-BNK-10 the register of mentors', () => {
  const cells = async (query = '') => {
    const { bytes, headers } = await curator.get(`/mentors/export${query}`)
    expect(headers.get('content-type')).toContain('spreadsheetml')
    const read = await readTable(bytes)
    return read.ok ? read.value : read
  }
  it('has the sixteen columns, the admitted alone, no formula and no contacts till asked', async () => {
    const before = (await rowsOf('personal_views')).length
    const text = JSON.stringify(await cells())
    expect((await rowsOf('personal_views')).length).toBe(before + 1)
    expect(text).toContain('Желаемые категории наставляемых')
    expect(text).not.toContain('возраст')
    expect(text).toContain(`Иванова-${here.mark} Мария`)
    expect(text).not.toContain(`Титов-${here.mark}`)
    expect(text).toContain("'=Гимназия № 3")
    expect(text).not.toContain('maya@example.ru')
  })
  it('has contacts of those who come from elsewhere when the curator asks', async () => {
    const text = JSON.stringify(await cells('?contacts=yes'))
    expect(text).toContain('maya@example.ru')
    const council = await (await here.as('council')).get('/mentors/export?contacts=yes')
    expect(JSON.stringify(await readTable(council.bytes))).not.toContain('maya@example.ru')
  })
})
