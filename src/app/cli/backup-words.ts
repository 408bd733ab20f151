import { PlaceMissing } from '#outside/backups/open-place.ts'
import { DoesNotOpen } from '#outside/keys/sealed-box.ts'
import { S3Refused } from '#outside/s3/s3-refusal.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import { engineRefusalText } from '../start-texts.ts'
import { type Outcome, refused } from './outcome.ts'
import { fileTrouble } from './read-json.ts'
import { backupTexts as texts } from './texts.ts'

/** What a person can put right is said in words; the rest is a bug. */
export async function inWords(file: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (failure) {
    if (failure instanceof EngineRefused) return refused(engineRefusalText(failure.refusal))
    if (failure instanceof PlaceMissing || failure instanceof S3Refused) return refused(texts.noPlace)
    if (failure instanceof DoesNotOpen) return refused(texts.doesNotOpen)
    if (failure instanceof Error && 'syscall' in failure) return refused(fileTrouble(file, failure))
    throw failure
  }
}
