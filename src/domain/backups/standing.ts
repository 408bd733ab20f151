import type { Instant } from '#kit/instant.ts'

export type PlaceTrouble =
  /** The folder or the storage does not answer. */
  | 'unreachable'
  | 'no-room'
  /** Something in it is not what was put there. */
  | 'damaged'
  /** Copies lie there that this program cannot open. */
  | 'others'
  | 'failed'

/** How one place of copies stands. */
export type PlaceStanding = {
  /** As people read it. */
  readonly address: string
  /** On the disk of the data: when that is lost, so are the copies. */
  readonly beside: boolean
  /** All that was entered by then lies in a copy that was read through. `null`: there is none. */
  readonly coveredAt: Instant | null
  readonly lastGood: { readonly name: string; readonly madeAt: Instant } | null
  /** When the last copy was last restored for trial. */
  readonly triedAt: Instant | null
  readonly copies: number
  readonly oldest: Instant | null
  readonly trouble: PlaceTrouble | null
}

export type BackupStanding = {
  readonly places: readonly PlaceStanding[]
  readonly recovery: 'none' | 'shown' | 'noted'
  /** How many organisations one copy holds: the key opens all of them. */
  readonly organisations: number
  readonly making: boolean
  readonly startedAt: Instant
  /** R-RGT-11. Damaged lists of the erased that were laid aside. */
  readonly erasedLists?: readonly string[]
}

export type Concern =
  | { readonly concern: 'no-copy' }
  | { readonly concern: 'old-copy'; readonly coveredAt: Instant }
  | { readonly concern: 'trouble'; readonly address: string; readonly trouble: PlaceTrouble }
  | { readonly concern: 'erased-list'; readonly files: readonly string[] }
  | { readonly concern: 'key-not-noted' }
  | { readonly concern: 'only-beside' }

const minute = 60_000
/** The program makes one every ten minutes; an hour without one is no accident. */
const oldAfter = 60 * minute
const firstWithin = 30 * minute

/** R-BAK-7. What the administrator must hear, the worst first; nothing when all is well. */
export function concernsOf(standing: BackupStanding, now: Instant): readonly Concern[] {
  const { places, recovery, startedAt } = standing
  const age = (since: Instant) => Date.parse(now) - Date.parse(since)
  const covered = places
    .flatMap(({ coveredAt }) => coveredAt ?? [])
    .toSorted()
    .at(-1)
  const found: Concern[] = []
  if (!covered && age(startedAt) > firstWithin) found.push({ concern: 'no-copy' })
  if (covered && age(covered) > oldAfter && age(startedAt) > firstWithin)
    found.push({ concern: 'old-copy', coveredAt: covered })
  for (const { address, trouble } of places) if (trouble) found.push({ concern: 'trouble', address, trouble })
  if (standing.erasedLists?.length) found.push({ concern: 'erased-list', files: standing.erasedLists })
  if (recovery !== 'noted') found.push({ concern: 'key-not-noted' })
  if (places.length > 0 && places.every(({ beside }) => beside)) found.push({ concern: 'only-beside' })
  return found
}
