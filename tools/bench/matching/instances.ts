import type { Network } from '#domain/matching/network.ts'
import { seeded } from '#tests/matching-pools.ts'

export type Size = {
  readonly name: string
  readonly mentees: number
  readonly mentors: number
  readonly perMentee: number
}

export const sizes = [
  { name: 'school', mentees: 40, mentors: 12, perMentee: 12 },
  { name: 'municipality', mentees: 2_000, mentors: 600, perMentee: 30 },
  { name: 'region', mentees: 20_000, mentors: 6_000, perMentee: 50 },
  { name: 'country', mentees: 200_000, mentors: 60_000, perMentee: 50 },
] as const satisfies readonly Size[]

const dearest = 1000

/**
 * People in districts of about 600 mentors, subjects of uneven size, mentors of uneven fame, 1 to 6 places: what a body
 * above organisations would have. `room` is places to a mentee; a mentee may stay out for more than anybody could cost
 * (`outside`), so that the most are served, and then the best.
 */
export function instanceOf({ mentees, mentors, perMentee }: Size, seed: number, room = 1.05): Network {
  const next = seeded(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const subjects = Math.max(1, Math.min(24, Math.floor(mentors / 10)))
  const districts = Math.max(1, Math.round(mentors / 600))
  const subject = () => Math.min(subjects - 1, Math.floor(subjects * next() ** 1.6))
  const of = Array.from({ length: mentors }, () => ({
    subject: subject(),
    district: whole(districts),
    fame: next(),
  }))
  const near = Array.from({ length: subjects * districts }, (): number[] => [])
  const around = Array.from({ length: districts }, (): number[] => [])
  of.forEach((one, at) => {
    near[one.district * subjects + one.subject]!.push(at)
    around[one.district]!.push(at)
  })
  const places = new Int32Array(mentors).fill(1)
  for (let left = Math.round(mentees * room) - mentors; left > 0; ) {
    const at = whole(mentors)
    if (places[at]! < 6) {
      places[at]!++
      left--
    }
  }
  const first = new Int32Array(mentees + 1)
  const to = new Int32Array(mentees * Math.min(perMentee, mentors))
  const cost = new Float64Array(to.length)
  const taken = new Int32Array(mentors).fill(-1)
  let edge = 0
  for (let mentee = 0; mentee < mentees; mentee++) {
    const own = { subject: subject(), district: whole(districts) }
    const [close, district] = [near[own.district * subjects + own.subject]!, around[own.district]!]
    for (
      let tries = 0;
      edge - first[mentee]! < Math.min(perMentee, mentors) && tries < perMentee * 12;
      tries++
    ) {
      const chance = next()
      const among =
        chance < 0.6 && close.length > 0 ? close : chance < 0.85 && district.length > 0 ? district : undefined
      const at = among ? among[whole(among.length)]! : whole(mentors)
      if (taken[at] === mentee) continue
      taken[at] = mentee
      const mentor = of[at]!
      const same = (mentor.subject === own.subject ? 330 : 60) + (mentor.district === own.district ? 140 : 0)
      to[edge] = at
      cost[edge++] = dearest - Math.min(dearest, Math.round(same + 150 * mentor.fame + 330 * next()))
    }
    first[mentee + 1] = edge
  }
  const firstPlace = new Int32Array(mentors + 1)
  for (let at = 0; at < mentors; at++) firstPlace[at + 1] = firstPlace[at]! + places[at]!
  const steps = 2 * Math.min(mentees, mentors) + 4
  return {
    mentees,
    mentors,
    first,
    to: to.subarray(0, edge),
    cost: cost.subarray(0, edge),
    outside: new Float64Array(mentees).fill(dearest + (dearest * steps + 1)),
    firstPlace,
    place: new Float64Array(firstPlace[mentors]!),
  }
}
