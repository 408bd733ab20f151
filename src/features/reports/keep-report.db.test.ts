import { afterAll, beforeAll, expect, it } from 'vitest'
import { workingPair } from '#tests/world/attention-examples.ts'
import type { Client } from '#tests/world/client.ts'
import { school as newSchool, type School } from '#tests/world.ts'

let school: School
let curator: Client
let head: Client
const plain = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const page = async (browser: Client, path: string) => plain((await browser.get(path)).text)
const papersOf = async (kind: string) => [
  ...new Set(
    [...(await curator.get(`/papers?kind=${kind}`)).text.matchAll(/\/papers\/([0-9a-f-]{36})"/g)].map(
      ([, id]) => id!,
    ),
  ),
]

beforeAll(async () => {
  school = await newSchool()
  await school.everyRole()
  curator = await school.as('curator')
  head = await school.as('head')
  await workingPair(school, 'Титов', ['Петров'], { from: '01.09.2026' })
})
afterAll(() => school.world.close())

it('R-REP-7 the report of the day is there before anybody has written a line', async () => {
  const text = await page(curator, '/reports?kind=final_report')
  for (const said of [
    'Итоговый отчёт',
    'За учебный год работали: 1 пара и 0 групп; продолжают работу 1 из 1.',
    'Количество наставнических пар/групп (действующих) 1',
    'Удовлетворённость (наставляемые): пока не показана, в сводке анкет выхода меньше пяти ответов',
    'Нити: от потребности к результату',
    'Пока никто не сдал отчёт',
  ])
    expect(text).toContain(said)
  const interim = await page(head, '/reports?kind=interim_report')
  expect(interim).toContain('нет утверждённой программы')
  expect(interim).not.toContain('Подготовить промежуточный отчёт')
})

it('R-REP-3 the curator’s lines are kept, of the sections that ask for one; nobody else adds any', async () => {
  const typed = { kind: 'final_report', 'line.incentives': 'Благодарности', 'line.counts': 'Приписка' }
  expect((await curator.post('/reports', typed)).status).toBe(200)
  const { text } = await curator.get('/reports?kind=final_report')
  expect(text).toContain('>Благодарности</textarea>')
  expect((await school.rows()).report_lines!.join()).not.toContain('Приписка')
  expect(await page(head, '/reports?kind=final_report')).toContain('Благодарности')
  const before = await school.rows()
  expect((await head.post('/reports', { ...typed, do: 'save' })).status).toBe(403)
  expect(await school.rows()).toEqual(before)
  const long = 'о'.repeat(2001)
  const refused = await curator.post('/reports', { ...typed, do: 'print', 'line.incentives': long })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`>${long}</textarea>`)
  expect(await papersOf('final_report')).toEqual([])
})

it('R-REP-5 its numbers stay as they were printed; it is signed in the register and then replaced', async () => {
  const print = () =>
    curator.post('/reports', { kind: 'final_report', do: 'print', 'line.swot_threats': 'Отток' })
  expect((await print()).to).toBe('/reports?kind=final_report')
  await school.world.work()
  const [paper] = await papersOf('final_report')
  const printed = async () => page(curator, `/papers/${paper}`)
  for (const said of [
    '1 пара и 0 групп',
    'Благодарности.',
    'Отток',
    'УТВЕРЖДАЮ',
    'Приложение. Пары и группы',
  ])
    expect(await printed()).toContain(said)
  const signing = { paper: paper!, [`on.${paper}`]: '01.09.2026', [`number.${paper}`]: '7', on: '01.09.2026' }
  await curator.post('/papers/sign', signing)
  expect(await page(curator, '/reports?kind=final_report')).toContain('подписан 1 сентября 2026 г.')
  await workingPair(school, 'Ежова', ['Рыбина'], { from: '01.09.2026' })
  expect(await page(curator, '/reports?kind=final_report')).toContain('2 пары и 0 групп')
  expect(await printed()).toContain('1 пара и 0 групп')
  school.world.clock.pass(1)
  await print()
  await school.world.work()
  expect(await papersOf('final_report')).toHaveLength(2)
})
