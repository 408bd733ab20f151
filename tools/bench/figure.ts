/** One measured number, and the bound it is held to where there is one. */
export type Figure = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly bound?: { readonly atMost: number } | { readonly atLeast: number }
  /** How it was measured, or what it was measured on. */
  readonly note?: string
}

export type Part = (say: (line: string) => void) => Promise<readonly Figure[]>

export function isReached({ figure, bound }: Figure): boolean | undefined {
  if (bound === undefined) return undefined
  return 'atMost' in bound ? figure <= bound.atMost : figure >= bound.atLeast
}

/** The middle one: a moment when the machine was busy with something else does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What was awaited, and how many seconds it took. */
export async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const from = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - from) / 1000 }
}
