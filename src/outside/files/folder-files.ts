import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import { digestOf, FileDamaged, FileTooLarge, type ListedFiles, largestFile } from './file-keeper.ts'
import { absent, syncFolder, writeSynced } from './write-whole.ts'

const shape = /^[0-9a-f]{64}$/
const shelf = /^[0-9a-f]{2}$/
const arriving = 'arriving'
const hour = 3_600_000

/** R-FILE-1, R-FILE-2, R-FILE-3. A folder of files called by their digest, `ab/cdef…`, as git keeps its objects. What a
 *  killed process had half written is swept away when the folder is opened next. */
export async function folderFiles(folder: string, largest = largestFile): Promise<ListedFiles> {
  const incoming = join(folder, arriving)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await sweep(incoming)
  const shelfOf = (sha256: string) => join(folder, sha256.slice(0, 2))
  const placeOf = (sha256: string) => join(shelfOf(sha256), sha256.slice(2))

  const keep: ListedFiles['keep'] = async (bytes) => {
    if (bytes.length > largest) throw new FileTooLarge(bytes.length, largest)
    const sha256 = digestOf(bytes)
    const there = await readFile(placeOf(sha256)).catch(absent)
    if (there && digestOf(there) === sha256) return sha256
    if ((await mkdir(shelfOf(sha256), { recursive: true, mode: 0o700 })) !== undefined)
      await syncFolder(folder)
    const half = join(incoming, randomUUID())
    await writeSynced(half, bytes)
    await rename(half, placeOf(sha256))
    await syncFolder(shelfOf(sha256))
    return sha256
  }
  const read: ListedFiles['read'] = async (sha256) => {
    const bytes = shape.test(sha256) ? await readFile(placeOf(sha256)).catch(absent) : undefined
    if (bytes && digestOf(bytes) !== sha256) throw new FileDamaged(sha256)
    return bytes
  }
  const list = async () => {
    const shelves = (await readdir(folder)).filter((name) => shelf.test(name))
    const names = await Promise.all(
      shelves.map(async (one) => (await readdir(join(folder, one))).map((rest) => one + rest)),
    )
    return names
      .flat()
      .filter((name) => shape.test(name))
      .sort()
  }
  const drop = async (sha256: string) => {
    if (!shape.test(sha256)) return
    await rm(placeOf(sha256), { force: true })
    await syncFolder(shelfOf(sha256)).catch(() => {})
  }
  return { keep, read, drop, list }
}

/** Another process may be writing right now: only what nobody has touched for an hour was left behind. */
async function sweep(incoming: string): Promise<void> {
  const before = Date.parse(systemClock()) - hour
  for (const name of await readdir(incoming)) {
    const { mtimeMs } = await stat(join(incoming, name)).catch(() => ({ mtimeMs: before }))
    if (mtimeMs < before) await rm(join(incoming, name), { force: true })
  }
}
