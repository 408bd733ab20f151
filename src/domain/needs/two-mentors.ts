import type { OpenPool } from './open-pool.ts'
import { pairKey } from './pool.ts'

/** Two mentors of one person, each with topics of one's own. */
export type TwoMentors = {
  readonly mentor: string
  readonly topics: readonly string[]
  readonly coMentor: string
  readonly coTopics: readonly string[]
  /** Asked for, and led by neither. */
  readonly missing: readonly string[]
}

/**
 * R-PYR-7. Where nobody leads all topics of a request by oneself, the two who lead most of them together; of those the two
 * with the highest scores, then by id. Both are eligible and have a place. Undefined where a second adds nothing.
 */
export function twoMentorsFor({ mentees, mentors, pool }: OpenPool, mentee: string): TwoMentors | undefined {
  const topics = mentees.find((one) => one.person === mentee)?.topics ?? []
  const room = new Map(pool.problem.blocks.map((block) => [block.id, block.max]))
  const able = mentors
    .filter((id) => (room.get(id) ?? 0) > 0)
    .flatMap((id) => {
      const found = pool.weighed.get(pairKey(mentee, id))
      return found ? [{ id, score: found.score.total, covered: found.covered }] : []
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
  const most = Math.max(0, ...able.map((one) => one.covered.length))
  if (most === topics.length) return undefined
  let best: { readonly value: readonly [number, number]; readonly pair: TwoMentors } | undefined
  able.forEach((first, at) => {
    for (const second of able.slice(at + 1)) {
      const coTopics = second.covered.filter((one) => !first.covered.includes(one))
      const count = first.covered.length + coTopics.length
      const value = [count, first.score + second.score] as const
      if (count <= most || first.covered.length === 0 || coTopics.length === 0) continue
      if (best && (best.value[0] > value[0] || (best.value[0] === value[0] && best.value[1] >= value[1])))
        continue
      const led = new Set([...first.covered, ...coTopics])
      best = {
        value,
        pair: {
          ...{ mentor: first.id, topics: first.covered, coMentor: second.id, coTopics },
          missing: topics.filter((one) => !led.has(one)),
        },
      }
    }
  })
  return best?.pair
}
