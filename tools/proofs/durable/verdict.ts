import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import type { Settings } from './settings.ts'

/** One damaged index says the same many times. */
const mostSaid = 30

/** What the rounds of a proof have shown so far. */
export type Tally = {
  /** Another round is over, in which so much was acknowledged. */
  readonly round: (acknowledged: number) => void
  /** So many acknowledged things are gone. */
  readonly lost: (count: number, where: string) => void
  /** Something else that must not be: a folder that does not open, a damaged index, two writers. */
  readonly broken: (what: string) => void
  /** The last line and the exit code: 0 only when the promise held in every round asked for. */
  readonly verdict: () => void
}

export function tallyOf(name: string, { rounds: wanted, seed }: Settings): Tally {
  let rounds = 0
  let acknowledged = 0
  let lost = 0
  const troubles: string[] = []
  const from = performance.now()
  console.log(`proof ${name} --rounds ${wanted} --seed ${seed}`)
  return {
    round: (more) => {
      rounds += 1
      acknowledged += more
      if (rounds % 10 === 0 && rounds < wanted)
        console.log(`  ${rounds} rounds, ${acknowledged} acknowledged`)
    },
    lost: (count, where) => {
      lost += count
      troubles.push(`${where}: ${count} lost`)
    },
    broken: (what) => troubles.push(what),
    verdict: () => {
      for (const trouble of troubles.slice(0, mostSaid)) console.log(`  ${trouble}`)
      if (troubles.length > mostSaid) console.log(`  … ${troubles.length} troubles in all`)
      const seconds = Math.round((performance.now() - from) / 1000)
      const machine = `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`
      console.log(`${seconds} s, Node ${process.versions.node}, ${process.platform}, ${machine}`)
      console.log(`${rounds} rounds, ${acknowledged} acknowledged, lost ${lost}`)
      const held = rounds >= wanted && acknowledged > 0 && lost === 0 && troubles.length === 0
      process.exitCode = held ? 0 : 1
    },
  }
}

/** The machine does not allow this experiment. As part of the check of everything that is said and passed over. */
export function notHere(why: string, { short }: Settings): void {
  console.log(`SKIPPED: ${why}`)
  process.exitCode = short ? 0 : 1
}
