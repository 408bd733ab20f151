import process from 'node:process'
import { ensureInstalled } from './steps/install.mjs'
import { findRuntime } from './steps/runtime.mjs'
import { stepsOn } from './trial/steps.mjs'
import { failedBecause, sum } from './trial/tally.mjs'

/** `npm test`: everything. `--quick` is format, house, types and rules; `--proofs` adds PostgreSQL 18 and 15 and the short proofs (CI). */
async function runAll() {
  if (!(await ensureInstalled({ development: true }))) return [failedBecause('npm ci')]
  const runtime = findRuntime()
  if (runtime === undefined) return [failedBecause('Node 24')]
  const steps = stepsOn(runtime)
  const quick = process.argv.includes('--quick')
  const wanted = [
    ...steps.quick,
    ...(quick ? [] : steps.rest),
    ...(process.argv.includes('--proofs') ? steps.proofs : []),
  ]
  const tallies = []
  for (const [name, work] of wanted) tallies.push(await timed(name, work))
  return tallies
}

async function timed(name, work) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const tally = await work().catch((error) => failedBecause(String(error?.stack ?? error)))
  return { ...tally, name, seconds: (Date.now() - began) / 1000 }
}

const tallies = await runAll()
console.log('')
for (const { name, passed, failed, seconds, notes } of tallies) {
  const count = `${passed} passed, ${failed} failed`
  console.log(
    `${(seconds ?? 0).toFixed(1).padStart(7)} s  ${name ?? 'preparing'}: ${[count, ...notes].join('; ')}`,
  )
}
const { passed, failed } = sum(tallies)
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
