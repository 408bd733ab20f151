import { loadavg } from 'node:os'
import { type Figure, median } from '../figure.ts'
import { type Loaded, load } from '../load.ts'
import type { Program } from '../program.ts'
import { journeys } from './journeys.ts'
import type { LivingSchool } from './living-school.ts'
import { processorSeconds } from './processor.ts'

const rounds = 3
const bounded = { connections: 8, milliseconds: 8000, most: 1500 }

type Round = Loaded & { readonly processor: number }

/** Mentors and mentees at work, a curator now and then: 90 % pages, 10 % forms, eight at once. */
export async function mixed(program: Program, school: LivingSchool): Promise<readonly Figure[]> {
  const measured: Round[] = []
  let from = 0
  await load({ ...bounded, requests: journeys(program.url, school, from, 200), most: 200 })
  from += 200
  for (let round = 0; round < rounds; round += 1) {
    const before = processorSeconds(program.pid)
    const loaded = await load({ ...bounded, requests: journeys(program.url, school, from, bounded.most) })
    measured.push({ ...loaded, processor: processorSeconds(program.pid) - before })
    from += bounded.most
  }
  return figuresOf(measured)
}

function figuresOf(measured: readonly Round[]): readonly Figure[] {
  const busy = loadavg()[0]!.toFixed(1)
  const middle = (of: (one: Round) => number) => median(measured.map(of))
  return [
    {
      what: 'mixed journeys, a core',
      figure: middle(({ count, processor }) => count / processor),
      unit: 'requests/s',
      bound: { atLeast: 250 },
      note: 'requests by second of processor of the server, its engine thread included',
    },
    {
      what: 'mixed journeys, p95',
      figure: middle((one) => one.p95),
      unit: 'ms',
      bound: { atMost: 200 },
      note: `8 at once on a machine whose load is ${busy}`,
    },
    { what: 'mixed journeys, median', figure: middle((one) => one.median), unit: 'ms', note: '8 at once' },
    {
      what: 'mixed journeys',
      figure: middle((one) => one.perSecond),
      unit: 'requests/s',
      note: 'as answered on this machine',
    },
    {
      what: 'processor a request',
      figure: middle(({ count, processor }) => (1000 * processor) / count),
      unit: 'ms',
      note: 'pages and engine together',
    },
  ]
}
