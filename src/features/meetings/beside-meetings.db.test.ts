import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffName } from '#tests/world/founding.ts'
import { entry } from '#tests/world/meeting-examples.ts'
import { idIn, type Meeting, schoolThatMeets, untouched, waiting } from '#tests/world/school-that-meets.ts'

let here: Meeting['here']
let curator: Meeting['curator']
let head: Meeting['head']
let pair: Meeting['pair']
let group: Meeting['group']
let mentor: Meeting['mentor']
let mentee: Meeting['mentee']
let stranger: Meeting['stranger']
let page: Meeting['page']
let press: Meeting['press']
let letters: Meeting['letters']

beforeAll(async () => {
  ;({ here, curator, head, pair, group, mentor, mentee, stranger, page, press, letters } =
    await schoolThatMeets())
})
afterAll(() => here.world.close())

const own = (of = pair) => `/asked/meetings/${of}`

describe('R-MTG-8 help now', () => {
  it('reaches the mentor by a letter without its words, and is answered with words', async () => {
    const says = 'Завтра открытый урок, не выходит рефлексия'
    const [letter] = await letters(() => mentee.post(`${own()}/help`, { do: 'ask', says }))
    expect(letter).toMatchObject({ to: 'titov@example.org' })
    expect(letter!.text).not.toContain('рефлексия')
    const text = await page(mentor)
    expect(text).toContain(says)
    const request = idIn(text, 'name="request" value="')
    expect(await press(mentee, `${own()}/help`, { do: 'answer', request, says: 'Сам' })).toMatchObject(
      untouched,
    )
    const empty = await press(mentor, `${own()}/help`, { do: 'answer', request, says: ' ' })
    expect(empty).toMatchObject(untouched)
    expect(empty.text).toContain('Напишите ответ или назначьте встречу')
    here.world.clock.pass(4)
    await mentor.post(`${own()}/help`, { do: 'answer', request, says: 'Начните с вопроса' })
    expect(await page(mentee)).toContain('ответ через 4 минуты')
    const seen = (await curator.get(`/meetings/${pair}`)).text
    expect(seen).toContain('ответ через 4 минуты')
    for (const secret of ['рефлексия', 'Начните с вопроса']) expect(seen).not.toContain(secret)
  })
  it('is answered by a meeting, or taken back by whoever asked', async () => {
    await mentee.post(`${own()}/help`, { do: 'ask', says: 'Как заполнить журнал' })
    const request = idIn(await page(mentor), 'name="request" value="')
    await mentor.post(`${own()}/plan`, { do: 'plan', on: '03.09.2026', subject: 'Журнал', help: request })
    expect(await page(mentee)).toContain('Ответили встречей.')
    await mentee.post(`${own()}/help`, { do: 'ask', says: 'Уже не нужно' })
    expect((await curator.get('/meetings?state=help')).text).toContain('ждёт ответа')
    const second = idIn(await page(mentee), 'name="request" value="')
    expect(await press(mentor, `${own()}/help`, { do: 'withdraw', request: second })).toMatchObject(untouched)
    await mentee.post(`${own()}/help`, { do: 'withdraw', request: second })
    expect(await page(mentee)).toContain('просьба отозвана')
    expect(await press(mentor, `${own()}/help`, { do: 'ask', says: 'Мне' })).toMatchObject(untouched)
  })
})

describe('R-MTG-9 notes', () => {
  it('a shared one is read by both sides and by nobody above them', async () => {
    await mentor.post(`${own()}/notes`, { do: 'write', kind: 'shared', 'says-shared': 'Список литературы' })
    expect(await page(mentee)).toContain('Список литературы')
    expect((await curator.get(`/meetings/${pair}`)).text).not.toContain('Список литературы')
    const note = idIn(await page(mentor), 'name="note" value="')
    const fields = { do: 'drop', kind: 'shared', note }
    expect(await press(mentee, `${own()}/notes`, fields)).toMatchObject({ status: 404, changed: [] })
    await mentor.post(`${own()}/notes`, fields)
    expect(await page(mentee)).not.toContain('Список литературы')
  })
  it('a private one is on no page, in no file and in no history for anybody but its author', async () => {
    const secret = 'Шиповник и облепиха'
    const { changed } = await press(mentee, `${own()}/notes`, {
      do: 'write',
      kind: 'private',
      'says-private': secret,
    })
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'private_notes'])
    expect(await page(mentee)).toContain(secret)
    await curator.post('/documents')
    await here.world.work()
    const package_ = idIn((await curator.get('/documents')).text, 'href="/documents/')
    for (const [browser, paths] of [
      [mentor, [own(), `${own()}/log`, '/today']],
      [stranger, ['/today', '/asked/meetings']],
      [
        curator,
        [
          `/meetings/${pair}`,
          `/meetings/${pair}/journal`,
          '/meetings',
          '/history',
          '/today',
          `/mentorships/${pair}`,
        ],
      ],
      [
        head,
        [`/meetings/${pair}`, `/meetings/${pair}/journal`, '/history', '/today', `/documents/${package_}`],
      ],
    ] as const)
      for (const path of paths) {
        const { status, text } = await browser.get(path)
        expect({ path, status }).toEqual({ path, status: 200 })
        expect(text, path).not.toContain(secret)
      }
    const kept = await here.rows()
    const tables = Object.keys(kept).filter((table) => kept[table]!.some((row) => row.includes(secret)))
    expect(tables).toEqual(['private_notes'])
    expect(here.world.letters.some(({ text }) => text.includes(secret))).toBe(false)
    const note = idIn((await page(mentee)).split(secret)[1]!, 'name="note" value="')
    const drop = { do: 'drop', kind: 'private', note }
    expect(await press(mentor, `${own()}/notes`, drop)).toMatchObject({ status: 404, changed: [] })
    expect((await press(mentee, `${own()}/notes`, { do: 'write', kind: 'private' })).text).toContain(
      'Напишите текст заметки',
    )
  })
})

