import type { Config } from '#config'
import { inFilesFolder } from '#outside/files/bring-files.ts'
import { backup } from '#store/backup/backup.ts'
import type { Opened } from '../application.ts'

/** What the command line asks for and is answered, as JSON: an open copy into a file, or a closed one at every place. */
export type BackupAsked = { readonly file?: string }

/** R-RUN-9. A copy by the program that serves, for it alone holds the tables. */
export async function backupAsked(
  { engine, copies }: Opened,
  config: Config,
  given: string,
): Promise<string> {
  const { file } = JSON.parse(given) as BackupAsked
  const made = file
    ? await inFilesFolder(config, (files) => backup(engine, file, { files }))
    : await copies?.makeNow()
  return JSON.stringify(made)
}
