import type { Reverse } from './fill-place.ts'
import { never } from './never.ts'
import type { Search } from './search.ts'
import { seatMentee } from './seat-mentee.ts'

/**
 * Staying out costs those of this price their full price from now on; until now it cost all of them the same. Whoever has
 * no pair and may get one by it is seated by a search; for the others the duals go up together, all at once.
 */
export function raiseOutside(search: Search, reverse: Reverse, price: number): void {
  const { network, outside, chosen } = search
  const left: number[] = []
  let rise = 0
  for (let mentee = 0; mentee < network.mentees; mentee++)
    if (network.outside[mentee] === price) {
      rise = price - outside[mentee]!
      outside[mentee] = price
      if (chosen[mentee]! < 0) left.push(mentee)
    }
  if (left.length === 0 || rise === 0) return
  const hope = hopeOf(search, reverse, rise)
  liftStuck(search, hope, left, rise)
  for (const mentee of left) if (hope.mentees[mentee] === 1) seatMentee(search, mentee)
}

/** 1 where a way leads to a free place or to somebody who stays out for less. */
type Hope = { readonly mentors: Uint8Array; readonly mentees: Uint8Array }

function hopeOf(search: Search, { first, last, from, edge }: Reverse, rise: number): Hope {
  const { network, mentorOf } = search
  const hope = { mentors: new Uint8Array(network.mentors), mentees: new Uint8Array(network.mentees) }
  const waiting = new Int32Array(network.mentors)
  let count = 0
  for (let mentor = 0; mentor < network.mentors; mentor++)
    if (endsAt(search, mentor, rise)) {
      hope.mentors[mentor] = 1
      waiting[count++] = mentor
    }
  for (let read = 0; read < count; read++) {
    const mentor = waiting[read]!
    for (let at = first[mentor]!; at < last[mentor]!; at++) {
      const mentee = from[at]!
      if (hope.mentees[mentee] === 1 || network.cost[edge[at]!] === never) continue
      hope.mentees[mentee] = 1
      const own = mentorOf[mentee]!
      if (own < 0 || hope.mentors[own] === 1) continue
      hope.mentors[own] = 1
      waiting[count++] = own
    }
  }
  return hope
}

/** A place is free, or one of its mentees would rather stay out than bear so much more. */
function endsAt(
  { load, room, holder, next, outside, menteeDual }: Search,
  mentor: number,
  rise: number,
): boolean {
  if (load[mentor]! < room[mentor]!) return true
  for (let mentee = holder[mentor]!; mentee >= 0; mentee = next[mentee]!)
    if (outside[mentee]! - menteeDual[mentee]! < rise) return true
  return false
}

/** From those who have no hope every way leads to full mentors: they cost so much more, and their mentees so much less. */
function liftStuck(search: Search, hope: Hope, left: readonly number[], rise: number): void {
  const { network, room, holder, next, menteeDual, mentorDual } = search
  const { first, to, cost } = network
  const seen = new Uint8Array(network.mentors)
  const waiting = left.filter((mentee) => hope.mentees[mentee] === 0)
  for (let mentee = waiting.pop(); mentee !== undefined; mentee = waiting.pop()) {
    menteeDual[mentee] = menteeDual[mentee]! + rise
    for (let edge = first[mentee]!; edge < first[mentee + 1]!; edge++) {
      const mentor = to[edge]!
      if (seen[mentor] === 1 || room[mentor] === 0 || cost[edge] === never) continue
      seen[mentor] = 1
      mentorDual[mentor] = mentorDual[mentor]! - rise
      for (let one = holder[mentor]!; one >= 0; one = next[one]!) waiting.push(one)
    }
  }
}
