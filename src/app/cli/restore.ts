import { readConfig } from '#config'
import type { BackupPlace } from '#outside/backups/backup-place.ts'
import { folderPlace } from '#outside/backups/folder-place.ts'
import { toTheStorage } from '#outside/files/bring-files.ts'
import type { BackupManifest } from '#store/backup/backup-record.ts'
import { restore as readBackup } from '#store/backup/restore.ts'
import { inWords } from './backup-words.ts'
import type { CliCommand } from './command-line.ts'
import { sourceAt } from './copy-at.ts'
import { answer, type Outcome, refused } from './outcome.ts'
import { backupTexts as texts } from './texts.ts'

const erasedList = 'erasures.json'

type Place = Pick<
  Extract<Awaited<ReturnType<typeof sourceAt>>, { ok: true }>['value'],
  'source' | 'place' | 'others'
>

/** R-CLI-6. `restore FILE|FOLDER|s3://…`: into an empty data folder or database, all of it or nothing. */
export const restore: CliCommand = {
  usage: 'restore FILE|FOLDER [--copy NAME] [--key-file FILE] [--keys FOLDER]',
  files: 1,
  options: { copy: 'value', 'key-file': 'value', keys: 'value' },
  required: [],
  run: ({ files: [place = ''], values }) =>
    inWords(place, async () => {
      const source = await sourceAt(place, values)
      return source.ok ? into(place, source.value) : refused(source.refusal)
    }),
}

async function into(given: string, { source, place, others }: Place): Promise<Outcome> {
  const config = readConfig()
  const { databaseUrl, dataFolder } = config
  const restored = await readBackup(source, { databaseUrl, folder: dataFolder })
  if (!restored.ok) return refused(texts.notRestored(restored.refusal, config, others))
  await toTheStorage(config)
  if (place) await takeErased(place, dataFolder)
  return answer(summary(given, restored.value), [
    place ? texts.restored(restored.value.madeAt, texts.startWith(config)) : texts.keysNotInside,
  ])
}

/** Who was erased after this copy was made stands beside the copies; the program erases them again when it starts,
 *  wherever it will keep its own copies. */
async function takeErased(place: BackupPlace, dataFolder: string): Promise<void> {
  const list = await place.get(erasedList)
  if (list) await (await folderPlace(dataFolder)).put(erasedList, list)
}

export function summary(file: string, { madeAt, engine, rows, files, sha256 }: BackupManifest): object {
  return { file, madeAt, engine, rows, files, sha256 }
}
