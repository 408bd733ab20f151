import { answering } from './client.ts'

type Seen = { readonly what: string; readonly milliseconds: number }

const longest = 200
/** One slow moment of a busy machine is no slow command: something seen once may take this many times longer. */
const patience = 5

/** Hears how long each scope was open, and says which kinds were slow: even the quickest of a kind over 200 ms. */
export function scopeWatch() {
  const seen: Seen[] = []
  const watch = (door: string, milliseconds: number) => {
    seen.push({ what: `${answering.getStore() ?? 'a test'} · ${door}`, milliseconds })
  }
  const slow = (): readonly string[] => {
    const kinds = Map.groupBy(seen, ({ what }) => what)
    return [...kinds].flatMap(([what, times]) => {
      const quickest = Math.min(...times.map(({ milliseconds }) => milliseconds))
      const allowed = times.length > 1 ? longest : longest * patience
      return quickest > allowed ? [`${what}: ${Math.round(quickest)} ms`] : []
    })
  }
  return { watch, slow }
}
