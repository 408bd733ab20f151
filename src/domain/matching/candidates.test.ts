import { describe, expect, it } from 'vitest'
import { featuresOf } from '#tests/matching-features.ts'
import { seeded } from '#tests/matching-pools.ts'
import { candidatesOf, pointsOf, topicsOf } from './candidates.ts'

describe('R-MAT-18 the candidates of a region', () => {
  it('are the best of all who cover a topic and may be reached', () => {
    const next = seeded(3)
    const [requests, mentors] = [featuresOf(60, 3, next), featuresOf(150, 3, next)]
    const { first, to, score } = candidatesOf(requests, mentors, 12)
    for (let request = 0; request < requests.count; request++) {
      const asked = topicsOf(requests, request)
      const wanted = Array.from({ length: mentors.count }, (_, mentor) => {
        const covered = topicsOf(mentors, mentor).filter((topic) => asked.includes(topic)).length
        const points = pointsOf(requests, request, mentors, mentor, covered, asked.length)
        return { mentor, points: covered === 0 ? -1 : points }
      })
        .filter((one) => one.points >= 0)
        .sort((one, other) => other.points - one.points || one.mentor - other.mentor)
        .slice(0, 12)
      const own = [...to.subarray(first[request]!, first[request + 1]!)].map((mentor, at) => ({
        mentor,
        points: score[first[request]! + at]!,
      }))
      expect(own).toEqual(wanted)
    }
    expect(to.length).toBeGreaterThan(400)
  })
})
