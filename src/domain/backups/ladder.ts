import type { Instant } from '#kit/instant.ts'

/** A copy as the ladder sees it: `good` was read through and checked, `damaged` was found not to be whole. */
export type CopyOnLadder = {
  readonly name: string
  readonly madeAt: Instant
  readonly state: 'good' | 'unread' | 'damaged'
}

/** How long each rung reaches back: every copy, then one an hour, one a day, one a month. */
export const ladder = { everyHours: 3, hourlyHours: 48, dailyDays: 31, monthlyDays: 366 } as const

const hour = 3_600_000
const day = 24 * hour

/** R-BAK-3. The names that may go. A rung keeps its newest good copy; the newest copy and the newest good one always stay,
 *  however old they are. */
export function copiesToRemove(copies: readonly CopyOnLadder[], now: Instant): readonly string[] {
  const newestFirst = copies.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
  const stay = new Set<string | undefined>([
    newestFirst[0]?.name,
    newestFirst.find(({ state }) => state === 'good')?.name,
  ])
  const rungs = new Map<string, CopyOnLadder>()
  for (const one of newestFirst) {
    const rung = rungOf(one, now)
    if (rung === undefined) continue
    const kept = rungs.get(rung)
    if (!kept || worth(one) > worth(kept)) rungs.set(rung, one)
  }
  for (const { name } of rungs.values()) stay.add(name)
  return newestFirst.filter(({ name }) => !stay.has(name)).map(({ name }) => name)
}

const worth = ({ state }: CopyOnLadder) => ({ damaged: 0, unread: 1, good: 2 })[state]

/** Copies of one rung compete for its one place; those of the last hours each have a place of their own. */
function rungOf({ madeAt, name }: CopyOnLadder, now: Instant): string | undefined {
  const age = Date.parse(now) - Date.parse(madeAt)
  if (age < ladder.everyHours * hour) return name
  if (age < ladder.hourlyHours * hour) return madeAt.slice(0, 'YYYY-MM-DDTHH'.length)
  if (age < ladder.dailyDays * day) return madeAt.slice(0, 'YYYY-MM-DD'.length)
  return age < ladder.monthlyDays * day ? madeAt.slice(0, 'YYYY-MM'.length) : undefined
}
