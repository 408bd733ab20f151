import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '#config'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { mailbox, type Postman } from '#outside/mail/postman.ts'
import { newId } from '#store/ids.ts'
import { addJob, jobsConnection } from '#store/jobs.ts'
import { addLetter } from '#store/letters.ts'
import { inOrganisation } from '#store/scope.ts'
import { type Opened, openApplication } from './application.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-letters-'))
const clientFolder = join(folder, 'client')
mkdirSync(clientFolder)
writeFileSync(join(clientFolder, 'manifest.json'), '{}')
afterAll(() => rmSync(folder, { recursive: true }))

const open = (postman?: Postman) =>
  openApplication({
    config: readConfig({ VEKTOR_DATA: join(folder, 'data') }, []),
    built: { clientFolder },
    address: { base: 'http://127.0.0.1:3000', onlyHere: true },
    postman,
    libreOffice: null,
    log: () => {},
  })

const write = ({ services }: Opened, organisation: OrganisationId, subject: string) =>
  inOrganisation(services.house, { organisation, as: { job: 'test' } }, async (scope) => {
    await addLetter(scope, { address: 'ivanova@example.org', subject, body: 'Здравствуйте!' })
    await addJob(scope, 'send-letters', {})
  })

const states = async ({ services }: Opened) =>
  (
    await jobsConnection(services.house).executeSql('select state from pgboss.job order by created_on')
  ).rows.map(({ state }) => state)

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('it did not come to pass')
    await new Promise((later) => setTimeout(later, 20))
  }
}

describe('R-MAIL-7 letters that wait', () => {
  const schools = [newId<'organisation'>(), newId<'organisation'>()] as OrganisationId[]

  it('without a mail server wait in their organisations, and their jobs with them', async () => {
    const opened = await open()
    for (const [at, school] of schools.entries()) await write(opened, school, `Школе ${at}`)
    opened.services.nudge('send-letters')
    await new Promise((later) => setTimeout(later, 500))
    expect(await states(opened)).toEqual(['created', 'created'])
    await opened.close()
  })

  it('are tried when there is one', async () => {
    let tried = 0
    const opened = await open({
      send: async () => {
        tried += 1
        throw new Error('no server there')
      },
    })
    await until(() => tried === 2)
    await until(async () => (await states(opened)).every((state) => state === 'retry'))
    await opened.close()
  })

  it('are tried at once by the next program, even those that were given up', async () => {
    const before = await open()
    await jobsConnection(before.services.house).executeSql(
      `update pgboss.job set state = 'failed', retry_count = 30, completed_on = now()
      where id = (select id from pgboss.job order by created_on limit 1)`,
    )
    await before.close()
    const box = mailbox()
    const opened = await open(box)
    await until(() => box.letters.length === 2)
    expect(box.letters.map(({ subject }) => subject).sort()).toEqual(['Школе 0', 'Школе 1'])
    await until(async () => (await states(opened)).every((state) => state === 'completed'))
    await opened.close()
  })
})
