import process from 'node:process'
import { parseArgs } from 'node:util'
import { smallPools } from './matching/small-pools.ts'
import { fairStreams, streams } from './matching/streams.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    streams: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
})

/**
 * R-MAT-1 … R-MAT-16, long. `npm run proof -- matching --rounds N --streams M --seed S`: N small pools by each policy and by
 * levels of chance against trying everything, and M streams of 500 things that happen against solving anew each time. Holds
 * when none differs.
 */
const rounds = Number(values.rounds ?? (values.short ? 2_000 : 50_000))
const count = Number(values.streams ?? (values.short ? 4 : 100))
const seed = Number(values.seed)
const held = smallPools(rounds, seed) && streams(count, 500, seed) && fairStreams(count, 500, seed)
process.exit(held ? 0 : 1)
