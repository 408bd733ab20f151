import process from 'node:process'
import type { Instant } from '#kit/instant.ts'
import { systemClock } from '#outside/clock.ts'
import { dayFiles } from './day-files.ts'
import type { Level, Log } from './events.ts'
import { lineOf } from './line-of.ts'

const loud: readonly Level[] = ['warning', 'error', 'fatal']

type Where = {
  /** The folder of the day's files; without one nothing is kept. */
  readonly folder?: string | undefined
  /** To the terminal too, for somebody who collects it; else the terminal hears what asks for the operator. */
  readonly everything?: boolean
  readonly now?: () => Instant
  readonly terminal?: (text: string) => void
}

/** R-LOG-3. Where what happened is written, and nowhere else. By the computer's own clock, even where a school year is walked
 *  in a day. */
export function openLog({
  folder,
  everything = false,
  now = systemClock,
  terminal = (text) => process.stderr.write(text),
}: Where): Log {
  const files = folder === undefined ? undefined : dayFiles(folder)
  return (line) => {
    const at = now()
    const text = lineOf(at, line)
    if (everything || loud.includes(line.level)) terminal(`${text}\n`)
    files?.write(at, text)
  }
}
