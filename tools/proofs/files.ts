import './fuzz/read-pages.ts'
import process from 'node:process'
import { parseArgs } from 'node:util'

/**
 * Mutated files of every format a school brings: `npm run proof -- files --requests N --seed S`. Holds when each is read or
 * refused in words, within its time and memory, and nothing broken is taken for something else.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
})
const { files } = await import('./files/run.ts')
const count = Number(values.requests ?? (values.short ? 5_000 : 50_000))
process.exit((await files({ count, seed: Number(values.seed) })) ? 0 : 1)
