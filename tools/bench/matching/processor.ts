import process from 'node:process'

/** Processor milliseconds of this process: what else the machine does counts little. */
export function processorOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function leastOf(rounds: number, measure: () => number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) least = Math.min(least, measure())
  return least
}
