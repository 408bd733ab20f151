import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '#config'
import { backup as writeBackup } from '#store/backup/backup.ts'
import type { BackupManifest } from '#store/backup/backup-record.ts'
import { restore as readBackup } from '#store/backup/restore.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { openEngine } from '#store/engine.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import { engineRefusalText } from '../start-texts.ts'
import type { CliCommand } from './command-line.ts'
import { answer, type Outcome, refused } from './outcome.ts'
import { fileTrouble } from './read-json.ts'
import { backupTexts as texts } from './texts.ts'

/** R-CLI-6. `backup FILE`: everything of the organisation in one file. An old file is replaced by a whole one only. */
export const backup: CliCommand = {
  usage: 'backup FILE',
  files: 1,
  options: {},
  required: [],
  run: ({ files: [file = ''] }) => inWords(file, () => copyInto(file, readConfig())),
}

/** R-CLI-6. `restore FILE`: into an empty data folder or database, all of it or nothing. */
export const restore: CliCommand = {
  usage: 'restore FILE',
  files: 1,
  options: {},
  required: [],
  run: ({ files: [file = ''] }) => inWords(file, () => copyFrom(file, readConfig())),
}

async function copyInto(file: string, { databaseUrl, dataFolder }: Config): Promise<Outcome> {
  const isThere = databaseUrl !== undefined || existsSync(placesIn(dataFolder).database)
  if (!isThere) return refused(texts.nothingToBackUp(dataFolder))
  const engine = await openEngine({ databaseUrl, folder: dataFolder })
  try {
    return summary(file, await writeBackup(engine, file, { files: join(dataFolder, 'files') }))
  } finally {
    await engine.close()
  }
}

async function copyFrom(file: string, { databaseUrl, dataFolder }: Config): Promise<Outcome> {
  const restored = await readBackup(file, { databaseUrl, folder: dataFolder })
  return restored.ok ? summary(file, restored.value) : refused(texts.notRestored(restored.refusal))
}

function summary(file: string, { madeAt, engine, rows, files, sha256 }: BackupManifest): Outcome {
  return answer({ file, madeAt, engine, rows, files, sha256 })
}

/** What a person can put right is said in words; the rest is a bug. */
async function inWords(file: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof EngineRefused) return refused(engineRefusalText(failure.refusal))
    if (failure instanceof Error && 'syscall' in failure) return refused(fileTrouble(file, failure))
    throw failure
  }
}
