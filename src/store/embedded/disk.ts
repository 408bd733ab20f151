import { close, fsync, open } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

const openFile = promisify(open)
const syncFile = promisify(fsync)
const closeFile = promisify(close)

/** How many files are handed to the disk at once: a journalling file system joins them into few writes. */
const together = 16

/** Hands one file or folder to the disk. Windows has no such thing for a folder. */
export async function syncPath(path: string, kind: 'file' | 'folder'): Promise<void> {
  if (kind === 'folder' && process.platform === 'win32') return
  const file = await openFile(path, kind === 'folder' ? 'r' : 'r+')
  try {
    await syncFile(file)
  } finally {
    await closeFile(file)
  }
}

/** Hands a whole folder to the disk, files first. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = (wanted: 'file' | 'folder') =>
    entries
      .filter((one) => (wanted === 'file' ? one.isFile() : one.isDirectory()))
      .map((one) => join(one.parentPath, one.name))
  await eachOf(paths('file'), (path) => syncPath(path, 'file'))
  await eachOf([...paths('folder'), folder], (path) => syncPath(path, 'folder'))
}

async function eachOf<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const rest = all[Symbol.iterator]()
  const worker = async () => {
    for (const one of rest) await work(one)
  }
  await Promise.all(Array.from({ length: together }, worker))
}

/** Moves what is finished and synced to its place, so that it is there whole or not at all. */
export async function settle(finished: string, place: string): Promise<void> {
  await rename(finished, place)
  await syncPath(dirname(place), 'folder')
}

/** An empty folder for work that may be interrupted: what an earlier interruption left is thrown away. */
export async function freshFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
