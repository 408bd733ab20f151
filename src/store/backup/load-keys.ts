import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncPath } from '../embedded/disk.ts'
import { BackupDamaged } from './backup-damaged.ts'
import type { BackupSource } from './backup-source.ts'

const nameOfKey = /^[a-z0-9-]+\.(key|json)$/

/** R-BAK-5. The keys of a copy into the key folder; a key that is there already stays what it is. */
export async function loadKeys(source: BackupSource, folder: string): Promise<void> {
  const keys = Object.entries((await source.keys?.()) ?? {})
  if (keys.length === 0) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [name, text] of keys) {
    if (!nameOfKey.test(name)) throw new BackupDamaged('a key outside its folder')
    await placeKey(join(folder, name), text)
  }
  await syncPath(folder, 'folder')
}

async function placeKey(path: string, text: string): Promise<void> {
  const half = `${path}.half`
  await writeFile(half, text, { mode: 0o600, flush: true })
  await link(half, path).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EEXIST') throw failure
  })
  await rm(half)
}
