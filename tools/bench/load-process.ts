import { Agent, request } from 'node:http'
import process from 'node:process'
import type { Asked, Load, Loaded } from './load.ts'

const { requests, connections, milliseconds, most } = await new Promise<Load>((resolve) =>
  process.once('message', (wanted) => resolve(wanted as Load)),
)
const agent = new Agent({ keepAlive: true, maxSockets: connections })
let turn = 0
const times: number[] = []
const from = performance.now()

await Promise.all(Array.from({ length: connections }, askOverAndOver))
const seconds = (performance.now() - from) / 1000
times.sort((a, b) => a - b)
process.send!({
  count: times.length,
  perSecond: times.length / seconds,
  least: times[0]!,
  median: times[Math.floor(times.length / 2)]!,
  p95: times[Math.floor(times.length * 0.95)]!,
  slowest: times.at(-1)!,
} satisfies Loaded)
agent.destroy()
process.disconnect()

async function askOverAndOver(): Promise<void> {
  while (turn < most && performance.now() - from < milliseconds) {
    const asked = performance.now()
    await askOnce(requests[turn++ % requests.length]!)
    times.push(performance.now() - asked)
  }
}

function askOnce({ url, cookie, body }: Asked): Promise<void> {
  const headers = {
    'accept-encoding': 'br',
    ...(cookie ? { cookie } : {}),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
  }
  const wanted = body === undefined ? 200 : 303
  return new Promise((resolve, reject) => {
    request(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      if (response.statusCode !== wanted) reject(new Error(`${url} answered ${response.statusCode}`))
      response.on('end', resolve).on('error', reject).resume()
    })
      .on('error', reject)
      .end(body)
  })
}
