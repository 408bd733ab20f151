import { type Sample, samplesText } from './samples.ts'

/** Seconds; the last bucket is everything. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

export type Metrics = {
  readonly request: (method: string, status: number, seconds: number) => void
  readonly job: (queue: string, how: 'done' | 'failed') => void
  readonly count: (name: 'engine_reopened' | 'backups_made' | 'backups_failed') => void
  /** In the text format of Prometheus; `gauges` are what can be told only now. */
  readonly text: (gauges: readonly Sample[]) => string
}

/** R-MET-1. How much and how fast, and never who or what: labels come from the program's own words, a method that somebody made
 *  up is «other». */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const jobs = new Map<string, number>()
  const counted = { engine_reopened: 0, backups_made: 0, backups_failed: 0 }
  const within = buckets.map(() => 0)
  let [seconds, answered] = [0, 0]
  return {
    request: (method, status, took) => {
      add(requests, JSON.stringify([methodOf(method), `${Math.trunc(status / 100)}xx`]))
      seconds += took
      answered += 1
      for (const [at, limit] of buckets.entries()) if (took <= limit) within[at]! += 1
    },
    job: (queue, how) => add(jobs, JSON.stringify([queue, how])),
    count: (name) => {
      counted[name] += 1
    },
    text: (gauges) =>
      samplesText([
        ...counters(requests, 'vektor_requests_total', 'Answered requests', ['method', 'status']),
        ...counters(jobs, 'vektor_jobs_total', 'Jobs by how they ended', ['queue', 'how']),
        ...Object.entries(counted).map(
          ([name, value]): Sample => ({
            name: `vektor_${name}_total`,
            help: `Since the start: ${name.replaceAll('_', ' ')}`,
            kind: 'counter',
            value,
          }),
        ),
        ...histogram(within, seconds, answered),
        ...gauges,
      ]),
  }
}

const methods = ['GET', 'HEAD', 'POST']
const methodOf = (method: string) => (methods.includes(method) ? method : 'other')

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function counters(
  counts: ReadonlyMap<string, number>,
  name: string,
  help: string,
  labels: readonly string[],
): readonly Sample[] {
  return [...counts].map(([key, value]) => {
    const values: readonly string[] = JSON.parse(key)
    return {
      name,
      help,
      kind: 'counter',
      value,
      labels: Object.fromEntries(labels.map((label, at) => [label, values[at]!])),
    }
  })
}

function histogram(within: readonly number[], sum: number, count: number): readonly Sample[] {
  const [name, help] = ['vektor_request_seconds', 'How long answers took']
  const of = (suffix: string, value: number, le?: string): Sample => ({
    name,
    help,
    kind: 'histogram',
    suffix,
    value,
    ...(le ? { labels: { le } } : {}),
  })
  return [
    ...within.map((value, at) => of('_bucket', value, String(buckets[at]))),
    of('_bucket', count, '+Inf'),
    of('_sum', sum),
    of('_count', count),
  ]
}
