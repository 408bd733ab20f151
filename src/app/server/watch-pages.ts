import type { Hono } from 'hono'
import type { Health } from '../health/health.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { bearsToken } from '../metrics/metrics-token.ts'
import type { Sample } from '../metrics/samples.ts'

/** What those who watch over the program may ask. */
export type Watched = {
  readonly health: Health
  readonly metrics: Metrics
  readonly gauges: () => Promise<readonly Sample[]>
  readonly token: string
}

const prometheus = 'text/plain; version=0.0.4; charset=utf-8'

/** R-HLT-1, R-HLT-2, R-MET-2. Pages for machines: they say yes or no and numbers, and nothing of anybody. */
export function servePagesOfWatch(server: Hono, watched: Watched | undefined): void {
  for (const path of ['/health', '/health/live']) server.get(path, (context) => context.text('ok'))
  if (!watched) return
  const { health, metrics, gauges, token } = watched
  server.get('/health/ready', async (context) => {
    const found = await health.ready()
    return context.json(found, found.ready ? 200 : 503)
  })
  server.get('/metrics', async (context) => {
    if (!bearsToken(context.req.header('authorization'), token)) return context.notFound()
    return context.body(metrics.text(await gauges()), 200, { 'Content-Type': prometheus })
  })
}
