import type { Day } from '#kit/day.ts'
import { type Instant, instant } from '#kit/instant.ts'

/** The only clock of the program; everything else is told the time. */
export function systemClock(): Instant {
  return instant(Date.now())
}

/** R-RUN-7. A clock that stood at noon in Moscow of a day when it was made, and goes on from there: at that moment the
 *  whole country, from Kaliningrad to Kamchatka, has this day in its calendar. */
export function clockFrom(day: Day): () => Instant {
  const moved = Date.parse(`${day}T09:00:00Z`) - Date.now()
  return () => instant(Date.now() + moved)
}

/** R-DEM-5. The same, and it can be moved to another day while the program runs. */
export function movableClock(day: Day): { readonly now: () => Instant; readonly moveTo: (day: Day) => void } {
  let clock = clockFrom(day)
  return {
    now: () => clock(),
    moveTo: (next) => {
      clock = clockFrom(next)
    },
  }
}
