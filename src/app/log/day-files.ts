import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Instant, later } from '#kit/instant.ts'
import { happened } from './events.ts'
import { lineOf } from './line-of.ts'

const shape = /^(\d{4}-\d{2}-\d{2})\.jsonl$/
const day = 86_400_000

/** How long a day's file is kept, and how much a day may write: a stranger who asks all night does not fill the disk. */
export const logLimits = { days: 400, bytesADay: 32 * 1024 * 1024 } as const

export type DayFiles = { readonly write: (at: Instant, text: string) => void }

/** R-LOG-3. A file a day of UTC beside the database, for its owner only. A disk that takes nothing stops nobody. */
export function dayFiles(folder: string, bytesADay: number = logLimits.bytesADay): DayFiles {
  let open: { readonly day: string; bytes: number; left: number } | undefined
  const append = (one: string, text: string) => appendFileSync(fileOf(folder, one), text, { mode: 0o600 })
  const begin = (at: Instant, today: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const left = open?.left ?? 0
    if (left > 0) append(open!.day, `${lineOf(at, happened('lines-left-out', { left }))}\n`)
    forgetOld(folder, later(at, -logLimits.days * day).slice(0, 10))
    open = { day: today, bytes: sizeOf(fileOf(folder, today)), left: 0 }
    return open
  }
  return {
    write: (at, text) => {
      try {
        const today = at.slice(0, 10)
        const file = open?.day === today ? open : begin(at, today)
        const bytes = text.length + 1
        if (file.bytes + bytes > bytesADay) file.left += 1
        else {
          append(today, `${text}\n`)
          file.bytes += bytes
        }
      } catch {
        // the terminal has it; whoever asks for a page must not hear of the disk from the log
        open = undefined
      }
    },
  }
}

const fileOf = (folder: string, name: string) => join(folder, `${name}.jsonl`)

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function forgetOld(folder: string, before: string): void {
  for (const name of readdirSync(folder)) {
    const [, written] = shape.exec(name) ?? []
    if (written && written < before) rmSync(join(folder, name), { force: true })
  }
}
