import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A writer that runs, and what it has said. */
export type Writing = {
  readonly child: ChildProcess
  /** The last number it has acknowledged or found; everything up to it must be there for ever. */
  readonly last: () => number
  /** How many it has acknowledged by itself. */
  readonly count: () => number
  readonly said: () => readonly string[]
  /** Resolves with its first word: `open N`, `refused REASON` or, when it ended without one, `nothing`. */
  readonly first: Promise<string>
  readonly ended: Promise<void>
  readonly kill: () => Promise<void>
}

const program = fileURLToPath(new URL('./writer.ts', import.meta.url))

type How = { readonly most?: number; readonly under?: readonly string[] }

/** Starts a writer on a folder; `under` is a command that runs it (strace). */
export function startWriting(folder: string, { most, under = [] }: How = {}): Writing {
  const words = [...under, process.execPath, program, folder, ...(most === undefined ? [] : [String(most)])]
  const child = spawn(words[0]!, words.slice(1), {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  let last = 0
  let count = 0
  const said: string[] = []
  const ended = once(child, 'close').then(() => {})
  const first = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (/^\d+$/.test(line)) {
        last = Number(line)
        count += 1
        return
      }
      if (line.startsWith('open ')) last = Number(line.slice(5))
      said.push(line)
      if (/^(open|refused) /.test(line)) resolve(line)
    })
    void ended.then(() => resolve('nothing'))
  })
  return {
    child,
    last: () => last,
    count: () => count,
    said: () => said,
    first,
    ended,
    kill: async () => {
      signal(child, 'SIGKILL')
      await ended
    },
  }
}

/** To the whole group: under strace the writer is a child of its own. */
export function signal({ pid, exitCode }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined || exitCode !== null) return
  try {
    process.kill(-pid, name)
  } catch {
    // it has ended by itself
  }
}
