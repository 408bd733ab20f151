import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, carryOut } from '#app/perform.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { instant } from '#kit/instant.ts'
import { mailbox, type Postman } from '#outside/mail/postman.ts'
import { addFile, findFile } from '#store/files.ts'
import { newId } from '#store/ids.ts'
import { listJournal } from '#store/journal.ts'
import { addLetter, findLetter, listLetters, listUnsent } from '#store/letters.ts'
import { type House, inOrganisation, type Scope } from '#store/scope.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import type { JobDesk } from '../job-desk.ts'
import type { Services } from '../services.ts'
import { sendLetters } from './send-letters.ts'

let database: TestDatabase
let house: House
let desk: JobDesk
let clock = Date.parse('2026-09-01T08:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  house = {
    db: database.engine.db,
    seal: testSeal,
    now: () => {
      clock += 1_000
      return instant(clock)
    },
  }
  const services = { house, nudge: () => {} } as unknown as Services
  desk = {
    ask: async (who, query, raw) => {
      const found = await ask(services, who, query, raw, async () => undefined)
      return found.ok ? { ok: true, value: found.value.answer } : found
    },
    carryOut: (who, command, raw) => carryOut(services, who, command, raw),
  }
})
afterAll(async () => {
  await database.close()
})

const newSchool = () => newId<'organisation'>() as OrganisationId
const at = <Answer>(organisation: OrganisationId, work: (scope: Scope) => Promise<Answer>) =>
  inOrganisation(house, { organisation, as: { founder: true } }, work)
const write = (
  organisation: OrganisationId,
  subject: string,
  address: string | null = 'petrova@example.org',
) => at(organisation, (scope) => addLetter(scope, { address, subject, body: `О том: ${subject}` }))
const unsent = (organisation: OrganisationId) =>
  at(organisation, async (scope) => (await listUnsent(scope)).map(({ subject }) => subject))

/** Takes letters whose subject it likes. */
function pickyPostman(likes: (subject: string) => boolean): Postman & { readonly tried: string[] } {
  const tried: string[] = []
  return {
    tried,
    send: async ({ subject }) => {
      tried.push(subject)
      if (!likes(subject)) throw new Error(`no mailbox for ${subject}`)
    },
  }
}

describe('R-MAIL-1 letters of an organisation', () => {
  it('are read there, the newest first, and nowhere else', async () => {
    const [school, other] = [newSchool(), newSchool()]
    const first = await write(school, 'Первое')
    await write(school, 'Второе', null)
    expect((await at(school, (scope) => listLetters(scope))).map(({ subject }) => subject)).toEqual([
      'Второе',
      'Первое',
    ])
    expect(await at(school, (scope) => findLetter(scope, first))).toMatchObject({
      body: 'О том: Первое',
      sentAt: null,
    })
    expect(await at(other, (scope) => findLetter(scope, first))).toBeUndefined()
    expect(await at(other, (scope) => listLetters(scope))).toEqual([])
  })
  it('without an address wait for a hand, not for the postman', async () => {
    const school = newSchool()
    await write(school, 'Второе', null)
    expect(await unsent(school)).toEqual([])
  })
})

describe('R-MAIL-4 sending', () => {
  it('takes out what waits, the oldest first, and notes it once', async () => {
    const [school, other] = [newSchool(), newSchool()]
    await write(school, 'Первое')
    const second = await write(school, 'Второе')
    await write(other, 'Чужое')
    const box = mailbox()
    await sendLetters(desk, box, school)
    await sendLetters(desk, box, school)
    expect(box.letters).toMatchObject([
      { to: 'petrova@example.org', subject: 'Первое', text: 'О том: Первое' },
      { subject: 'Второе', id: second },
    ])
    expect(await unsent(school)).toEqual([])
    expect(await unsent(other)).toEqual(['Чужое'])
    expect((await at(school, (scope) => findLetter(scope, second)))?.sentAt).toMatch(/^2026-09-01/)
    const lines = await at(school, (scope) => listJournal(scope, { limit: 10 }))
    expect(lines.map(({ fact }) => fact)).toEqual(['letter-sent', 'letter-sent'])
  })
})

describe('R-MAIL-5 a letter that cannot be sent', () => {
  it('stays, is asked for again, and holds up nothing', async () => {
    const school = newSchool()
    for (const subject of ['Первое', 'Второе', 'Третье']) await write(school, subject)
    await expect(
      sendLetters(
        desk,
        pickyPostman((one) => one !== 'Второе'),
        school,
      ),
    ).rejects.toThrow('not sent: 1')
    expect(await unsent(school)).toEqual(['Второе'])
  })
  it('is the third in a row: the server is left alone', async () => {
    const school = newSchool()
    for (let number = 1; number <= 6; number++) await write(school, `Письмо ${number}`)
    const postman = pickyPostman((one) => one === 'Письмо 1')
    await expect(sendLetters(desk, postman, school)).rejects.toThrow('not sent: 3')
    expect(postman.tried).toHaveLength(4)
    expect(await unsent(school)).toHaveLength(5)
  })
})

describe('R-FILE-4 the index of kept files', () => {
  it('is an organisation’s own', async () => {
    const [school, other] = [newSchool(), newSchool()]
    const file = { sha256: 'ab'.repeat(32), bytes: 12, name: 'Список.xlsx', mediaType: 'application/zip' }
    const id = await at(school, (scope) => addFile(scope, file))
    expect(await at(school, (scope) => findFile(scope, id))).toMatchObject({ ...file, id })
    expect(await at(other, (scope) => findFile(scope, id))).toBeUndefined()
  })
})
