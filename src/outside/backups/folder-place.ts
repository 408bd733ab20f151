import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { absent, unfinished, writeWhole } from '../files/write-whole.ts'
import type { BackupPlace } from './backup-place.ts'

const onlyForOwner = 0o700

/** R-BAK-1. A folder, of this disk, of another or of the network. What is put there is written beside, handed to the disk
 *  and only then renamed; a folder that is not there (an unplugged disk) is not made up. */
export async function folderPlace(folder: string): Promise<BackupPlace> {
  await mkdir(folder, { recursive: true, mode: onlyForOwner })
  const known = new Set<string>()
  return {
    address: folder,
    put: async (name, bytes) => {
      const path = join(folder, name)
      const shelf = dirname(path)
      if (!known.has(shelf)) await mkdir(shelf, { recursive: true, mode: onlyForOwner })
      known.add(shelf)
      await writeWhole(path, bytes)
    },
    get: (name) => readFile(join(folder, name)).catch(absent),
    list: async (under) => {
      const entries = await readdir(join(folder, under), { recursive: true, withFileTypes: true }).catch(
        absent,
      )
      const files = (entries ?? []).filter((one) => one.isFile() && !one.name.endsWith(unfinished))
      return Promise.all(
        files.map(async (one) => {
          const path = join(one.parentPath, one.name)
          const { size, mtimeMs } = await stat(path)
          return { name: relative(folder, path).split(sep).join('/'), bytes: size, at: mtimeMs }
        }),
      )
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  }
}
