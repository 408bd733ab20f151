import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Config, readConfig } from '#config'
import { concernsOf } from '#domain/backups/standing.ts'
import { systemClock } from '#outside/clock.ts'
import { inFilesFolder } from '#outside/files/bring-files.ts'
import { openFiles } from '#outside/files/open-files.ts'
import { backup as writeBackup } from '#store/backup/backup.ts'
import type { BackupManifest } from '#store/backup/backup-record.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { type Engine, openEngine } from '#store/engine.ts'
import type { BackupAsked } from '../backups/backup-asked.ts'
import { type Copies, keepCopies } from '../backups/copies.ts'
import { askOperator } from '../start/operator-door.ts'
import { inWords } from './backup-words.ts'
import type { CliCommand } from './command-line.ts'
import { answer, type Outcome, refused } from './outcome.ts'
import { backupTexts as texts } from './texts.ts'

type Standing = Awaited<ReturnType<Copies['makeNow']>>

/** R-CLI-6. `backup`: a closed copy at every place; `backup FILE`: an open one in one file, for a move. While the program
 *  works it is asked to do it. */
export const backup: CliCommand = {
  usage: 'backup [FILE]',
  files: 0,
  more: 1,
  options: {},
  required: [],
  run: ({ files: [file] }) =>
    inWords(file ?? '', () => (file ? openCopy(resolve(file), file) : closedCopies(readConfig()))),
}

async function openCopy(path: string, file: string): Promise<Outcome> {
  const config = readConfig()
  const asked = await askProgram<BackupManifest>(config, { file: path })
  const made =
    asked ??
    (await withEngine(config, (engine) =>
      inFilesFolder(config, (files) => writeBackup(engine, path, { files })),
    ))
  if (made === null) return refused(texts.nothingToBackUp(config.dataFolder))
  const { madeAt, engine, rows, files, sha256 } = made
  return answer({ file, madeAt, engine, rows, files, sha256 }, [texts.openCopy])
}

async function closedCopies(config: Config): Promise<Outcome> {
  const made = (await askProgram<Standing>(config, {})) ?? (await withEngine(config, makeCopies(config)))
  if (made === null) return refused(texts.nothingToBackUp(config.dataFolder))
  const places = made.places.map(({ beside: _, ...place }) => place)
  const concerns = concernsOf(made, systemClock()).map(texts.concern)
  return made.places.some(({ trouble }) => trouble === null)
    ? answer({ places }, concerns)
    : refused([texts.noneMade, ...concerns].join('\n'), { places })
}

const makeCopies = (config: Config) => async (engine: Engine) => {
  const files = await openFiles(config)
  const copies = keepCopies({
    ...{ engine, files, now: systemClock, dataFolder: config.dataFolder, places: config.backups },
    onTrouble: () => {},
  })
  const made = await copies.makeNow()
  await copies.stop()
  return made
}

/** `undefined`: no program works with this folder. */
async function askProgram<Made>({ dataFolder }: Config, asked: BackupAsked): Promise<Made | undefined> {
  const said = await askOperator(dataFolder, 'backup', JSON.stringify(asked))
  return said === undefined ? undefined : (JSON.parse(said) as Made)
}

/** `null`: there is nothing yet to copy. */
async function withEngine<Made>(
  { databaseUrl, dataFolder }: Config,
  work: (engine: Engine) => Promise<Made>,
): Promise<Made | null> {
  const isThere = databaseUrl !== undefined || existsSync(placesIn(dataFolder).database)
  if (!isThere) return null
  const engine = await openEngine({ databaseUrl, folder: dataFolder, withoutRoom: 'read' })
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}
