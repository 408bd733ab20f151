import { existsSync } from 'node:fs'
import { no, ok, type Result } from '#kit/result.ts'
import { migrations } from '../migrations/list.ts'
import { BackupDamaged } from './backup-damaged.ts'
import { readBackupFile } from './backup-file.ts'
import {
  type BackupEnd,
  type BackupHead,
  type BackupManifest,
  backupFormat,
  type RestoreRefusal,
} from './backup-record.ts'
import type { Closing } from './closed-file.ts'

/** R-STO-12. Reads the whole file: checksum, end, counts of rows and files, and whether this program knows its tables. */
export async function verifyBackup(
  file: string,
  closing?: Closing,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  if (!existsSync(file)) return no({ reason: 'no-such-file', file })
  try {
    const { head, end } = await readThrough(file, closing)
    const known = new Set(migrations.map((one) => one.name))
    const unknown = head.migrations.filter((name) => !known.has(name))
    if (head.format > backupFormat || unknown.length > 0) return no({ reason: 'backup-newer', unknown })
    return ok({ ...head, ...end })
  } catch (failure) {
    if (failure instanceof BackupDamaged) return no({ reason: 'backup-damaged', cause: failure.message })
    throw failure
  }
}

async function readThrough(
  file: string,
  closing: Closing | undefined,
): Promise<{ head: BackupHead; end: BackupEnd }> {
  let head: BackupHead | undefined
  let end: BackupEnd | undefined
  let table: string | undefined
  let files = 0
  const rows: Record<string, number> = {}
  for await (const record of readBackupFile(file, closing)) {
    if (record.kind !== 'head' && !head) throw new BackupDamaged('the beginning is missing')
    if (record.kind === 'head') head = record.head
    if (record.kind === 'end') end = record.end
    if (record.kind === 'file') files += 1
    if (record.kind === 'table') {
      table = record.table
      rows[table] = 0
    }
    if (record.kind === 'row') {
      if (!table) throw new BackupDamaged('a row of no table')
      rows[table] = (rows[table] ?? 0) + 1
    }
  }
  if (!head || !end) throw new BackupDamaged('no backup')
  if (JSON.stringify(rows) !== JSON.stringify(end.rows) || files !== end.files)
    throw new BackupDamaged('the counts are others')
  return { head, end }
}
