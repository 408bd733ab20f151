import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from '../steps/root.mjs'

export type Program = {
  readonly url: string
  readonly pid: number
  /** From the start of the process to the first page. */
  readonly seconds: number
  /** The link that founds an organisation, as it was printed. */
  readonly link: () => Promise<string>
  readonly stop: () => Promise<void>
}

type How = {
  readonly how: string
  readonly nodeOptions: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const patience = 30_000

/** The built program on a folder of data. `how` is the file to start: `npm start` goes through one of its own. */
export async function startProgram(
  folder: string,
  { how = 'dist/main.js', nodeOptions = [], env = {} }: Partial<How> = {},
): Promise<Program> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const from = performance.now()
  const child = spawn(process.execPath, [...nodeOptions, how], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VEKTOR_DATA: folder, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  await until(
    () => answers(url),
    child,
    () => said,
  )
  const seconds = (performance.now() - from) / 1000
  const linkIn = () => /https?:\/\/\S+\/l\/\S+/.exec(said)?.[0]
  return {
    url,
    pid: child.pid!,
    seconds,
    link: async () => {
      await until(
        async () => linkIn() !== undefined,
        child,
        () => said,
      )
      return linkIn()!
    },
    stop: () => end(child),
  }
}

/** A folder that is gone when the work is done. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'vektor-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function until(isSo: () => Promise<boolean>, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await isSo())) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await end(child)
      throw new Error(`the program did not answer:\n${said()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { redirect: 'manual' })
    return status === 200
  } catch {
    return false
  }
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const closed = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await closed
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
