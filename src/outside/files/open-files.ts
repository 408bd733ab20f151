import { join } from 'node:path'
import { s3AddressOf } from '../s3/s3-address.ts'
import { s3Storage } from '../s3/s3-storage.ts'
import type { ListedFiles } from './file-keeper.ts'
import { folderFiles } from './folder-files.ts'
import { s3Files } from './s3-files.ts'

export type PlaceOfFiles = { readonly dataFolder: string; readonly filesUrl: string | undefined }

/** R-OBJ-4. Where the files of this program are: in the storage of `VEKTOR_FILES`, else in a folder of the data folder. */
export async function openFiles({ dataFolder, filesUrl }: PlaceOfFiles): Promise<ListedFiles> {
  if (filesUrl === undefined) return folderFiles(filesFolder(dataFolder))
  const address = s3AddressOf(filesUrl)
  if (!address) throw new TypeError('VEKTOR_FILES is not an address of a storage')
  return s3Files(s3Storage(address))
}

export const filesFolder = (dataFolder: string) => join(dataFolder, 'files')