describe('R-MTG-10 a lesson that was seen', () => {
  it('has a form that the mentor fills, a talk either side adds to, and the curator reads what was agreed', async () => {
    const { to } = await mentor.post(`${own()}/log`, entry({ kind: 'lesson_observation' }))
    const meeting = idIn(to!, 'meeting=')
    const sheet = { meeting, lesson: 'Урок истории, 7 Б', 'seen.aim': 'partly', advice: 'Меньше говорить' }
    const empty = await press(mentor, `${own()}/lesson`, { ...sheet, lesson: '' })
    expect(empty).toMatchObject(untouched)
    expect(empty.text).toContain('Напишите, что за урок видели')
    expect(empty.text).toContain('Меньше говорить')
    await mentor.post(`${own()}/lesson`, sheet)
    const read = (await mentee.get(`${own()}/lesson?meeting=${meeting}`)).text
    for (const words of ['Урок истории, 7 Б', 'Частично', 'Меньше говорить']) expect(read).toContain(words)
    const talk = { meeting, advice: 'Чужие слова', talkedOn: '01.09.2026', agreed: 'Ещё один урок в октябре' }
    expect((await press(mentee, `${own()}/lesson`, { ...talk, talkedOn: '' })).text).toContain(
      'Поставьте день разговора',
    )
    expect(await press(stranger, `${own()}/lesson`, talk)).toMatchObject({ status: 404, changed: [] })
    await mentee.post(`${own()}/lesson`, talk)
    const both = (await mentor.get(`${own()}/lesson?meeting=${meeting}`)).text
    expect(both).toContain('Меньше говорить')
    expect(both).not.toContain('Чужие слова')
    const seen = (await curator.get(`/meetings/${pair}`)).text
    expect(seen).toContain('Ещё один урок в октябре')
    expect(seen).not.toContain('Меньше говорить')
  })
  it('is for meetings at which one looks', async () => {
    const { to } = await mentor.post(`${own()}/log`, entry({ minutes: '15' }))
    expect(to).toBe(own())
    const meeting = idIn(await page(mentor), '/log\\?meeting=')
    expect(await press(mentor, `${own()}/lesson`, { meeting, lesson: 'Урок' })).toMatchObject(untouched)
  })
})

describe('R-MTG-12 the personal calendar', () => {
  const addressIn = (text: string) => /\/calendar\/[\w-]{43}/.exec(text)?.[0] ?? ''

  it('opens by its address without signing in, shows the pair’s own and lets nobody in', async () => {
    await mentor.post(`${own()}/plan`, {
      do: 'plan',
      on: '15.09.2026',
      subject: 'Родительское собрание',
      place: 'https://video.example/tajna',
    })
    const address = addressIn((await mentee.post('/asked/calendar', { do: 'open' })).text)
    const visitor = here.world.visitor()
    const feed = (await visitor.get(address)).text.replaceAll('\r\n ', '')
    expect(feed).toContain(`Родительское собрание: Титов-${here.mark} Р. Г.`)
    for (const hidden of ['Уткина', 'tajna', 'Составили критерии', 'example.org'])
      expect(feed).not.toContain(hidden)
    const token = address.split('/').at(-1)!
    const tried = await press(visitor, `/l/${token}`, {})
    expect(tried).toMatchObject({ status: 410, changed: [] })
    expect(visitor.cookie()).toBeUndefined()
    expect(JSON.stringify(await here.rows())).not.toContain(token)
  })
  it('a new address ends the former one, and it can be closed', async () => {
    const visitor = here.world.visitor()
    const first = addressIn((await mentee.post('/asked/calendar', { do: 'open' })).text)
    const second = addressIn((await mentee.post('/asked/calendar', { do: 'open' })).text)
    expect([(await visitor.get(first)).status, (await visitor.get(second)).status]).toEqual([404, 200])
    await mentee.post('/asked/calendar', { do: 'close' })
    expect((await visitor.get(second)).status).toBe(404)
    expect(await press(mentee, '/asked/calendar', { do: 'close' })).toMatchObject(untouched)
  })
})

