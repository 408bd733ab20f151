import { certificateOf } from '#domain/matching/certificate.ts'
import { type Network, solveNetwork } from '#domain/matching/network.ts'
import { solve } from '#domain/matching/solve.ts'
import { asProgramme as asGroups, type Highs, loadHighs } from '#tests/highs-programme.ts'
import { largePool } from '#tests/matching-pools.ts'
import type { Figure } from '../figure.ts'
import { instanceOf, sizes } from './instances.ts'
import { leastOf, processorOf } from './processor.ts'

/** HiGHS on the same instances to 60,000 pairs: the same optimum, and how many times longer it takes. Staying out costs twice
 *  the dearest pair here, so that its sums stay exact. */
export async function highsRatios(
  asked: (name: string) => boolean,
  say: (line: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of sizes.filter(
    ({ name }) => asked(name) && (name === 'school' || name === 'municipality'),
  )) {
    const network = { ...instanceOf(size, 7), outside: new Float64Array(size.mentees).fill(2_000) }
    const highs = await loadHighs()
    const text = asProgramme(network)
    let found: ReturnType<Highs['solve']> | undefined
    const theirs = processorOf(() => {
      found = highs.solve(text)
    })
    const own = leastOf(5, () => processorOf(() => solveNetwork(network)))
    const proof = certificateOf(network, solveNetwork(network))
    const gained = 2_000 * size.mentees - Number(proof.primal)
    if (!proof.valid || found?.Status !== 'Optimal' || Math.round(found.ObjectiveValue) !== gained)
      throw new Error(`HiGHS finds ${found?.ObjectiveValue}, not ${gained}`)
    const note = `HiGHS ${theirs.toFixed(0)} ms, here ${own.toFixed(2)} ms, the same optimum ${gained}; processor time`
    say(`  ${size.name}: ${note}`)
    figures.push({ what: `HiGHS, ${size.name}`, figure: theirs / own, unit: 'times as long', note })
  }
  return figures
}

const pools = [
  { mentees: 40, mentors: 12 },
  { mentees: 80, mentors: 24 },
  { mentees: 160, mentors: 48 },
]

/** Its integer programmes on pools where half of the mentors lead a group of 2 to 6 or nobody: the same optimum. */
export async function highsGroups(
  asked: (name: string) => boolean,
  say: (line: string) => void,
): Promise<Figure[]> {
  if (!asked('school')) return []
  const figures: Figure[] = []
  for (const { mentees, mentors } of pools) {
    const pool = largePool(mentees, mentors, 12, 7, mentors / 2)
    const highs = await loadHighs()
    let found: ReturnType<Highs['solve']> | undefined
    const theirs = processorOf(() => {
      found = highs.solve(asGroups(pool), { mip_rel_gap: 0 })
    })
    const solved = solve(pool, 'sum')
    const own = leastOf(5, () => processorOf(() => solve(pool, 'sum')))
    const worth = solved.kind === 'solution' ? solved.served * 100_000 + solved.total : -1
    if (found?.Status !== 'Optimal' || Math.round(found.ObjectiveValue) !== worth)
      throw new Error(`HiGHS finds ${found?.Status} ${found?.ObjectiveValue}, not ${worth}`)
    const note = `${mentors / 2} groups; HiGHS ${theirs.toFixed(0)} ms, here ${own.toFixed(2)} ms with every level, the same optimum; processor time`
    say(`  groups ${mentees}×${mentors}: ${note}`)
    figures.push({
      what: `HiGHS, groups ${mentees}×${mentors}`,
      figure: theirs / own,
      unit: 'times as long',
      note,
    })
  }
  return figures
}

/** What each pair saves against staying out, as a linear programme in text. */
function asProgramme({ mentees, mentors, first, to, cost, outside, firstPlace }: Network): string {
  const rows = Array.from({ length: mentees }, (): string[] => [])
  const places = Array.from({ length: mentors }, (): string[] => [])
  const gains: string[] = []
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let edge = first[mentee]!; edge < first[mentee + 1]!; edge++) {
      rows[mentee]!.push(`x${edge}`)
      places[to[edge]!]!.push(`x${edge}`)
      gains.push(`${outside[mentee]! - cost[edge]!} x${edge}`)
    }
  const limit = (name: string, list: readonly string[], most: number) =>
    list.length === 0 ? [] : [` ${name}: ${list.join('\n + ')} <= ${most}`]
  return [
    'Maximize',
    ` obj: ${gains.join('\n + ')}`,
    'Subject To',
    ...rows.flatMap((row, at) => limit(`a${at}`, row, 1)),
    ...places.flatMap((list, at) => limit(`b${at}`, list, firstPlace[at + 1]! - firstPlace[at]!)),
    'End',
  ].join('\n')
}
