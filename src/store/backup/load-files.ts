import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { syncTree } from '../embedded/disk.ts'
import { BackupDamaged } from './backup-damaged.ts'
import type { BackupSource } from './backup-source.ts'

/** The kept files of a backup into a new folder, on the disk. */
export async function loadFiles(source: BackupSource, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let current: FileHandle | undefined
  try {
    for await (const record of source.files()) {
      if (record.kind === 'piece') await current?.write(record.bytes)
      if (record.kind !== 'file') continue
      await current?.close()
      const path = within(folder, record.path)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      current = await open(path, 'wx', 0o600)
    }
  } finally {
    await current?.close()
  }
  await syncTree(folder)
}

/** A path that leaves the folder was not written by us. */
function within(folder: string, path: string): string {
  const place = resolve(folder, path)
  if (!place.startsWith(resolve(folder) + sep)) throw new BackupDamaged('a file outside its folder')
  return place
}
