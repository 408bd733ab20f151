import type { Features } from '#domain/matching/candidates.ts'

/** People of a region by chance: subjects and topics of uneven size, two to four topics each. */
export function featuresOf(count: number, territories: number, next: () => number): Features {
  const whole = (below: number) => Math.floor(next() * below)
  const uneven = (below: number) => Math.min(below - 1, Math.floor(below * next() ** 2))
  const territory = Uint16Array.from({ length: count }, () => whole(territories))
  const [topics, moreTopics] = [new Uint32Array(count), new Uint32Array(count)]
  for (let who = 0; who < count; who++)
    for (let left = 2 + whole(3); left > 0; left--) {
      const topic = uneven(60)
      if (topic < 32) topics[who] = topics[who]! | (1 << topic)
      else moreTopics[who] = moreTopics[who]! | (1 << (topic - 32))
    }
  return {
    count,
    topics,
    moreTopics,
    subject: Uint8Array.from({ length: count }, () => uneven(24)),
    stage: Uint8Array.from({ length: count }, () => whole(3)),
    territory,
    organisation: Int32Array.from(territory, (one) => one * 40 + whole(40)),
    hours: Uint16Array.from({ length: count }, () => whole(4096)),
    style: Uint8Array.from({ length: count }, () => whole(256)),
    results: Uint8Array.from({ length: count }, () => whole(61)),
    remote: Uint8Array.from({ length: count }, () => (next() < 0.6 ? 1 : 0)),
  }
}
