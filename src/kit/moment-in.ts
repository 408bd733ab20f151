import { type Day, dayIn } from './day.ts'
import { type Instant, instant } from './instant.ts'
import { clockTime } from './russian/dates.ts'

/** The moment when the clocks of a time zone show `09:00` on that day. */
export function momentIn(zone: string, day: Day, time: string): Instant {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const off = shownAt(zone, wanted) - wanted
  const once = wanted - off
  return instant(once - (shownAt(zone, once) - wanted))
}

/** What the clocks of the zone show, read as if it were UTC. */
function shownAt(zone: string, milliseconds: number): number {
  const moment = instant(milliseconds)
  return Date.parse(`${dayIn(zone, moment)}T${clockTime(moment, zone)}:00Z`)
}
