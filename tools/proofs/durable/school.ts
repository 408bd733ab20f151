import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { freePort } from '#tests/e2e/site.ts'
import { type Client, client } from '#tests/world/client.ts'
import { organisationFields, peopleFields } from '#tests/world/founding.ts'
import { root } from '../../steps/root.mjs'
import { pause, randomOf } from './settings.ts'
import { signal } from './writing.ts'

const patience = 60_000

/** The built program on a folder of data, and what it has printed. */
export type Running = {
  readonly url: string
  readonly child: ChildProcess
  readonly said: () => string
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startSchool(folder: string): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VEKTOR_DATA: folder, DATABASE_URL: '', SMTP_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  const ended = once(child, 'close')
  const url = `http://127.0.0.1:${port}`
  const end = (name: NodeJS.Signals) => async () => {
    signal(child, name)
    await ended
  }
  const deadline = performance.now() + patience
  while (!/https?:\/\/\S+/.test(said) || !(await answers(url))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await end('SIGKILL')()
      throw new Error(`the program did not answer: ${said.slice(-500)}`)
    }
    await pause(20)
  }
  return { url, child, said: () => said, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** A browser over real HTTP, with the cookie it had when the program ran before. */
export function browserOf({ url }: Running, cookie?: string): Client {
  return client(async (request) => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    headers.delete('host')
    const body = request.method === 'GET' ? null : await request.arrayBuffer()
    return fetch(url + pathname + search, { method: request.method, headers, body, redirect: 'manual' })
  }, cookie)
}

/** Founds a school by the link that the first start printed; answers the founder's cookie. */
export async function foundSchool(running: Running): Promise<string> {
  const link = /\/l\/[\w-]{43}/.exec(running.said())?.[0]
  if (link === undefined) throw new Error('the program printed no link')
  const founded = { kind: 'school', name: 'Proof', mark: 'P' } as const
  const browser = browserOf(running)
  const forms = [
    [link, {}],
    ['/found', organisationFields(founded)],
    ['/found/people', { ...peopleFields(founded), founder: 'curator' }],
    ['/found/check', {}],
    ['/password', { login: 'proof', password: 'a quiet river in spring' }],
  ] as const
  for (const [path, fields] of forms) {
    const { status, text } = await browser.post(path, fields)
    if (status !== 303) throw new Error(`POST ${path} answered ${status}: ${text.slice(0, 1000)}`)
  }
  return browser.cookie() ?? ''
}

/** A surname nobody has: letters only, as people are called. */
export function surnameOf(n: number): string {
  const random = randomOf(n)
  const letters = Array.from({ length: 12 }, () => String.fromCharCode(0x61 + Math.floor(random(26))))
  return `P${letters.join('')}`
}

export function personOf(n: number): Record<string, string> {
  return { surname: surnameOf(n), name: 'Proof', patronymic: '', position: 'teacher', email: '' }
}
