import { longList } from '#tests/e2e/staff-list.ts'
import { type Client, client } from '#tests/world/client.ts'
import { organisationFields, peopleFields } from '#tests/world/founding.ts'
import type { Program } from './program.ts'

const founded = { kind: 'school', name: 'Bench', mark: 'B' } as const
export const login = { login: 'sokolova', password: 'a quiet river in spring' }

/** The three whom founding brings; the rest comes from a list. */
const foundingPeople = 3

export type Curator = Client & { readonly cookieHeader: () => string }

/** Somebody at a browser that knows nothing of the program yet. */
export const newBrowser = (program: Program): Client => client((request) => send(program.url, request))

/** A curator who has founded a school over real HTTP. */
export async function foundSchool(program: Program): Promise<Curator> {
  const browser = newBrowser(program)
  await expectGo(browser, new URL(await program.link()).pathname, {})
  await expectGo(browser, '/found', organisationFields(founded))
  await expectGo(browser, '/found/people', { ...peopleFields(founded), founder: 'curator' })
  await expectGo(browser, '/found/check', {})
  await expectGo(browser, '/password', login)
  return { ...browser, cookieHeader: () => `__Host-vektor=${browser.cookie()}` }
}

/** Brings a list, so that the school has `people` in all; answers the seconds of reading and of applying it. */
export async function fillSchool(
  curator: Client,
  people: number,
): Promise<{ readonly reading: number; readonly applying: number }> {
  const list = { name: 'list.xlsx', bytes: longList(people - foundingPeople) }
  const from = performance.now()
  const address = await expectGo(curator, '/staff', { list })
  while ((await curator.get(address)).text.includes('http-equiv="refresh"')) await pause(50)
  const read = performance.now()
  await expectGo(curator, `${address}/apply`, {})
  return { reading: (read - from) / 1000, applying: (performance.now() - read) / 1000 }
}

export async function expectGo(browser: Client, path: string, fields: Parameters<Client['post']>[1]) {
  const { status, to, text } = await browser.post(path, fields)
  if (status !== 303 || to === null)
    throw new Error(`POST ${path} answered ${status}: ${text.slice(0, 3000)}`)
  return to
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function send(url: string, request: Request): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.delete('host')
  const { pathname, search } = new URL(request.url)
  const body = request.method === 'GET' ? null : await request.arrayBuffer()
  return fetch(url + pathname + search, { method: request.method, headers, body, redirect: 'manual' })
}
