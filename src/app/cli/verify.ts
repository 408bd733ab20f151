import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { readConfig } from '#config'
import { tryCopy } from '#store/backup/try-copy.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { inWords } from './backup-words.ts'
import type { CliCommand } from './command-line.ts'
import { sourceAt } from './copy-at.ts'
import { answer, type Outcome, refused } from './outcome.ts'
import { summary } from './restore.ts'
import { backupTexts as texts } from './texts.ts'

/** R-CLI-6. `verify`: reads a copy through; with `--restore` restores it into a folder that is thrown away. Without a place:
 *  the newest copy of the first place of this installation, opened with its own key. */
export const verify: CliCommand = {
  usage: 'verify [FILE|FOLDER] [--restore] [--copy NAME] [--key-file FILE] [--keys FOLDER]',
  files: 0,
  more: 1,
  options: { restore: 'flag', copy: 'value', 'key-file': 'value', keys: 'value' },
  required: [],
  run: ({ files: [given], values, flags }) => {
    const { backups, dataFolder } = readConfig()
    const place = given ?? backups[0] ?? join(dataFolder, 'backups')
    const asksForPaper = given !== undefined || values.has('key-file')
    const own = asksForPaper ? values : new Map([['keys', placesIn(dataFolder).keys], ...values])
    return inWords(place, () => readThrough(place, own, flags.has('restore')))
  },
}

async function readThrough(
  place: string,
  values: ReadonlyMap<string, string>,
  restored: boolean,
): Promise<Outcome> {
  const found = await sourceAt(place, values)
  if (!found.ok) return refused(found.refusal)
  const { source, name, others } = found.value
  const verified = await source.verify()
  if (!verified.ok) return refused(texts.notVerified(verified.refusal, others))
  if (restored) {
    const folder = join(tmpdir(), `vektor-trial-${process.pid}`)
    try {
      const tried = await tryCopy(source, verified.value, folder)
      if (!tried.ok) return refused(texts.notVerified(tried.refusal, others))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return answer({ ...summary(name, verified.value), restored })
}
