import type { Result } from '#kit/result.ts'
import { readBackupFile } from './backup-file.ts'
import type { BackupManifest, BackupRecord, RestoreRefusal } from './backup-record.ts'
import type { Closing } from './closed-file.ts'
import { verifyBackup } from './verify-backup.ts'

/** Where a restore takes its rows and files from; each is asked for as often as it is needed. */
export type BackupSource = {
  /** Reads all of it through. */
  readonly verify: () => Promise<Result<BackupManifest, RestoreRefusal>>
  readonly tables: () => AsyncIterable<BackupRecord>
  readonly files: () => AsyncIterable<BackupRecord>
  /** Files for the key folder by name. */
  readonly keys?: () => Promise<Readonly<Record<string, string>>>
}

/** A copy in one file of lines, open or closed. */
export function fileSource(file: string, closing?: Closing): BackupSource {
  const everything = () => readBackupFile(file, closing)
  return { verify: () => verifyBackup(file, closing), tables: everything, files: everything }
}
