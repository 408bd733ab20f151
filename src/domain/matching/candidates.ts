/** People as numbers, for pools too large to weigh every pair with names. Topics, hours and answers are sets of bits. */
export type Features = {
  readonly count: number
  /** Topics 0..31 and 32..63. */
  readonly topics: Uint32Array
  readonly moreTopics: Uint32Array
  readonly subject: Uint8Array
  readonly stage: Uint8Array
  readonly territory: Uint16Array
  readonly organisation: Int32Array
  readonly hours: Uint16Array
  readonly style: Uint8Array
  /** Points for training and past results, 0..60; of mentors alone. */
  readonly results: Uint8Array
  /** 1 where a mentor works across territories; of mentors alone. */
  readonly remote: Uint8Array
}

/** The edges of each request, from `first`: best first, ties by the number of the mentor. */
export type Candidates = {
  readonly first: Int32Array
  readonly to: Int32Array
  readonly score: Int32Array
}

/**
 * R-MAT-18. The best `most` mentors of each request among those who cover a requested topic and may be reached: every such
 * pair is weighed, none is guessed away. Marks and free words come later, for these few.
 */
export function candidatesOf(requests: Features, mentors: Features, most: number): Candidates {
  const postings = postingsOf(mentors)
  const covered = new Uint8Array(mentors.count)
  const touched = new Int32Array(mentors.count)
  const best = new Float64Array(most)
  const first = new Int32Array(requests.count + 1)
  const to = new Int32Array(requests.count * most)
  const score = new Int32Array(to.length)
  let edges = 0
  for (let request = 0; request < requests.count; request++) {
    const asked = topicsOf(requests, request)
    let reached = 0
    for (const topic of asked)
      for (const mentor of postings[topic]!) if (covered[mentor]!++ === 0) touched[reached++] = mentor
    let kept = 0
    for (let at = 0; at < reached; at++) {
      const mentor = touched[at]!
      const points = pointsOf(requests, request, mentors, mentor, covered[mentor]!, asked.length)
      covered[mentor] = 0
      if (points >= 0) kept = keep(best, kept, points * mentors.count + (mentors.count - 1 - mentor))
    }
    const own = best.subarray(0, kept).sort()
    for (let at = kept - 1; at >= 0; at--) {
      to[edges] = mentors.count - 1 - (own[at]! % mentors.count)
      score[edges++] = Math.floor(own[at]! / mentors.count)
    }
    first[request + 1] = edges
  }
  return { first, to: to.subarray(0, edges), score: score.subarray(0, edges) }
}

/** Points of the parts that features hold, -1 where the mentor cannot be reached; see the weights of the design. */
export function pointsOf(
  requests: Features,
  request: number,
  mentors: Features,
  mentor: number,
  covered: number,
  asked: number,
): number {
  const near = requests.territory[request] === mentors.territory[mentor]
  if (!near && mentors.remote[mentor] === 0) return -1
  return (
    Math.floor((280 * covered) / asked) +
    (requests.subject[request] === mentors.subject[mentor] ? 80 : 0) +
    (requests.stage[request] === mentors.stage[mentor] ? 40 : 0) +
    (requests.organisation[request] === mentors.organisation[mentor] ? 100 : near ? 50 : 0) +
    10 * (8 - bitsOf(requests.style[request]! ^ mentors.style[mentor]!)) +
    Math.min(60, 10 * bitsOf(requests.hours[request]! & mentors.hours[mentor]!)) +
    mentors.results[mentor]!
  )
}

const bits = Uint8Array.from({ length: 65_536 }, (_, number) => {
  let count = 0
  for (let rest = number; rest > 0; rest &= rest - 1) count++
  return count
})

function bitsOf(set: number): number {
  return bits[set]!
}

export function topicsOf({ topics, moreTopics }: Features, who: number): number[] {
  const all: number[] = []
  for (let topic = 0; topic < 64; topic++) {
    const set = topic < 32 ? topics[who]! : moreTopics[who]!
    if ((set >>> (topic & 31)) & 1) all.push(topic)
  }
  return all
}

function postingsOf(mentors: Features): Int32Array[] {
  const lists = Array.from({ length: 64 }, (): number[] => [])
  for (let mentor = 0; mentor < mentors.count; mentor++)
    for (const topic of topicsOf(mentors, mentor)) lists[topic]!.push(mentor)
  return lists.map((list) => Int32Array.from(list))
}

/** A heap of the best so far, the least of them on top. */
function keep(best: Float64Array, kept: number, key: number): number {
  if (kept < best.length) {
    let at = kept
    for (let parent = (at - 1) >> 1; at > 0 && best[parent]! > key; parent = (at - 1) >> 1) {
      best[at] = best[parent]!
      at = parent
    }
    best[at] = key
    return kept + 1
  }
  if (key <= best[0]!) return kept
  let at = 0
  for (let child = 1; child < kept; child = 2 * at + 1) {
    if (child + 1 < kept && best[child + 1]! < best[child]!) child++
    if (best[child]! >= key) break
    best[at] = best[child]!
    at = child
  }
  best[at] = key
  return kept
}
