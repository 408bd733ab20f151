import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { EngineRefused } from '../engine-refusal.ts'
import { saysNoRoom } from './room.ts'

export type FolderLock = { readonly release: () => void }

/** The lock, and the number of the process that holds it. */
export const lockFiles = ['lock.db', 'lock.process'] as const

const busy = 5
/** Two that begin at the same moment refuse each other; whoever tries again within this time gets it. Milliseconds. */
const patience = 250

/** R-STO-2. One process a folder. The lock is the operating system's own (SQLite holds it on Linux, macOS and Windows
 *  alike), so it ends with the process however that ends, and a copied folder is not locked. */
export function lockFolder(folder: string): FolderLock {
  const [held, holding] = lockFiles
  const holder = join(folder, holding)
  const database = new DatabaseSync(join(folder, held), { timeout: patience })
  try {
    database.exec('pragma journal_mode = memory; begin exclusive')
  } catch (refused) {
    database.close()
    if ((refused as { errcode?: number }).errcode !== busy) throw refused
    throw new EngineRefused({ reason: 'folder-in-use', folder, process: readHolder(holder) })
  }
  try {
    writeFileSync(holder, String(process.pid))
  } catch (full) {
    // without room the lock holds all the same; only the sentence will not say who
    if (!saysNoRoom(full)) throw full
  }
  return { release: () => database.close() }
}

/** For the sentence only: who holds the lock is decided by the lock. */
function readHolder(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined
  } catch {
    return undefined
  }
}
