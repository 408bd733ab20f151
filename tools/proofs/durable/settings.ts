import process from 'node:process'

/** What a proof was asked for on the command line. The same seed makes the same choices. */
export type Settings = {
  readonly rounds: number
  readonly seed: number
  /** As part of a check of everything: few rounds, and what this machine forbids is left out aloud. */
  readonly short: boolean
  /** A number from 0 up to `below`. */
  readonly random: (below: number) => number
}

/** `--rounds N --seed S --short`. */
export function settingsOf({ short, usual }: { short: number; usual: number }): Settings {
  const words = process.argv.slice(2)
  const after = (name: string) => {
    const at = words.indexOf(name)
    return at === -1 ? undefined : Number(words[at + 1])
  }
  const isShort = words.includes('--short')
  const rounds = after('--rounds') ?? (isShort ? short : usual)
  const seed = after('--seed') ?? Math.floor(Math.random() * 2 ** 31)
  if (!(rounds > 0) || !Number.isInteger(seed)) throw new Error('--rounds N --seed S are whole numbers')
  return { rounds, seed, short: isShort, random: randomOf(seed) }
}

/** Mulberry32: small, even enough, and the same everywhere. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((later) => setTimeout(later, milliseconds))
}
