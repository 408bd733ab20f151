import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readTable } from '#outside/spreadsheets/read-table.ts'
import { findings } from '../fuzz/findings.ts'
import { byPages } from './by-pages.ts'
import { fileOf } from './file-of.ts'
import type { Read } from './read-many.ts'

type Asked = { readonly count: number; readonly seed: number }

/** Milliseconds for one file without a thread of its own; what takes longer must be refused where it has one. On a busy
 *  machine more files are asked to wait there, and none is let off. */
const patience = 5_000
/** With its thread: the limit of the reader itself, and time to end it on a busy machine. */
const patienceOfReader = 40_000
const mebibyte = 1024 * 1024
const mostMemory = 1_800

/** True when the promise held. */
export async function files({ count, seed }: Asked): Promise<boolean> {
  const began = performance.now()
  const found = findings()
  const fates = new Map<string, number>()
  const [heavy, alone]: [number[], { last: Promise<void> }] = [[], { last: Promise.resolve() }]
  let [slowest, largest] = [0, 0]
  const hear = ({ fate, milliseconds, rss }: Read) => {
    fates.set(fate, (fates.get(fate) ?? 0) + 1)
    slowest = Math.max(slowest, milliseconds)
    largest = Math.max(largest, rss / mebibyte)
  }
  const tooHeavy = (at: number) => {
    heavy.push(at)
    alone.last = alone.last.then(() => readAlone(seed, at, found.add))
  }
  const sending = byPages({ seed, count: Math.ceil(count / 40) }, found.add)
  const hands = Math.max(1, Math.min(4, availableParallelism()))
  const share = Math.ceil(count / hands)
  await Promise.all(
    Array.from({ length: hands }, (_, hand) =>
      readAll(seed, hand * share, Math.min(count, (hand + 1) * share), hear, tooHeavy),
    ),
  )
  await alone.last
  if (largest > mostMemory) found.add('reading', `took ${largest.toFixed(0)} MB`)
  const sent = await sending
  found.print()
  console.log(
    [...fates]
      .sort(([, one], [, other]) => other - one)
      .map(([fate, times]) => `${fate}: ${times}`)
      .join(', '),
  )
  console.log(
    `slowest ${slowest.toFixed(0)} ms, ${heavy.length} too heavy and refused (${heavy.slice(0, 20).join(' ')}), ${largest.toFixed(0)} MB at most, ${sent} sent through pages`,
  )
  console.log(
    `${count} files, ${found.count()} findings, ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  return found.count() === 0
}

/** Reads a range in a process that may die of a file: then another goes on after it. */
async function readAll(
  seed: number,
  from: number,
  through: number,
  hear: (read: Read) => void,
  tooHeavy: (at: number) => void,
) {
  let next = from
  while (next < through) {
    const stopped = await readSome(seed, next, through, hear)
    if (stopped === undefined) return
    tooHeavy(stopped)
    next = stopped + 1
  }
}

/** The number of the file it stopped at, if it stopped. */
function readSome(
  seed: number,
  from: number,
  through: number,
  hear: (read: Read) => void,
): Promise<number | undefined> {
  return new Promise((ended) => {
    const child = fork(
      fileURLToPath(new URL('./read-many.ts', import.meta.url)),
      [seed, from, through].map(String),
      {
        execArgv: ['--max-old-space-size=832'],
        silent: true,
      },
    )
    let [at, finished] = [from, false]
    let late: NodeJS.Timeout | undefined
    child.on('message', (said) => {
      const read = said as Read
      at = read.at
      clearTimeout(late)
      if (read.fate === 'begun') {
        late = setTimeout(() => child.kill('SIGKILL'), patience)
        return
      }
      hear(read)
      finished = at === through - 1
    })
    child.on('exit', () => {
      clearTimeout(late)
      ended(finished ? undefined : at)
    })
  })
}

/** What a bare process could not read, the program must refuse, in time, and go on. */
async function readAlone(seed: number, at: number, add: (where: string, what: string) => void) {
  const { name, bytes } = fileOf(seed, at)
  const began = performance.now()
  const read = await readTable(bytes).catch((failure: unknown) => failure as Error)
  const took = performance.now() - began
  if (read instanceof Error)
    add('reading', `file ${at} (${name.slice(-6)}) threw ${read.name} ${read.message.slice(0, 200)}`)
  if (took > patienceOfReader) add('reading', `file ${at} (${name.slice(-6)}) took ${took.toFixed(0)} ms`)
}
