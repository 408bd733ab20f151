import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupPlace } from '#outside/backups/backup-place.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { Engine } from '#store/engine.ts'
import { type KnownErasure, listKnownErasures, reapplyErasures } from '#store/erasures.ts'
import { type ReadList, readErasedList } from './read-erased-list.ts'

const listName = 'erasures.json'
const aside = 'erasures-damaged-'

/** A list that could not be read whole: where it lay, and how many of its lines could. */
export type DamagedList = { readonly address: string; readonly read: number }

type Parts = {
  readonly engine: Pick<Engine, 'asOwner'>
  readonly files: Pick<FileKeeper, 'drop'>
  /** The data folder first, then every place of copies; one that is not there today gets the list another day. */
  readonly places: readonly (() => Promise<BackupPlace>)[]
  /** R-RGT-11. */
  readonly onDamaged?: (found: DamagedList) => void
}

/**
 * R-RGT-7. Who was erased, by ids alone, in the data folder and beside the copies: a copy older than an erasure does not know of it.
 * The lists only grow. `catchUp` at every start: whoever stands in a list and is back in the tables is erased again. R-RGT-11: a
 * damaged list is laid aside in the data folder, what of it can be read counts, and it is never written over before.
 */
export function erasedList({ engine, files, places, onDamaged = () => {} }: Parts) {
  /** Places whose list can neither be read nor laid aside: it is not written over. */
  const closed = new Set<number>()
  let damaged = false
  const layAside = async (at: number, found: ReadList, bytes: Uint8Array, address: string) => {
    damaged = true
    onDamaged({ address, read: found.known.length })
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    try {
      await (await places[0]!()).put(`${aside}${digest}.json`, bytes)
    } catch {
      closed.add(at)
    }
  }
  const listAt = async (at: number): Promise<readonly KnownErasure[]> => {
    const place = await places[at]!().catch(() => undefined)
    if (!place) return []
    const bytes = await place.get(listName).catch(() => {
      // a place of copies may be away; the data folder is there, and its list is not to be read
      if (at === 0) closed.add(at)
      if (at === 0) onDamaged({ address: place.address, read: 0 })
      return undefined
    })
    if (!bytes) return []
    const found = readErasedList(new TextDecoder().decode(bytes))
    if (!found.whole) await layAside(at, found, bytes, place.address)
    return found.known
  }
  const known = async (): Promise<readonly KnownErasure[]> => {
    const lists: (readonly KnownErasure[])[] = []
    for (const at of places.keys()) lists.push(await listAt(at))
    return [...new Map(lists.flat().map((one) => [`${one.organisation} ${one.person}`, one])).values()]
  }
  const write = async (listed: readonly KnownErasure[]): Promise<void> => {
    const all = new Map(
      [...listed, ...(await engine.asOwner(listKnownErasures))].map((one) => [one.person, one]),
    )
    if (all.size === 0 && !damaged) return
    const bytes = new TextEncoder().encode(JSON.stringify([...all.values()], undefined, 1))
    for (const [at, open] of places.entries()) {
      if (closed.has(at)) continue
      const put = async () => (await open()).put(listName, bytes)
      // the first is the data folder itself: what cannot be written there is a failure
      await (at === 0 ? put() : put().catch(() => undefined))
    }
  }
  const note = async (): Promise<void> => {
    closed.clear()
    await write(await known())
    if (closed.has(0)) throw new Error(`${listName} of the data folder can neither be read nor laid aside`)
  }
  const catchUp = async (): Promise<number> => {
    const listed = await known()
    const here = new Set((await engine.asOwner(listKnownErasures)).map(({ person }) => person))
    const missing = listed.filter(({ person }) => !here.has(person))
    const done =
      missing.length > 0 ? await engine.asOwner((owner) => reapplyErasures(owner, missing)) : undefined
    for (const digest of done?.files ?? []) await files.drop(digest)
    if (missing.length > 0 || damaged || here.size > listed.length) await write(listed)
    return done?.people ?? 0
  }
  return { note, catchUp }
}

/** R-RGT-11. Damaged lists that nobody has looked at yet: whoever has takes them away. */
export async function damagedLists(dataFolder: string): Promise<readonly string[]> {
  const names = await readdir(dataFolder).catch(() => [])
  return names
    .filter((name) => name.startsWith(aside))
    .toSorted()
    .map((name) => join(dataFolder, name))
}
