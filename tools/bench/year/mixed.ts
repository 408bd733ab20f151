import { loadavg } from 'node:os'
import { type Figure, median } from '../figure.ts'
import { type Loaded, load } from '../load.ts'
import { processorSeconds } from '../processor.ts'
import type { Program } from '../program.ts'
import { journeys } from './journeys.ts'
import type { LivingSchool } from './living-school.ts'

const rounds = 3
const bounded = { connections: 8, milliseconds: 8000, most: 1500 }

type Round = Loaded & { readonly processor: number }

/** Mentors and mentees at work, a curator now and then: 90 % pages, 10 % forms, eight at once. Then the pairs alone. */
export async function mixed(program: Program, school: LivingSchool): Promise<readonly Figure[]> {
  const ask = (from: number, count: number, whose: 'everybody' | 'pairs') =>
    load({ ...bounded, requests: journeys(program.url, school, { from, count }, whose), most: count })
  const measured = { everybody: [] as Round[], pairs: [] as Round[] }
  let from = 200
  await ask(0, from, 'pairs')
  for (let round = 0; round < rounds; round += 1)
    for (const whose of ['everybody', 'pairs'] as const) {
      const before = processorSeconds(program.pid)
      const loaded = await ask(from, bounded.most, whose)
      measured[whose].push({ ...loaded, processor: processorSeconds(program.pid) - before })
      from += bounded.most
    }
  return [...figuresOf('mixed journeys', measured.everybody), ...figuresOf('pairs alone', measured.pairs)]
}

function figuresOf(what: string, measured: readonly Round[]): readonly Figure[] {
  const busy = loadavg()[0]!.toFixed(1)
  const middle = (of: (one: Round) => number) => median(measured.map(of))
  return [
    {
      what: `${what}, a core`,
      figure: middle(({ count, processor }) => count / processor),
      unit: 'requests/s',
      bound: { atLeast: 250 },
      note: 'requests by second of processor of the server, its engine thread included',
    },
    {
      what: `${what}, p95`,
      figure: middle((one) => one.p95),
      unit: 'ms',
      bound: { atMost: 200 },
      note: `8 at once on a machine whose load is ${busy}`,
    },
    { what: `${what}, median`, figure: middle((one) => one.median), unit: 'ms', note: '8 at once' },
    {
      what,
      figure: middle((one) => one.perSecond),
      unit: 'requests/s',
      note: 'as answered on this machine',
    },
    {
      what: `${what}, processor a request`,
      figure: middle(({ count, processor }) => (1000 * processor) / count),
      unit: 'ms',
      note: 'pages and engine together',
    },
  ]
}
