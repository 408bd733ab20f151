import { rm } from 'node:fs/promises'
import { no, ok, type Result } from '#kit/result.ts'
import { freshFolder } from '../embedded/disk.ts'
import type { BackupManifest, RestoreRefusal } from './backup-record.ts'
import type { BackupSource } from './backup-source.ts'
import { fillDatabase } from './fill-database.ts'

/** R-BAK-6. Restores the tables of a copy into `folder` and throws them away: foreign keys, counts and journal heads were
 *  right. Kept files are not written; reading them through has said what there is to say of them. */
export async function tryCopy(
  source: BackupSource,
  manifest: BackupManifest,
  folder: string,
): Promise<Result<null, RestoreRefusal>> {
  await freshFolder(folder)
  try {
    const filled = await fillDatabase(source, manifest, { folder })
    return filled.ok ? ok(null) : no(filled.refusal)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
