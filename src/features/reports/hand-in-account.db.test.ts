import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { agreedPair } from '#tests/world/programme-examples.ts'
import { school as newSchool, type School } from '#tests/world.ts'

let school: School
let pair: string
let mentor: Client
let mentee: Client
let curator: Client
const account = () => `/asked/account/${pair}`
const plain = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const page = async (browser: Client, path: string) => plain((await browser.get(path)).text)
const papersOf = async (kind: string) =>
  [...(await curator.get(`/papers?kind=${kind}`)).text.matchAll(/\/papers\/([0-9a-f-]{36})"/g)].map(
    ([, id]) => id!,
  )

beforeAll(async () => {
  school = await newSchool()
  await school.everyRole()
  const { mark } = school
  curator = await school.as('curator')
  pair = await agreedPair(school, 'Титов', ['Петров'], { from: '01.09.2026' })
  mentor = await school.answering(staffName('Титов', mark))
  mentee = await school.as('mentee')
})
afterAll(() => school.world.close())

it('R-REP-4 the account is there before anybody has written a line, and is nobody else’s', async () => {
  const text = await page(mentor, account())
  for (const said of [
    'Отчёт наставника',
    'Записанных встреч нет',
    'Утверждённого плана нет',
    'Сдать отчёт куратору',
  ])
    expect(text).toContain(said)
  expect(await page(mentee, account())).toContain('обязанности сдавать отчёт у вас нет')
  const other = await school.answering(staffName('Уткина', school.mark))
  const before = await school.rows()
  expect((await other.get(account())).status).toBe(404)
  expect((await other.post(account(), { do: 'hand-in' })).status).toBe(404)
  expect(await school.rows()).toEqual(before)
})

it('R-REP-3 lines are kept while they are typed; a line too long comes back as it was typed', async () => {
  const kept = await mentor.post(account(), { 'line.difficulties': 'Мало времени', 'line.aim': 'Чужое поле' })
  expect([kept.status, kept.text]).toEqual([200, expect.stringMatching(/\d\d:\d\d/)])
  const { text } = await mentor.get(account())
  expect(text).toContain('>Мало времени</textarea>')
  expect((await school.rows()).report_lines!.join()).toContain('Мало времени')
  expect((await school.rows()).report_lines!.join()).not.toContain('Чужое поле')
  const long = 'о'.repeat(2001)
  const refused = await mentor.post(account(), { do: 'hand-in', 'line.conclusions': long })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`>${long}</textarea>`)
  expect(refused.text).toContain('id="line.conclusions-error"')
})

it('R-REP-6 one press hands it in, by a link and without an account; the curator reads it', async () => {
  await mentor.post(account(), { do: 'hand-in', 'line.conclusions': 'Программу завершить' })
  expect(await page(mentor, account())).toContain('Документ готовится')
  await school.world.work()
  expect(await page(mentor, account())).toContain('Сдано 1 сентября 2026 г. Ещё не прочитано.')
  const [paper] = await papersOf('mentor_report')
  const printed = await page(curator, `/papers/${paper}`)
  for (const said of [
    'Мало времени.',
    'Программу завершить.',
    'Сдано в программе «Вектор» 1 сентября 2026',
    'по личной ссылке',
  ])
    expect(printed).toContain(said)
  expect((await curator.post(`/asked/paper/${paper}`, { do: 'done' })).status).toBe(303)
  expect(await page(mentor, account())).toContain('прочитано 1 сентября 2026 г.')
})

it('R-REP-10 whoever keeps the register and no reports does not see what people tell of their work', async () => {
  const keeper = await school.as('hr_specialist')
  const [paper] = await papersOf('mentor_report')
  for (const path of [`/papers/${paper}`, `/papers/${paper}/docx`])
    expect([path, (await keeper.get(path)).status, (await curator.get(path)).status]).toEqual([
      path,
      404,
      200,
    ])
  expect((await keeper.get('/papers')).text).not.toContain(paper)
  expect((await curator.get('/papers')).text).toContain(paper)
})

it('R-REP-5 what was handed in stays as it was printed; handed in anew it takes the place of what nobody has read', async () => {
  const [first] = await papersOf('mentor_report')
  await mentor.post(account(), { do: 'save', 'line.conclusions': 'Программу продлить' })
  expect(await page(curator, `/papers/${first}`)).toContain('Программу завершить.')
  school.world.clock.pass(1)
  await mentor.post(account(), { do: 'hand-in', 'line.conclusions': 'Программу продлить' })
  await school.world.work()
  school.world.clock.pass(1)
  await mentor.post(account(), { do: 'hand-in', 'line.conclusions': 'Программу продлить до осени' })
  await school.world.work()
  const all = await papersOf('mentor_report')
  const states = await Promise.all(
    [...new Set(all)].map(async (one) =>
      (await page(curator, `/papers/${one}`)).includes('подписана новая бумага'),
    ),
  )
  expect(states.filter(Boolean)).toHaveLength(1)
  expect(await page(mentor, account())).toContain('Ещё не прочитано')
})

it('R-REP-8 a review is seen by the mentee once it is handed in, and only the mentee adds an opinion', async () => {
  const { mark } = school
  const person = await school.person(staffName('Петров', mark))
  const review = `/asked/review/${pair}`
  await mentor.post(review, { do: 'save', mentee: person, 'line.advice': 'Вести кружок' })
  expect(await page(mentee, review)).toContain('Отзыва пока нет')
  expect(await page(mentee, review)).not.toContain('Вести кружок')
  await mentor.post(review, { do: 'hand-in', mentee: person, 'line.advice': 'Вести кружок' })
  await school.world.work()
  expect(await page(mentee, review)).toContain('Вести кружок')
  await mentee.post(review, { do: 'save', mentee: person, 'line.opinion': 'Согласен', 'line.advice': 'Своё' })
  expect(await page(mentor, `${review}?mentee=${person}`)).toContain('Согласен')
  expect(await page(mentor, `${review}?mentee=${person}`)).not.toContain('Своё')
  const [paper] = await papersOf('review')
  expect((await mentee.post(`/asked/paper/${paper}`, { do: 'done' })).status).toBe(303)
})
