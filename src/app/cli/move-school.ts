import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#config'
import { no, ok, type Result } from '#kit/result.ts'
import { systemClock } from '#outside/clock.ts'
import { inFilesFolder, toTheStorage } from '#outside/files/bring-files.ts'
import type { PlaceOfFiles } from '#outside/files/open-files.ts'
import { writeWhole } from '#outside/files/write-whole.ts'
import { backup } from '#store/backup/backup.ts'
import type { RestoreRefusal } from '#store/backup/backup-record.ts'
import { restore } from '#store/backup/restore.ts'
import { type MovedAway, placesIn } from '#store/embedded/data-folder.ts'
import { freshFolder } from '#store/embedded/disk.ts'
import { openEngine } from '#store/engine.ts'
import { differingIn, standingOf } from '#store/standing.ts'
import { openUpToDate } from '#store/way-up.ts'
import { closingIn } from '../backups/closing-in.ts'

/** A server by its address, or a data folder that is empty. */
export type MoveTarget = { readonly databaseUrl: string } | { readonly folder: string }

export type MoveRefusal =
  | { readonly reason: 'nothing-to-move'; readonly folder: string }
  | { readonly reason: 'not-taken'; readonly because: RestoreRefusal }
  | { readonly reason: 'changed-meanwhile'; readonly where: readonly string[] }

export type Moved = {
  readonly from: string
  readonly to: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly journals: number
  /** Where the embedded database was put aside. */
  readonly left?: string
}

type Place = Pick<Config, 'databaseUrl' | 'dataFolder' | 'filesUrl'>

/** R-MOV-1. Everything from where this program keeps it to another place; nothing is taken away where it was. R-MOV-2. It is
 *  done when both sides count the same and every journal ends with the same line. */
export async function moveSchool(from: Place, target: MoveTarget): Promise<Result<Moved, MoveRefusal>> {
  const { databaseUrl, dataFolder } = from
  const { database } = placesIn(dataFolder)
  if (!databaseUrl && !existsSync(database)) return no({ reason: 'nothing-to-move', folder: dataFolder })
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  // of an older version too: both sides are compared table by table
  const source = await openUpToDate(
    { databaseUrl, folder: dataFolder },
    { now: systemClock, closing: closingIn(dataFolder) },
  )
  const work = placesIn(dataFolder).moving
  try {
    const file = join(await freshFolder(work), 'everything')
    const manifest = await inFilesFolder(filesOf(from), (files) => backup(source, file, { files }))
    const whither = 'folder' in target ? target : { ...target, folder: dataFolder }
    const taken = await restore(file, whither)
    if (!taken.ok) return no({ reason: 'not-taken', because: taken.refusal })
    await takeRest(from, target)
    const there = await openEngine(whither)
    const standing = await standingOf(there).finally(there.close)
    const where = differingIn(standing, await standingOf(source))
    if (where.length > 0) return no({ reason: 'changed-meanwhile', where })
    await source.close()
    const left = databaseUrl ? undefined : await putAside(dataFolder, serverOf(target))
    return ok({
      from: manifest.engine,
      to: `${there.kind} ${there.version}`,
      rows: Object.values(standing.rows).reduce((sum, one) => sum + one, 0),
      tables: Object.keys(standing.rows).length,
      files: manifest.files,
      journals: standing.heads.length,
      ...(left && { left }),
    })
  } finally {
    await source.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** A school of one computer keeps its files beside its database; a storage is the server's. */
function filesOf({ databaseUrl, dataFolder, filesUrl }: Place): PlaceOfFiles {
  return { dataFolder, filesUrl: databaseUrl ? filesUrl : undefined }
}

/** Files into the storage of the server, or keys into the folder that has none. */
async function takeRest(from: Place, target: MoveTarget): Promise<void> {
  if ('folder' in target) {
    const { keys } = placesIn(from.dataFolder)
    if (existsSync(keys)) await cp(keys, placesIn(target.folder).keys, { recursive: true, force: false })
  } else if (!from.databaseUrl) {
    await toTheStorage(from)
  }
}

/** R-MOV-3. A folder that was left must not go its own way by mistake: neither with its old database nor with a new one. */
async function putAside(dataFolder: string, server: string): Promise<string> {
  const { database, moved } = placesIn(dataFolder)
  await writeWhole(moved, JSON.stringify({ server, at: systemClock() } satisfies MovedAway))
  let aside = `${database}-moved`
  for (let n = 2; existsSync(aside); n++) aside = `${database}-moved-${n}`
  await rename(database, aside)
  return aside
}

/** As people read it: without the name and the password. */
function serverOf(target: MoveTarget): string {
  if ('folder' in target || !URL.canParse(target.databaseUrl)) return ''
  const { host, pathname } = new URL(target.databaseUrl)
  return `${host}${pathname}`
}
