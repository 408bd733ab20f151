import { z } from 'zod'
import type { Instant } from '#kit/instant.ts'
import type { Vault } from '#outside/backups/vault.ts'

const moment = z.string().transform((one) => one as Instant)

const shape = z.object({
  /** What was new when all of it lay in a copy, and when that was looked at. */
  seen: z.string().nullable(),
  coveredAt: moment.nullable(),
  lastGood: z.object({ name: z.string(), madeAt: moment }).nullable(),
  /** Every part of the last good copy was read since. */
  readSince: moment.nullable(),
  triedAt: moment.nullable(),
  damaged: z.array(z.string()),
  good: z.array(z.string()),
  sweptAt: moment.nullable(),
})

/** What the program remembers of a place of copies. */
export type PlaceState = z.output<typeof shape>

export const nothingKnown: PlaceState = {
  seen: null,
  coveredAt: null,
  lastGood: null,
  readSince: null,
  triedAt: null,
  damaged: [],
  good: [],
  sweptAt: null,
}

/** What cannot be read is forgotten: the next copy begins anew, and no copy is lost by that. */
export async function stateOf(vault: Vault): Promise<PlaceState | undefined> {
  return shape.safeParse(await vault.readState().catch(() => undefined)).data
}
