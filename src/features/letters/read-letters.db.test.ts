import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#app/routes.ts'
import { createServer } from '#app/server/server.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addLetter, type LetterId } from '#store/letters.ts'
import { inOrganisation } from '#store/scope.ts'
import { type Client, client } from '#tests/world/client.ts'
import { type School, world } from '#tests/world.ts'

let school: School
let other: School
let sysadmin: Client
let whom: PersonId

beforeAll(async () => {
  const here = await world()
  school = await here.found({ kind: 'school', name: 'Школа № 5', mark: 'Щегл' })
  other = await here.found({ kind: 'kindergarten', name: 'Сад № 2', mark: 'Снегир' })
  sysadmin = await school.as('sysadmin')
  whom = await school.person('Громова-Щегл Вера')
})
afterAll(async () => school.world.close())

const write = async (at: School, letter: { address: string | null; subject: string; body?: string }) =>
  inOrganisation(
    at.world.house,
    { organisation: at.organisation, as: { job: 'test' } },
    async (scope): Promise<LetterId> =>
      addLetter(scope, { body: '<b>не разметка</b>', ...letter, ...(at === school ? { person: whom } : {}) }),
  )
/** The same school, served by a program without a mail server. */
function withoutMail(): Client {
  const { services } = school.world
  const assets = { css: '', js: '', icon: '', fonts: [] }
  const quiet = { ...services, mailGoesOut: false }
  const server = createServer({ services: quiet, routes, assets, assetFolder: '', log: () => {} })
  return client((request) => server.fetch(request), sysadmin.cookie())
}

const words = ({ text }: { text: string }) =>
  text.replaceAll(/\u00a0|&nbsp;/g, ' ').replaceAll(/<[^>]*>/g, ' ')

describe('R-MAIL-6 the mailbox of the administrator', () => {
  it('says why it is empty, and where letters come from', async () => {
    expect(words(await sysadmin.get('/letters'))).toMatch(
      /письма уходят сами.*Писем пока нет.*личной ссылкой/s,
    )
    expect(words(await withoutMail().get('/letters'))).toContain('SMTP_URL')
  })

  it('tells what became of each letter', async () => {
    await write(school, { address: 'gromova@example.org', subject: 'Первое' })
    await school.world.work()
    school.world.clock.pass(1)
    await write(school, { address: null, subject: 'Второе' })
    const page = words(await sysadmin.get('/letters'))
    expect(page).toContain('Громова-Щегл')
    expect(page).toMatch(/Второе.*нет адреса: отдайте листок.*Первое.*gromova@example\.org.*ждёт отправки/s)
    expect(words(await withoutMail().get('/letters'))).toMatch(/Первое.*ждёт: почта не настроена/s)
  })

  it('shows one letter as text, whatever is in it', async () => {
    const id = await write(school, {
      address: 'gromova@example.org',
      subject: 'Третье',
      body: 'Здравствуйте!\n\n<script>alert(1)</script>\nСсылка: https://vektor.school.example/l/abc',
    })
    const { status, text } = await sysadmin.get(`/letters/${id}`)
    expect(status).toBe(200)
    expect(text).toContain('&lt;script>alert(1)')
    expect(text).toContain('https://vektor.school.example/l/abc')
    expect(text).not.toContain('<script>alert')
  })

  it('notes in the log of views whose letters were looked at', async () => {
    const views = async () =>
      (await school.world.rows()).personal_views!.filter((row) => row.includes('letters.read'))
    const before = (await views()).length
    await sysadmin.get('/letters')
    const after = await views()
    expect(after).toHaveLength(before + 1)
    expect(after.some((row) => row.includes(whom))).toBe(true)
  })

  it('holds the letters of its own organisation only', async () => {
    const foreign = await write(other, { address: 'x@example.org', subject: 'Чужое письмо' })
    expect((await sysadmin.get('/letters')).text).not.toContain('Чужое письмо')
    expect((await sysadmin.get(`/letters/${foreign}`)).status).toBe(404)
    expect((await (await school.as('curator')).get('/letters')).status).toBe(403)
  })
})
