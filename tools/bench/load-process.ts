import { Agent, get } from 'node:http'
import process from 'node:process'
import type { Load, Loaded } from './load.ts'

const { url, cookie, connections, milliseconds, most } = JSON.parse(process.argv[2]!) as Load
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const headers = { 'accept-encoding': 'br', ...(cookie ? { cookie } : {}) }
const times: number[] = []
const from = performance.now()

await Promise.all(Array.from({ length: connections }, askOverAndOver))
const seconds = (performance.now() - from) / 1000
times.sort((a, b) => a - b)
process.send!({
  perSecond: times.length / seconds,
  median: times[Math.floor(times.length / 2)]!,
  slowest: times.at(-1)!,
} satisfies Loaded)
agent.destroy()

async function askOverAndOver(): Promise<void> {
  while (times.length < most && performance.now() - from < milliseconds) {
    const asked = performance.now()
    await askOnce()
    times.push(performance.now() - asked)
  }
}

function askOnce(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.on('end', resolve).on('error', reject).resume()
    }).on('error', reject)
  })
}
