import type { BackupPlace } from '#outside/backups/backup-place.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { Engine } from '#store/engine.ts'
import { type KnownErasure, listKnownErasures, reapplyErasures } from '#store/erasures.ts'

const listName = 'erasures.json'

type Parts = {
  readonly engine: Pick<Engine, 'asOwner'>
  readonly files: Pick<FileKeeper, 'drop'>
  /** The data folder first, then every place of copies; one that is not there today gets the list another day. */
  readonly places: readonly (() => Promise<BackupPlace>)[]
}

/**
 * R-RGT-7. Who was erased, by ids alone, in the data folder and beside the copies: a copy older than an erasure does not know of it.
 * The lists only grow. `catchUp` at every start: whoever stands in a list and is back in the tables is erased again.
 */
export function erasedList({ engine, files, places }: Parts) {
  const known = async (): Promise<readonly KnownErasure[]> => {
    const lists = await Promise.all(places.map(async (open) => readList(await open().catch(() => undefined))))
    return [...new Map(lists.flat().map((one) => [`${one.organisation} ${one.person}`, one])).values()]
  }
  const note = async (): Promise<void> => {
    const all = new Map(
      [...(await known()), ...(await engine.asOwner(listKnownErasures))].map((one) => [one.person, one]),
    )
    if (all.size === 0) return
    const bytes = new TextEncoder().encode(JSON.stringify([...all.values()], undefined, 1))
    for (const [at, open] of places.entries()) {
      const put = async () => (await open()).put(listName, bytes)
      // the first is the data folder itself: what cannot be written there is a failure
      await (at === 0 ? put() : put().catch(() => undefined))
    }
  }
  const catchUp = async (): Promise<number> => {
    const listed = await known()
    const here = new Set((await engine.asOwner(listKnownErasures)).map(({ person }) => person))
    const missing = listed.filter(({ person }) => !here.has(person))
    if (missing.length === 0) {
      if (here.size > listed.length) await note()
      return 0
    }
    const done = await engine.asOwner((owner) => reapplyErasures(owner, missing))
    for (const digest of done.files) await files.drop(digest)
    await note()
    return done.people
  }
  return { note, catchUp }
}

async function readList(place: BackupPlace | undefined): Promise<readonly KnownErasure[]> {
  const bytes = await place?.get(listName).catch(() => undefined)
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as readonly KnownErasure[]) : []
}
