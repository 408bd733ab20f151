import './fuzz/read-pages.ts'
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'

/**
 * Hostile requests of every kind to every route of a living school: `npm run proof -- fuzz --requests N --seed S`. Holds
 * when nothing breaks, hangs, swells, or tells what it should not. Two cores ask two schools; `part/of` is one of them, and
 * `socket` sends damaged HTTP to a port beside them.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    part: { type: 'string' },
  },
})
const requests = Number(values.requests ?? (values.short ? 50_000 : 500_000))
const asked = { requests, seed: Number(values.seed) }

if (values.part === 'socket') {
  const { fuzzSocket } = await import('./fuzz/over-socket.ts')
  process.exit((await fuzzSocket({ count: Math.ceil(requests / 20), seed: asked.seed })) ? 0 : 1)
}
if (values.part) {
  const [part = 0, of = 1] = values.part.split('/').map(Number)
  const { fuzz } = await import('./fuzz/run.ts')
  process.exit((await fuzz({ ...asked, part, of })) ? 0 : 1)
}

const began = performance.now()
const hands = Math.min(2, availableParallelism())
const parts = Array.from({ length: hands }, (_, part) => `${part}/${hands}`)
const held = await Promise.all([...parts, 'socket'].map(inProcess))
const seconds = ((performance.now() - began) / 1000).toFixed(0)
const found = held.every(Boolean) ? '0 findings' : 'findings above'
console.log(`${requests} requests, ${found}, seed ${asked.seed}, ${seconds} s`)
process.exit(held.every(Boolean) ? 0 : 1)

function inProcess(part: string): Promise<boolean> {
  const words = ['--requests', String(requests), '--seed', String(asked.seed), '--part', part]
  const child = spawn(process.execPath, ['--expose-gc', process.argv[1]!, ...words], { stdio: 'inherit' })
  return new Promise((ended) => child.on('exit', (code) => ended(code === 0)))
}
