import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Engine } from '../engine.ts'
import type { OwnerConnection } from '../migrate.ts'
import { writeBackupFile } from './backup-file.ts'
import { type BackupHead, type BackupManifest, backupFormat } from './backup-record.ts'
import {
  agreeOnText,
  listHiddenTables,
  listJournalHeads,
  listMigrations,
  listSequences,
  listTables,
  quoted,
  type Table,
} from './catalog.ts'
import type { Closing } from './closed-file.ts'

type Line = (text: string) => Promise<void>

const rowsAtOnce = 250
const pieceOfFile = 384 * 1024

/** R-STO-11. All rows of all tables as of one moment, and the kept files, in one file; `files` is the folder that holds them.
 *  An existing file is replaced only by a whole one. The job queue is not in it: work that waited is asked for again. */
export async function backup(
  engine: Engine,
  file: string,
  { files, closing }: { files?: string; closing?: Closing } = {},
): Promise<BackupManifest> {
  return writeBackupFile(
    file,
    async (line, checksum) => {
      const { head, rows, heads } = await engine.asOwner((owner) =>
        inOneMoment(owner, () => writeTables(engine, owner, line)),
      )
      const count = files && existsSync(files) ? await writeFiles(files, line) : 0
      const end = { rows, files: count, heads, sha256: checksum() }
      await line(JSON.stringify(end))
      return { ...head, ...end }
    },
    closing,
  )
}

/** Reads as of one moment, and writes nothing. */
export async function inOneMoment<Answer>(
  owner: OwnerConnection,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await owner.query('begin isolation level repeatable read, read only')
  await agreeOnText(owner)
  const answer = await work()
  await owner.query('commit')
  return answer
}

async function writeTables(engine: Engine, owner: OwnerConnection, line: Line) {
  const hidden = await listHiddenTables(owner)
  if (hidden.length > 0) throw new Error(`the owner does not see every row of ${hidden.join(', ')}`)
  const head: BackupHead = {
    backup: 'vektor',
    format: backupFormat,
    madeAt: new Date().toISOString(),
    engine: `${engine.kind} ${engine.version}`,
    migrations: await listMigrations(owner),
    sequences: await listSequences(owner),
  }
  await line(JSON.stringify(head))
  const rows: Record<string, number> = {}
  for (const table of await listTables(owner)) rows[table.name] = await writeTable(owner, table, line)
  return { head, rows, heads: await listJournalHeads(owner) }
}

/** PostgreSQL itself writes a row as the line it becomes. */
async function writeTable(owner: OwnerConnection, { name, columns }: Table, line: Line): Promise<number> {
  await line(JSON.stringify({ table: name, columns: columns.map((column) => column.name) }))
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  await owner.query(
    `declare every_row no scroll cursor for select to_json(array[${texts}])::text as row from ${quoted(name)}`,
  )
  let count = 0
  for (;;) {
    const { rows } = await owner.query(`fetch ${rowsAtOnce} from every_row`)
    if (rows.length > 0) await line(rows.map(({ row }) => row).join('\n'))
    count += rows.length
    if (rows.length < rowsAtOnce) break
  }
  await owner.query('close every_row')
  return count
}

/** Files are named by their content and never change, so those of the rows above are all there. */
async function writeFiles(folder: string, line: Line): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  for (const path of paths) {
    await line(JSON.stringify({ file: relative(folder, path).split(sep).join('/') }))
    for await (const piece of createReadStream(path, { highWaterMark: pieceOfFile }))
      await line(JSON.stringify((piece as Buffer).toString('base64')))
  }
  return paths.length
}
