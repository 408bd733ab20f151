import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#tests/world/client.ts'
import { organisationFields, staffName } from '#tests/world/founding.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let head: Client

beforeAll(async () => {
  here = await school()
  await here.bring()
  head = await here.as('head')
})
afterAll(() => here.world.close())

describe('R-JOU-1 the history on its page', () => {
  it('tells in words who did what to whom, the newest first', async () => {
    await here.give(staffName('Титов', here.mark), 'mentor')
    const { text } = await head.get('/history')
    expect(text).toContain(`Титов-${here.mark} Роман`)
    expect(text).toContain(`Зайцев-${here.mark} Олег`)
    expect(text.indexOf(`Титов-${here.mark} Роман`)).toBeGreaterThan(0)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(text).not.toMatch(/undefined|null|\[object/)
  })
  it('is read page by page, each line once', async () => {
    const administrator = await here.as('sysadmin')
    for (let change = 0; change < 110; change += 1) {
      await administrator.post('/organisation', { ...organisationFields(here), phone: `+7 495 ${change}` })
    }
    const first = await head.get('/history')
    const older = /\/history\?before=(\d+)/.exec(first.text)?.[0]
    expect(older).toBeDefined()
    const second = await head.get(older!)
    expect(second.status).toBe(200)
    expect(second.text).toContain(`Титов-${here.mark} Роман`)
    expect(second.text).not.toContain('/history?before=')
  })
  it('R-JOU-4 says whether the journal holds, and which line does not', async () => {
    const whole = await head.get('/history/check')
    expect(whole.text).toContain('Журнал цел')
    await here.world.database.engine.asOwner((owner) =>
      owner.query(`update journal_lines set fact = 'person-left' where number = 3`),
    )
    expect((await head.get('/history/check')).text).toContain('Первая неверная строка: 3')
  })
  it('is no page for a number that is none', async () => {
    for (const before of ['x', '0', '-1', '1.5'])
      expect((await head.get(`/history?before=${before}`)).status, before).toBe(404)
  })
})
