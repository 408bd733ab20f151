import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListedFiles } from './file-keeper.ts'
import { folderFiles } from './folder-files.ts'
import { filesFolder, openFiles, type PlaceOfFiles } from './open-files.ts'

/** Every file of one place into another; those that are there already stay what they are. */
export async function bringFiles(from: ListedFiles, to: ListedFiles): Promise<void> {
  for (const sha256 of await from.list()) {
    const bytes = await from.read(sha256)
    if (bytes) await to.keep(bytes)
  }
}

/** R-OBJ-4. A folder with all the files of this program, as long as the work lasts: what lies in a storage is brought here. */
export async function inFilesFolder<Answer>(
  place: PlaceOfFiles,
  work: (folder: string) => Promise<Answer>,
): Promise<Answer> {
  if (place.filesUrl === undefined) return work(filesFolder(place.dataFolder))
  const brought = await mkdtemp(join(place.dataFolder, 'files-'))
  try {
    await bringFiles(await openFiles(place), await folderFiles(brought))
    return await work(brought)
  } finally {
    await rm(brought, { recursive: true, force: true })
  }
}

/** R-OBJ-4. What was restored into the folder goes to the storage, where this program looks for it. */
export async function toTheStorage(place: PlaceOfFiles): Promise<void> {
  if (place.filesUrl === undefined) return
  await bringFiles(await folderFiles(filesFolder(place.dataFolder)), await openFiles(place))
}
