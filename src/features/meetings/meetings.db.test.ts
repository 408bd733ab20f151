import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffName } from '#tests/world/founding.ts'
import { entry } from '#tests/world/meeting-examples.ts'
import { idIn, type Meeting, schoolThatMeets, untouched, waiting } from '#tests/world/school-that-meets.ts'

let here: Meeting['here']
let curator: Meeting['curator']
let pair: Meeting['pair']
let group: Meeting['group']
let mentor: Meeting['mentor']
let mentee: Meeting['mentee']
let stranger: Meeting['stranger']
let answering: Meeting['answering']
let page: Meeting['page']
let press: Meeting['press']
let letters: Meeting['letters']
/** Of the mentor, for a later day. */
let lateLink: string

beforeAll(async () => {
  ;({ here, curator, pair, group, mentor, mentee, stranger, answering, page, press, letters } =
    await schoolThatMeets())
  lateLink = await here.answerLink(staffName('Титов', here.mark))
})
afterAll(() => here.world.close())

const own = (of = pair) => `/asked/meetings/${of}`

describe('R-MTG-2 an entry', () => {
  it('is written in seconds and stands on the page of both', async () => {
    const { to, changed } = await press(mentor, `${own()}/log`, entry({ outcome: 'Составили критерии' }))
    expect(to).toBe(own())
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'meetings'])
    for (const one of [mentor, mentee]) expect(await page(one)).toContain('Составили критерии')
  })
  it('is refused with what was typed: another day, no kind, the same twice', async () => {
    const ahead = await press(mentor, `${own()}/log`, entry({ on: '02.09.2026', outcome: 'Разбор завтра' }))
    expect(ahead).toMatchObject(untouched)
    expect(ahead.text).toContain('Этот день ещё не наступил')
    expect(ahead.text).toContain('Разбор завтра')
    expect(ahead.text).toContain('value="02.09.2026"')
    expect((await press(mentor, `${own()}/log`, entry({ on: '31.08.2026' }))).text).toContain(
      'Встреча вне срока пары',
    )
    expect((await press(mentor, `${own()}/log`, entry({ kind: '' }))).text).toContain('Выберите, что делали')
    expect((await press(mentor, `${own()}/log`, entry({ otherMinutes: '2' }))).text).toContain('от 5 до 600')
    const twice = await press(mentor, `${own()}/log`, entry({ outcome: 'Составили критерии' }))
    expect(twice).toMatchObject(untouched)
    expect(twice.text).toContain('Такая встреча уже записана')
  })
  it('is nobody else’s to write', async () => {
    expect(await press(stranger, `${own()}/log`, entry())).toMatchObject({ status: 404, changed: [] })
    expect(await press(curator, `${own()}/log`, entry())).toMatchObject({ status: 404, changed: [] })
  })
})

describe('R-MTG-3 confirming', () => {
  it('is one touch of the mentee; the author cannot', async () => {
    const meeting = idIn(await page(mentee), 'type="checkbox"')
    const fields = { meeting, answer: 'confirmed', worth: 'useful' }
    expect(await press(mentor, `${own()}/confirm`, fields)).toMatchObject(untouched)
    expect((await press(mentee, `${own()}/confirm`, { answer: 'confirmed' })).text).toContain(
      'Отметьте хотя бы одну встречу',
    )
    const { changed } = await press(mentee, `${own()}/confirm`, fields)
    expect(changed).toEqual(['journal_heads', 'journal_lines', 'meeting_confirmations'])
    expect(await page(mentor)).toContain('подтверждено')
    expect(await page(mentee)).not.toContain('Подтвердите встречи')
  })
  it('of a group is each mentee’s, several at once', async () => {
    const [leads, first, second] = [
      await answering('Уткина'),
      await answering('Рыбина'),
      await answering('Волков'),
    ]
    await leads.post(`${own(group)}/log`, entry({ minutes: '30' }))
    await leads.post(`${own(group)}/log`, entry({ minutes: '60' }))
    const text = await page(first, group)
    const both = [...text.matchAll(waiting)].map((found) => found[1]!)
    expect(both).toHaveLength(2)
    await first.post(`${own(group)}/confirm`, { meeting: both, answer: 'confirmed' })
    expect(await page(leads, group)).toContain('подтвердили не все, ждём: Волков')
    await second.post(`${own(group)}/confirm`, { meeting: both, answer: 'confirmed' })
    expect(await page(leads, group)).not.toContain('ждём')
  })
})

