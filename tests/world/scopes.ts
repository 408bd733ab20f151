import { answering } from './client.ts'

const longest = 200
/** One slow moment of a busy machine is no slow command: something seen once may take this many times longer. */
const patience = 5
/** Addresses made up by hostile requests are kinds without end. */
const most = 5_000

/** Hears how long each scope was open, and says which kinds were slow: even the quickest of a kind over 200 ms. */
export function scopeWatch() {
  const seen = new Map<string, { readonly times: number; readonly quickest: number }>()
  const watch = (door: string, milliseconds: number) => {
    const what = `${answering.getStore() ?? 'a test'} · ${door}`
    if (seen.size >= most && !seen.has(what)) return
    const { times, quickest } = seen.get(what) ?? { times: 0, quickest: milliseconds }
    seen.set(what, { times: times + 1, quickest: Math.min(quickest, milliseconds) })
  }
  const slow = (): readonly string[] =>
    [...seen].flatMap(([what, { times, quickest }]) => {
      const allowed = times > 1 ? longest : longest * patience
      return quickest > allowed ? [`${what}: ${Math.round(quickest)} ms`] : []
    })
  return { watch, slow }
}
