import type { Edge, Lock, PlaceBlock, Problem, Removed, Request } from '#domain/matching/problem.ts'
import { day } from '#kit/day.ts'

/** Numbers from 0 to below 1 that depend on the seed alone. */
export function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Up to five requests and four blocks, few distinct scores so that ties are common. */
export function randomPool(next: () => number): Problem {
  const whole = (below: number) => Math.floor(next() * below)
  const requests: Request[] = Array.from({ length: 1 + whole(5) }, (_, at) => ({
    id: `м${(at * 7) % 11}`,
    person: null,
    priority: whole(3),
    waitingSince: whole(2) === 0 ? null : day(`2026-09-0${1 + whole(3)}`),
  }))
  const blocks: PlaceBlock[] = Array.from({ length: 1 + whole(4) }, (_, at) => {
    const group = next() < 0.35
    return {
      id: `Н${(at * 5) % 7}`,
      person: null,
      min: group ? 2 + whole(2) : 0,
      max: group ? 3 + whole(2) : whole(4),
    }
  })
  const grain = [1, 100, 250][whole(3)]!
  const edges: Edge[] = []
  const removed: Removed[] = []
  for (const request of requests)
    for (const block of blocks) {
      if (next() < 0.25) continue
      const own = () => Math.min(1000, grain * whole(Math.floor(1000 / grain) + 1))
      edges.push({ request: request.id, block: block.id, score: own(), menteePref: own(), mentorPref: own() })
      if (next() < 0.12) removed.push({ request: request.id, block: block.id, reason: 'curator-ban' })
    }
  const locks: Lock[] = requests.flatMap((request) =>
    next() < 0.12 ? [{ request: request.id, block: blocks[whole(blocks.length)]!.id }] : [],
  )
  const under = blocks.map((block) => block.id).slice(whole(2), 2 + whole(3))
  const roofs = next() < 0.5 && under.length > 1 ? [{ blocks: under, max: whole(5) }] : []
  return { requests, blocks, edges, removed, locks, roofs }
}

/** A pool of a size to measure: clustered by subject, tight, `perMentee` mentors for each request. */
export function largePool(
  mentees: number,
  mentors: number,
  perMentee: number,
  seed: number,
  groups = 0,
): Problem {
  const next = seeded(seed)
  const whole = (below: number) => Math.floor(next() * below)
  const subjects = Math.max(1, Math.min(24, Math.floor(mentors / 10)))
  const room = Array.from({ length: mentors }, () => 1)
  for (let places = mentors; places < Math.min(mentees * 1.05, mentors * 5); ) {
    const at = whole(mentors)
    if (room[at]! < 6) {
      room[at] = room[at]! + 1
      places++
    }
  }
  const blocks: PlaceBlock[] = room.map((max, at) =>
    at < groups
      ? { id: `Н${at}`, person: null, min: 2, max: 6 }
      : { id: `Н${at}`, person: null, min: 0, max },
  )
  const subjectOf = blocks.map(() => whole(subjects))
  const quality = blocks.map(() => next())
  const requests: Request[] = Array.from({ length: mentees }, (_, at) => ({
    id: `м${at}`,
    person: null,
    priority: whole(2),
    waitingSince: null,
  }))
  const edges = requests.flatMap((request) => {
    const own = whole(subjects)
    const chosen = new Set<number>()
    for (let tries = 0; chosen.size < Math.min(perMentee, mentors) && tries < perMentee * 12; tries++) {
      const at = whole(mentors)
      if (subjectOf[at] === own || next() < 0.4) chosen.add(at)
    }
    return [...chosen].map((at): Edge => {
      const base = (subjectOf[at] === own ? 330 : 60) + 150 * quality[at]!
      const menteePref = Math.min(1000, Math.round(base + 380 * next()))
      const mentorPref = Math.min(1000, Math.round(base + 300 * next()))
      const score = Math.round(0.6 * menteePref + 0.4 * mentorPref)
      return { request: request.id, block: blocks[at]!.id, score, menteePref, mentorPref }
    })
  })
  return { requests, blocks, edges, removed: [], locks: [] }
}
