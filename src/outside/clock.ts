import { type Instant, instant } from '#kit/instant.ts'

/** The only clock of the program; everything else is told the time. */
export function systemClock(): Instant {
  return instant(Date.now())
}
