/** The same numbers for the same seed, on every machine (mulberry32). */
export type Random = {
  /** From 0 to below 1. */
  readonly next: () => number
  readonly pick: <Value>(of: readonly Value[]) => Value
  readonly chance: (share: number) => boolean
  readonly uuid: () => string
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    pick: (of) => of[Math.floor(next() * of.length)]!,
    chance: (share) => next() < share,
    uuid: () => `0199${hex(4)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
