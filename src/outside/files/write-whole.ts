import { randomUUID } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'

/** How a file ends that is still being written: nobody reads it. */
export const unfinished = '.unfinished'

/** A new file for its owner alone, on the disk when it is answered; one that is there already is an error. */
export function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  return writeFile(path, bytes, { flag: 'wx', mode: 0o600, flush: true })
}

/** Written beside and renamed: the file is there whole or as it was before. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const half = `${path}.${randomUUID()}${unfinished}`
  try {
    await writeSynced(half, bytes)
    await rename(half, path)
  } catch (failure) {
    await rm(half, { force: true })
    throw failure
  }
  await syncFolder(dirname(path))
}

/** A new name is safe once its folder is; Windows keeps names by itself and cannot open a folder. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** For a file that may not be there: `undefined` then; every other failure goes on. */
export function absent(failure: NodeJS.ErrnoException): undefined {
  if (failure.code !== 'ENOENT') throw failure
}
