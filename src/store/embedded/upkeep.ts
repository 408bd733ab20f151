const minute = 60_000
const hour = 60 * minute

export const checkpointEvery = 5 * minute
const vacuumEvery = 20 * hour
const overdue = 72 * hour
const night = { from: 1, until: 5 } as const

/** R-STO-9. At night when a day has passed; at any hour when the computer is off at night. */
export function isVacuumDue(now: Date, last: Date): boolean {
  const passed = now.getTime() - last.getTime()
  const isNight = now.getHours() >= night.from && now.getHours() < night.until
  return passed >= overdue || (isNight && passed >= vacuumEvery)
}
