/** Chance that can be repeated: the same seed, the same requests. */
export type Chance = {
  /** From 0 up to, and not including, `below`. */
  readonly below: (below: number) => number
  readonly yes: (share: number) => boolean
  readonly pick: <One>(of: readonly One[]) => One
}

/** Mulberry32: small, quick, and good enough to choose among hostile things. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return { below, yes: (share) => next() < share, pick: (of) => of[below(of.length)] as never }
}
