import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'
import { bearsToken, metricsToken } from './metrics-token.ts'
import { gauge, ownGauges } from './own-gauges.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vektor-metrics-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('R-MET-1 metrics', () => {
  it('count requests by method and outcome, with how long they took', () => {
    const metrics = createMetrics()
    metrics.request('GET', 200, 0.02)
    metrics.request('GET', 204, 0.3)
    metrics.request('POST', 422, 20)
    metrics.job('send-letters', 'failed')
    const lines = metrics.text([]).split('\n')
    for (const line of [
      '# TYPE vektor_requests_total counter',
      'vektor_requests_total{method="GET",status="2xx"} 2',
      'vektor_requests_total{method="POST",status="4xx"} 1',
      'vektor_jobs_total{queue="send-letters",how="failed"} 1',
      'vektor_request_seconds_bucket{le="0.025"} 1',
      'vektor_request_seconds_bucket{le="10"} 2',
      'vektor_request_seconds_bucket{le="+Inf"} 3',
      'vektor_request_seconds_count 3',
    ])
      expect(lines).toContain(line)
  })
  it('are text that Prometheus reads: help and kind once for a name, then its samples', () => {
    const metrics = createMetrics()
    metrics.request('GET', 200, 0.02)
    const text = metrics.text([...ownGauges()(), gauge('vektor_x', 'What', 1, { of: 'a "b"\\\n' })])
    const named = text.match(/^# TYPE (\S+)/gm)!
    expect(new Set(named).size).toBe(named.length)
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(
        /^# (HELP|TYPE) vektor_|^vektor_[a-z_]+(\{([a-z]+="([^"\\\n]|\\.)*",?)+\})? [\d.e+-]+$/,
      )
  })
  it('do not grow with what strangers send', () => {
    const metrics = createMetrics()
    for (let n = 0; n < 1_000; n += 1) metrics.request(`M${n}`, 400 + (n % 99), 0.1)
    expect(metrics.text([]).match(/^vektor_requests_total\{/gm)).toEqual(['vektor_requests_total{'])
  })
})

describe('R-MET-2 the token', () => {
  it('is made once, for its owner only, and one that the operator put is kept', async () => {
    const first = await metricsToken(folder)
    expect(await metricsToken(folder)).toBe(first)
    expect(statSync(join(folder, 'metrics.token')).mode & 0o777).toBe(0o600)
    writeFileSync(join(folder, 'metrics.token'), 'own-token\n')
    expect(await metricsToken(folder)).toBe('own-token')
  })
  it('does not stop a program whose disk takes nothing', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await metricsToken(join(folder, 'file', 'data'))).toMatch(/^[\w-]{43}$/)
  })
  it('is asked as a bearer and nothing else will do', () => {
    expect(bearsToken('Bearer abc', 'abc')).toBe(true)
    for (const wrong of [undefined, '', 'abc', 'Bearer ', 'Bearer abd', 'Basic abc', 'Bearer abc def'])
      expect(bearsToken(wrong, 'abc'), String(wrong)).toBe(false)
  })
})
