import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const patience = 60_000
const address = /https?:\/\/\S+/

/** Whatever a failed test has left running ends with the tests. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const { pid, exitCode } of running) if (pid !== undefined && exitCode === null) killGroup(pid)
})

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}

/** A running program with a data folder of its own, as a person starts it. */
export type Site = {
  readonly url: string
  readonly dataFolder: string
  /** Everything it has said so far, and the first address in it that carries a token. */
  readonly output: () => string
  readonly firstLink: () => string
  /** As Ctrl-C does; answers the exit code. */
  readonly stop: () => Promise<number>
  /** As a power cut does. */
  readonly kill: () => Promise<number>
}

type SiteSettings = {
  readonly dataFolder?: string
  readonly port?: number
  readonly words?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** `npm start` in short: the same file that it runs, on a free port. Ready when it has said its line. */
export async function startSite(settings: SiteSettings = {}): Promise<Site> {
  const port = settings.port ?? (await freePort())
  const dataFolder = settings.dataFolder ?? mkdtempSync(join(tmpdir(), 'vektor-'))
  const child = spawn(process.execPath, ['tools/start.mjs', ...(settings.words ?? [])], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VEKTOR_DATA: dataFolder, ...settings.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
  })
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const url = `http://127.0.0.1:${port}`
  await untilItAnswers(url, child, () => said)
  return {
    url,
    dataFolder,
    output: () => said,
    firstLink: () => linkIn(said),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

/** A running program and links for so many organisations on it: the one of its start, the others by `vektor link`. */
export async function startWithLinks(
  count: number,
): Promise<{ readonly site: Site; readonly links: readonly string[] }> {
  const site = await startSite()
  const links = [new URL(site.firstLink()).pathname]
  while (links.length < count) links.push(newLink(site.dataFolder))
  return { site, links }
}

function newLink(dataFolder: string): string {
  const env = { ...process.env, VEKTOR_DATA: dataFolder }
  const words = ['tools/vektor.mjs', 'link']
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' })
  const link = /\/l\/[\w-]{43}/.exec(stdout)?.[0]
  if (link === undefined) throw new Error(`vektor link gave none:\n${stdout}${stderr}`)
  return link
}

function linkIn(said: string): string {
  const link = /https?:\/\/\S+\/\S+/.exec(said)?.[0]
  if (link === undefined) throw new Error(`the program printed no link:\n${said}`)
  return link
}

async function untilItAnswers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}:\n${said()}`)
    if (address.test(said()) && (await answers(url))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await end(child, 'SIGKILL')
  throw new Error(`the program did not answer in ${patience / 1000} s:\n${said()}`)
}

function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )
}

/** A polite signal goes to the starter, which passes it on; a power cut takes the whole group. */
function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  const closed = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 128)))
  if (signal === 'SIGTERM') child.kill(signal)
  else if (child.pid !== undefined) process.kill(-child.pid, signal)
  return closed
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