describe('R-MTG-4 correcting', () => {
  it('«не так было» lets the author correct, and asks again', async () => {
    await mentee.post(`${own()}/log`, entry({ minutes: '90', outcome: 'Смотрели журнал' }))
    const meeting = idIn(await page(mentor), 'type="checkbox"')
    await mentor.post(`${own()}/confirm`, { meeting, answer: 'disputed' })
    expect(await page(mentee)).toContain('не так было: Титов')
    expect(await press(mentor, `${own()}/log`, entry({ meeting }))).toMatchObject(untouched)
    await mentee.post(`${own()}/log`, entry({ meeting, minutes: '30', outcome: 'Смотрели план' }))
    expect(await page(mentor)).toContain('Смотрели план')
    expect(idIn(await page(mentor), 'type="checkbox"')).toBe(meeting)
    await mentor.post(`${own()}/confirm`, { meeting, answer: 'confirmed' })
    expect(await press(mentee, `${own()}/drop`, { meeting })).toMatchObject(untouched)
    expect((await press(mentee, `${own()}/log`, entry({ meeting }))).text).toContain('уже подтверждена')
  })
  it('an entry that nobody has confirmed is taken back by its author alone', async () => {
    await mentee.post(`${own()}/log`, entry({ minutes: '15', outcome: 'Лишняя запись' }))
    const meeting = idIn(await page(mentee), '/log\\?meeting=')
    expect(await press(mentor, `${own()}/drop`, { meeting })).toMatchObject({ status: 404, changed: [] })
    await press(mentee, `${own()}/drop`, { meeting })
    expect(await page(mentor)).not.toContain('Лишняя запись')
  })
})

describe('R-MTG-11 planning', () => {
  it('tells the other side with an invitation; a move and a call-off change the same one', async () => {
    const plan = { do: 'plan', on: '10.09.2026', at: '14.30', subject: 'Разбор урока', place: 'каб. 12' }
    const [asked] = await letters(() => mentee.post(`${own()}/plan`, plan))
    expect(asked).toMatchObject({ to: 'titov@example.org' })
    expect(asked!.text).toContain('Разбор урока')
    const calendar = asked!.calendar!
    expect(calendar).toContain('METHOD:REQUEST')
    expect(calendar).toContain('DTSTART:20260910T113000Z')
    const uid = /UID:(\S+)/.exec(calendar)![1]!
    const meeting = idIn(await page(mentor), '/plan\\?meeting=')
    const [moved] = await letters(() => mentor.post(`${own()}/plan`, { ...plan, meeting, on: '11.09.2026' }))
    expect(moved).toMatchObject({ to: 'petrov@example.org' })
    expect(moved!.calendar).toContain(`UID:${uid}`)
    expect(moved!.calendar).toContain('SEQUENCE:1')
    const taken = await mentee.get(`${own()}/calendar?meeting=${meeting}`)
    expect(taken.headers.get('content-type')).toContain('text/calendar')
    expect(taken.text).toContain('SEQUENCE:1')
    const [off] = await letters(() => mentee.post(`${own()}/plan`, { do: 'cancel', meeting }))
    expect(off!.calendar).toContain('METHOD:CANCEL')
    expect(off!.calendar).toContain('SEQUENCE:2')
    expect(await page(mentor)).not.toContain('14:30')
  })
  it('is refused in the past, at no hour and by a stranger', async () => {
    const plan = { do: 'plan', on: '31.08.2026', subject: 'Вчера' }
    const past = await press(mentor, `${own()}/plan`, plan)
    expect(past).toMatchObject(untouched)
    expect(past.text).toContain('Этот день прошёл')
    expect(past.text).toContain('value="Вчера"')
    expect((await press(mentor, `${own()}/plan`, { ...plan, on: '02.09.2026', at: '25:00' })).text).toContain(
      'Напишите время так: 14:30',
    )
    expect(await press(stranger, `${own()}/plan`, { ...plan, on: '02.09.2026' })).toMatchObject({
      status: 404,
      changed: [],
    })
  })
  it('«состоялась» makes an entry of it in one step', async () => {
    await mentor.post(`${own()}/plan`, { do: 'plan', on: '01.09.2026', subject: 'Первый урок' })
    const meeting = idIn(await page(mentor), '/log\\?meeting=')
    expect((await mentor.get(`${own()}/log?meeting=${meeting}`)).text).toContain(`value="${meeting}"`)
    await mentor.post(`${own()}/log`, entry({ meeting, minutes: '60' }))
    const text = await page(mentee)
    expect(text).toContain('Первый урок')
    expect(text).toContain('Ничего не запланировано')
  })
})

describe('R-MTG-7 a late entry', () => {
  it('is taken and says how late', async () => {
    here.world.clock.set('2026-09-13T06:00:00.000Z')
    mentor = here.world.visitor()
    await mentor.post(lateLink)
    await mentor.post(
      `${own()}/log`,
      entry({ when: '', on: '01.09.2026', minutes: '75', otherMinutes: '75' }),
    )
    expect(await page(mentor)).toContain('внесено через 12 дней')
  })
})
