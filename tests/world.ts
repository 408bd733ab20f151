import { expect } from 'vitest'
import type { Line } from '#app/log/events.ts'
import { routes } from '#app/routes.ts'
import { createServer } from '#app/server/server.ts'
import { asksForSecondFactor, type OrganisationRole } from '#domain/access/role.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Route } from '#features/route.ts'
import type { Services } from '#features/services.ts'
import { type Instant, instant } from '#kit/instant.ts'
import { filesInMemory, type ListedFiles } from '#outside/files/file-keeper.ts'
import { mailbox, type OutgoingLetter } from '#outside/mail/postman.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addAnswerLinks, addFoundingLink } from '#store/links.ts'
import { atTheGate, type House, inOrganisation } from '#store/scope.ts'
import type { Seal } from '#store/seal.ts'
import { type TestDatabase, testDatabase } from './databases.ts'
import { testSeal } from './seal.ts'
import { type Authenticator, setUpSecondFactor } from './world/authenticator.ts'
import { type BackupsTwin, backupsTwin } from './world/backups-twin.ts'
import { base, type Client, client } from './world/client.ts'
import {
  type Founded,
  organisationFields,
  peopleFields,
  staff,
  staffCsv,
  staffName,
} from './world/founding.ts'
import { workOff } from './world/jobs.ts'
import { everyRow, type Rows } from './world/rows.ts'
import { scopeWatch } from './world/scopes.ts'

/** The program with its tables, its twins of the world outside, and a clock that stands until it is moved. */
export type World = {
  readonly database: OpenDatabase
  readonly house: House
  readonly services: Services
  readonly files: ListedFiles
  readonly letters: readonly OutgoingLetter[]
  readonly backups: BackupsTwin
  /** What broke, as the program wrote it down. */
  readonly log: readonly Line[]
  /** Everything else it wrote down. */
  readonly events: readonly Line[]
  readonly clock: { readonly set: (at: string) => void; readonly pass: (minutes: number) => void }
  /** Somebody who has just opened a browser; with a cookie, somebody who came back; `from` an address. */
  readonly visitor: (cookie?: string, from?: string) => Client
  /** Does all that waits in the queues. */
  readonly work: () => Promise<void>
  /** Every row of the whole database. */
  readonly rows: () => Promise<Rows>
  readonly found: (founded: Founded) => Promise<School>
  /** Closes the tables, and complains of scopes that were open too long. */
  readonly close: () => Promise<void>
}

/** One organisation of a world, as its people know it. */
export type School = Founded & {
  readonly world: World
  readonly organisation: OrganisationId
  /** A browser of the person with this role, signed in by a personal link; with a second factor where the role asks for
   *  one. */
  readonly as: (role: OrganisationRole) => Promise<Client>
  /** What the telephone of this person shows now. */
  readonly code: (role: OrganisationRole) => string
  /** A browser of «Иванова-… Мария» who came by a link to answer, as one that a letter or a slip carries. */
  readonly answering: (name: string) => Promise<Client>
  readonly answerLink: (name: string) => Promise<string>
  /** A new personal link for «Иванова-… Мария», as the administrator gives it. */
  readonly linkFor: (name: string) => Promise<string>
  readonly person: (name: string) => Promise<PersonId>
  /** `beside`: gives it without making this person the one `as(role)` means. */
  readonly give: (name: string, role: OrganisationRole, beside?: 'beside') => Promise<void>
  /** Brings a list, has it read and applies it; answers the address of the import. */
  readonly bring: (list?: Uint8Array, name?: string) => Promise<string>
  /** The usual staff, and somebody for every role. */
  readonly everyRole: () => Promise<void>
  readonly rows: () => Promise<Rows>
}

const firstMorning = '2026-09-01T06:00:00.000Z'

type OpenDatabase = Pick<TestDatabase, 'engine' | 'close'>

export type WorldParts = {
  readonly database: OpenDatabase
  readonly seal: Seal
  readonly files: ListedFiles
  readonly routes: readonly Route[]
}

