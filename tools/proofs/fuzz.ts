import './fuzz/read-pages.ts'
import process from 'node:process'
import { parseArgs } from 'node:util'

/**
 * Hostile requests of every kind to every route of a living school: `npm run proof -- fuzz --requests N --seed S`. Holds
 * when nothing breaks, hangs, swells, or tells what it should not.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
})
const { fuzz } = await import('./fuzz/run.ts')
const requests = Number(values.requests ?? (values.short ? 50_000 : 500_000))
process.exit((await fuzz({ requests, seed: Number(values.seed) })) ? 0 : 1)
