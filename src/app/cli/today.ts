import { type Day, dayIn, isDay } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { systemClock } from '#outside/clock.ts'
import type { Given } from './command-line.ts'
import { cliTexts } from './texts.ts'

/** Without an organisation the day is Moscow's. */
const zone = 'Europe/Moscow'

/** The day a command is asked about: `--today`, else the day it is. */
export function todayOf({ values }: Given): Result<Day, string> {
  const asked = values.get('today')
  if (asked === undefined) return ok(dayIn(zone, systemClock()))
  return isDay(asked) ? ok(asked) : no(cliTexts.notADay(asked))
}
