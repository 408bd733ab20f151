import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'
import type { Sample } from './samples.ts'

const nanosecond = 1e-9

/** What the process knows of itself. */
export function ownGauges(): () => readonly Sample[] {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return () => {
    const { rss, heapUsed } = process.memoryUsage()
    const late = delay.percentile(99) * nanosecond
    delay.reset()
    return [
      gauge('vektor_uptime_seconds', 'Since the process began', process.uptime()),
      gauge('vektor_memory_bytes', 'Memory of the process', rss),
      gauge('vektor_heap_bytes', 'Memory in use by the program', heapUsed),
      gauge(
        'vektor_loop_delay_seconds',
        'How late the process came to its work, 99 of 100, since asked last',
        Number.isFinite(late) ? late : 0,
      ),
    ]
  }
}

export function gauge(name: string, help: string, value: number, labels?: Sample['labels']): Sample {
  return { name, help, kind: 'gauge', value, ...(labels ? { labels } : {}) }
}
