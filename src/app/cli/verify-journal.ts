import { existsSync } from 'node:fs'
import { z } from 'zod'
import { readConfig } from '#config'
import { placesIn } from '#store/embedded/data-folder.ts'
import { openEngine } from '#store/engine.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import { verifyJournals } from '#store/verify-journal.ts'
import { engineRefusalText } from '../start-texts.ts'
import type { CliCommand } from './command-line.ts'
import { answer, type Outcome, refused } from './outcome.ts'
import { readJson } from './read-json.ts'
import { journalTexts as texts } from './texts.ts'

const former = z.object({
  journals: z.array(z.object({ organisation: z.uuid(), lines: z.int().min(0), head: z.string() })),
})

/** R-JOU-4. `verify-journal`: reads every journal to its end; with a former answer it also finds an end that was cut off. */
export const verifyJournal: CliCommand = {
  usage: 'verify-journal [--against FILE.json]',
  files: 0,
  options: { against: 'value' },
  required: [],
  run: async ({ values }) => {
    const file = values.get('against')
    const known = file === undefined ? undefined : await readJson(file, former)
    if (known && !known.ok) return refused(known.refusal)
    const { databaseUrl, dataFolder } = readConfig()
    const isThere = databaseUrl !== undefined || existsSync(placesIn(dataFolder).database)
    if (!isThere) return refused(texts.nothing(dataFolder))
    try {
      return await verified({ databaseUrl, folder: dataFolder }, known?.value.journals ?? [])
    } catch (failure) {
      if (failure instanceof EngineRefused) return refused(engineRefusalText(failure.refusal))
      throw failure
    }
  },
}

async function verified(
  which: Parameters<typeof openEngine>[0],
  known: Parameters<typeof verifyJournals>[1],
): Promise<Outcome> {
  const engine = await openEngine(which)
  try {
    const journals = await engine.asOwner((owner) => verifyJournals(owner, known))
    const broken = journals.filter((one) => one.broken !== null)
    const value = { whole: broken.length === 0, journals }
    if (broken.length === 0) return answer(value)
    return refused(broken.map((one) => texts.broken(one.organisation, one.broken ?? 0)).join('\n'), value)
  } finally {
    await engine.close()
  }
}
