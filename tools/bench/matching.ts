import process from 'node:process'
import { certificateOf } from '#domain/matching/certificate.ts'
import { type Flow, solveNetwork } from '#domain/matching/network.ts'
import type { Figure, Part } from './figure.ts'
import { countryFigure } from './matching/country.ts'
import { eventFigures } from './matching/events.ts'
import { highsGroups, highsRatios } from './matching/highs.ts'
import { instanceOf, type Size, sizes } from './matching/instances.ts'
import { lemonRatios } from './matching/lemon-ratio.ts'
import { processorOf } from './matching/processor.ts'
import { candidateFigure } from './matching/region-candidates.ts'
import { triedChangeFigure } from './matching/tried-change.ts'

const most: Readonly<Record<string, number>> = { municipality: 20, region: 250, country: 4_000 }
const enough = 3_000

/** Most served, then the least cost, with the proof checked: processor time, the least of some rounds. `BENCH_SIZES` asks
 *  for some of them. */
export const measure: Part = async (say) => {
  const asked = process.env.BENCH_SIZES?.split(',')
  const isAsked = (name: string) => !asked || asked.includes(name)
  const own = sizes.filter(({ name }) => isAsked(name))
  return [
    ...own.flatMap((size) => [0.9, 1.05, 1.3].map((room) => figureOf(size, room, say))),
    ...own
      .filter(({ name }) => name !== 'country')
      .flatMap((size) => eventFigures(size, size.name === 'region' ? 5 : undefined, say)),
    ...(isAsked('country') ? [await countryFigure(1.05, say)] : []),
    ...(isAsked('region') ? [candidateFigure(say)] : []),
    ...(isAsked('school') ? [triedChangeFigure(say)] : []),
    ...lemonRatios(isAsked, say),
    ...(await highsRatios(isAsked, say)),
    ...(await highsGroups(isAsked, say)),
  ]
}

function figureOf(size: Size, room: number, say: (line: string) => void): Figure {
  const network = instanceOf(size, 7, room)
  const times: number[] = []
  for (let spent = 0; spent < enough && times.length < 30; ) {
    let flow: Flow | undefined
    times.push(
      processorOf(() => {
        flow = solveNetwork(network)
      }),
    )
    spent += times.at(-1)!
    if (times.length === 1 && !certificateOf(network, flow!).valid) throw new Error('no proof')
  }
  const figure = Math.min(...times)
  say(`  ${size.name}, ${room} places to a mentee: ${figure.toFixed(1)} ms`)
  return {
    what: `${size.name}, ${room} places to a mentee`,
    figure,
    unit: 'ms',
    ...(most[size.name] ? { bound: { atMost: most[size.name]! } } : {}),
    note: `${size.mentees} requests, ${size.mentors} mentors, ${network.to.length} possible pairs; processor time`,
  }
}
