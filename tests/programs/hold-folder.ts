import process from 'node:process'
import { openEngine } from '#store/engine.ts'
import { EngineRefused } from '#store/engine-refusal.ts'

/** Opens a data folder, says so and stays; or says why not and ends. */
try {
  await openEngine({ folder: process.argv[2]!, seed: new URL(process.argv[3]!) })
  process.stdout.write('open\n')
  setInterval(() => {}, 1000)
} catch (refused) {
  if (!(refused instanceof EngineRefused)) throw refused
  process.stdout.write(`${JSON.stringify(refused.refusal)}\n`)
}