describe('R-MTG-13 the curator', () => {
  it('sees all pairs, and the words of an entry once it is confirmed', async () => {
    await mentor.post(`${own()}/log`, entry({ minutes: '90', outcome: 'Тихие слова' }))
    expect((await curator.get('/meetings?state=unconfirmed')).text).toContain(`Титов-${here.mark}`)
    const seen = async () => (await curator.get(`/meetings/${pair}`)).text
    expect(await seen()).not.toContain('Тихие слова')
    const meetings = [...(await page(mentee)).matchAll(waiting)]
    await mentee.post(`${own()}/confirm`, { meeting: meetings.map((one) => one[1]!), answer: 'confirmed' })
    expect(await seen()).toContain('Тихие слова')
    expect((await curator.get(`/meetings/${pair}/journal`)).text).toContain('Тихие слова')
    expect((await curator.get('/meetings?find=нет такой')).text).toContain('Таких пар нет')
  })
  it('enters one from paper: whoever signed has confirmed, and a mistake is taken back', async () => {
    const mentorOfGroup = await here.person(staffName('Уткина', here.mark))
    const fields = entry({ minutes: '30', outcome: 'По листу учёта', signed: [mentorOfGroup] })
    expect(await press(head, `/meetings/${group}/log`, fields)).toMatchObject({ status: 403, changed: [] })
    const foreign = await here.person(staffName('Петров', here.mark))
    expect(await press(curator, `/meetings/${group}/log`, { ...fields, signed: [foreign] })).toMatchObject({
      status: 404,
      changed: [],
    })
    const bad = await press(curator, `/meetings/${group}/log`, { ...fields, on: '31.08.2026' })
    expect(bad).toMatchObject(untouched)
    expect(bad.text).toContain('По листу учёта')
    const { changed } = await press(curator, `/meetings/${group}/log`, fields)
    expect(changed).toContain('meeting_confirmations')
    const text = (await curator.get(`/meetings/${group}`)).text
    expect(text).toContain('внесено с бумаги')
    expect(text).toContain('По листу учёта')
    expect((await curator.get(`/meetings/${group}/journal`)).text).toContain('подпись на бумаге')
    const meeting = idIn(text, 'name="meeting" value="')
    await curator.post(`/meetings/${group}/drop`, { meeting })
    expect((await curator.get(`/meetings/${group}`)).text).not.toContain('По листу учёта')
  })
})

describe('R-MTG-14 slips for those who have no account', () => {
  it('let each of a pair write on a phone, and nobody else be anybody', async () => {
    const slips = await curator.post('/meetings/slips', { pair })
    expect(slips.status).toBe(200)
    const tokens = [...slips.text.matchAll(/<b class="break">([\w-]{43})<\/b>/g)].map(([, token]) => token)
    expect(tokens).toHaveLength(2)
    expect(slips.text).toContain('Не передавайте листок')
    const byLink = 'Увидите вы и тот, у кого ваша ссылка'
    const signedIn = here.world.visitor()
    expect((await signedIn.post(await here.linkFor(staffName('Титов', here.mark)))).status).toBe(303)
    expect(await page(signedIn)).toContain('Видите только вы')
    expect(await page(signedIn)).not.toContain(byLink)
    for (const token of tokens) {
      const phone = here.world.visitor()
      expect(await phone.post(`/l/${token}`)).toMatchObject({ status: 303, to: '/today' })
      expect((await phone.get(own())).text).toContain(byLink)
      expect((await phone.get(own(group))).status).toBe(404)
      expect((await phone.get('/meetings')).status).toBe(403)
    }
    expect(JSON.stringify(await here.rows())).not.toContain(tokens[0])
  })
  it('are printed for the curator alone, and for pairs of one’s own organisation', async () => {
    expect(await press(mentor, '/meetings/slips', { pair })).toMatchObject({ status: 403, changed: [] })
    const never = { pair: '0198aaaa-1111-7222-8333-444455556666' }
    expect(await press(curator, '/meetings/slips', never)).toMatchObject({ status: 404, changed: [] })
  })
})
