import { certificateOf } from '#domain/matching/certificate.ts'
import { solveNetwork } from '#domain/matching/network.ts'
import type { Figure } from '../figure.ts'
import { instanceOf, sizes } from './instances.ts'
import { lemonHere } from './lemon.ts'
import { leastOf, processorOf } from './processor.ts'

/** Our solver and LEMON's network simplex on the same instances, one after the other: how many times longer LEMON takes. */
export function lemonRatios(asked: (name: string) => boolean, say: (line: string) => void): Figure[] {
  const lemon = lemonHere()
  if (!lemon) {
    say('  LEMON is not here (Debian: liblemon-dev and g++): not compared')
    return []
  }
  try {
    return sizes
      .filter(({ name }) => asked(name))
      .map((size) => {
        const network = instanceOf(size, 7)
        const flow = solveNetwork(network)
        const own = leastOf(5, () => processorOf(() => solveNetwork(network)))
        const theirs = lemon.solve(network)
        const proof = certificateOf(network, flow)
        if (!proof.valid || proof.primal !== theirs.cost)
          throw new Error(`LEMON finds ${theirs.cost}, not ${proof.primal}`)
        const note = `LEMON ${theirs.milliseconds.toFixed(1)} ms, here ${own.toFixed(1)} ms, the same least cost ${proof.primal}; processor time`
        say(`  ${size.name}: ${note}`)
        return { what: `LEMON, ${size.name}`, figure: theirs.milliseconds / own, unit: 'times as long', note }
      })
  } finally {
    lemon.close()
  }
}
