import { solve } from '#domain/matching/solve.ts'
import { largePool } from '#tests/matching-pools.ts'
import { type Figure, median, type Part } from './figure.ts'

const pools = [
  { name: 'school', mentees: 40, mentors: 12, perMentee: 12, rounds: 20 },
  { name: 'municipality', mentees: 2000, mentors: 600, perMentee: 30, rounds: 3 },
] as const
const longest = 15_000

/** The whole proposal with its certificate and explanations, by the default policy, on invented pools. */
export const measure: Part = async () => {
  const from = performance.now()
  return pools.map(({ name, mentees, mentors, perMentee, rounds }): Figure => {
    const pool = largePool(mentees, mentors, perMentee, 7)
    const times: number[] = []
    do {
      const begun = performance.now()
      solve(pool, 'maxMin')
      times.push(performance.now() - begun)
    } while (times.length < rounds && performance.now() - from < longest)
    return {
      what: `match a ${name}`,
      figure: median(times),
      unit: 'ms',
      note: `${mentees} requests, ${mentors} mentors, ${pool.edges.length} possible pairs`,
    }
  })
}