/** With a database, keys and files of its own and the routes of the program, where none are given. */
export async function world(given: Partial<WorldParts> = {}): Promise<World> {
  const database = given.database ?? (await testDatabase())
  const { watch, slow } = scopeWatch()
  let at: Instant = instant(Date.parse(firstMorning))
  const house: House = { db: database.engine.db, now: () => at, seal: given.seal ?? testSeal, watch }
  const files = given.files ?? filesInMemory()
  const box = mailbox()
  const [log, events]: [Line[], Line[]] = [[], []]
  const write = (line: Line) => (line.level === 'error' ? log : events).push(line)
  const address = { base, onlyHere: false }
  const backups = backupsTwin(() => at)
  const services: Services = {
    house,
    files,
    address,
    now: () => at,
    mailGoesOut: true,
    backups,
    nudge: () => {},
  }
  const assets = { css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg', fonts: [] }
  const server = createServer({
    services,
    routes: given.routes ?? routes,
    assets,
    assetFolder: '',
    log: write,
  })
  const self: World = {
    database,
    house,
    services,
    files,
    letters: box.letters,
    backups,
    log,
    events,
    clock: {
      set: (moment) => {
        at = instant(Date.parse(moment))
      },
      pass: (minutes) => {
        at = instant(Date.parse(at) + minutes * 60_000)
      },
    },
    visitor: (cookie, from) =>
      client((request) => server.fetch(request, from ? { remote: from } : {}), cookie),
    work: () => workOff(services, box),
    rows: () => everyRow(database.engine),
    found: (founded) => foundIn(self, founded),
    close: async () => {
      await database.close()
      expect(slow(), 'scopes live milliseconds: what takes long stands outside').toEqual([])
      expect(log, 'nothing broke').toEqual([])
    },
  }
  return self
}

/** A world with one school in it. */
export const school = (name = 'Школа № 5', mark = 'Щегл') => only({ kind: 'school', name, mark })
export const kindergarten = (name = 'Сад № 2', mark = 'Щегл') => only({ kind: 'kindergarten', name, mark })

async function only(founded: Founded): Promise<School> {
  return (await world()).found(founded)
}

/** The link of the first start. */
export async function foundingLink(here: World): Promise<string> {
  const token = newToken()
  await atTheGate(here.house, (gate) => addFoundingLink(gate, tokenHash(token), 30))
  return `/l/${token}`
}

/** A founder on the way: came by the first link and has no organisation yet. */
export async function founderOf(here: World): Promise<Client> {
  const browser = here.visitor()
  await follows(browser, await foundingLink(here), {}, '/found')
  return browser
}

async function foundIn(here: World, founded: Founded): Promise<School> {
  const before = await organisationsOf(here)
  const administrator = await founderOf(here)
  await follows(administrator, '/found', organisationFields(founded), '/found/people')
  await follows(administrator, '/found/people', peopleFields(founded), '/found/check')
  await follows(administrator, '/found/check', {}, '/password')
  const organisation = (await organisationsOf(here)).find((one) => !before.includes(one)) as OrganisationId
  const telephone = await setUpSecondFactor(administrator, here.house.now)
  return schoolOf(here, founded, administrator, telephone, organisation)
}

function schoolOf(
  here: World,
  founded: Founded,
  first: Client,
  telephone: Authenticator,
  organisation: OrganisationId,
): School {
  const { mark } = founded
  const browsers = new Map<OrganisationRole, Client>([['sysadmin', first]])
  const telephones = new Map<OrganisationRole, Authenticator>([['sysadmin', telephone]])
  const code = (role: OrganisationRole) => {
    const telephone = telephones.get(role)
    if (!telephone) throw new Error(`the ${role} has no second factor`)
    return telephone.code()
  }
  const names = new Map<OrganisationRole, string>([
    ['head', `Громова-${mark} Вера`],
    ['curator', `Соколова-${mark} Анна`],
  ])
  const person = async (name: string) => {
    const { text } = await first.get('/roles')
    const found = new RegExp(`value="([0-9a-f-]{36})"[^>]*>${name}<`).exec(text)?.[1]
    if (!found) throw new Error(`${name} is not on the page of roles`)
    return found as PersonId
  }
  const linkFor = async (name: string) => {
    const { text } = await first.post(`/people/${await person(name)}/link`)
    return /\/l\/[\w-]{43}/.exec(text)![0]
  }
  const as = async (role: OrganisationRole) => {
    const known = browsers.get(role)
    if (known) return known
    const name = names.get(role)
    if (!name) throw new Error(`nobody is ${role} yet: call everyRole() or give()`)
    const browser = here.visitor()
    expect((await browser.post(await linkFor(name))).status).toBe(303)
    if (asksForSecondFactor(role)) telephones.set(role, await setUpSecondFactor(browser, here.house.now))
    browsers.set(role, browser)
    return browser
  }
  const answerLink: School['answerLink'] = async (name) => {
    const token = newToken()
    const id = await person(name)
    const who = { organisation, as: { job: 'test' } }
    await inOrganisation(here.house, who, (scope) =>
      addAnswerLinks(scope, [{ tokenHash: tokenHash(token), person: id }], 30),
    )
    return `/l/${token}`
  }
  const answering: School['answering'] = async (name) => {
    const browser = here.visitor()
    await follows(browser, await answerLink(name), {}, '/today')
    return browser
  }
  const give: School['give'] = async (name, role, beside) => {
    await follows(first, '/roles', { person: await person(name), role }, '/roles')
    if (!beside) names.set(role, name)
  }
  const bring = async (list = staffCsv(mark), name = `Список ${mark}.csv`) => {
    const curator = await as('curator')
    const { to } = await curator.post('/staff', { list: { name, bytes: list } })
    await here.work()
    await follows(curator, `${to}/apply`, {}, to!)
    return to!
  }
  const everyRole = async () => {
    await bring()
    for (const [role, name] of staff) if (role) await give(staffName(name, mark), role)
  }
  const rows = () => everyRow(here.database.engine, organisation)
  return {
    ...founded,
    world: here,
    organisation,
    as,
    code,
    answering,
    answerLink,
    linkFor,
    person,
    give,
    bring,
    everyRole,
    rows,
  }
}

async function follows(browser: Client, path: string, fields: Parameters<Client['post']>[1], to: string) {
  const reply = await browser.post(path, fields)
  expect({ path, status: reply.status, to: reply.to }, reply.text.slice(0, 2000)).toEqual({
    path,
    status: 303,
    to,
  })
}

async function organisationsOf(here: World): Promise<readonly string[]> {
  return (await here.rows()).organisations!.map((row) => /[0-9a-f-]{36}/.exec(row)![0])
}
