/** The bytes a journal line is hashed from: every field, in this order, one JSON array. Two programs, one hash. */
export function lineText(line: {
  readonly number: number
  readonly at: string
  readonly person: string | null
  readonly deed: string
  readonly fact: string
  readonly subjects: unknown
  readonly digest: string
  readonly previous: string
}): string {
  return JSON.stringify([
    line.number,
    line.at,
    line.person,
    line.deed,
    line.fact,
    sorted(line.subjects),
    line.digest,
    line.previous,
  ])
}

/** The same value with the keys of every object in order: jsonb does not keep the order they were written in. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}
