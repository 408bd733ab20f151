import process from 'node:process'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { certificateOf } from '#domain/matching/certificate.ts'
import { solveNetwork } from '#domain/matching/network.ts'
import type { Figure } from '../figure.ts'
import { instanceOf, sizes } from './instances.ts'

const country = sizes.find((size) => size.name === 'country')!

/** A whole country in a thread of its own, as a server would do it: what that thread takes of the processor. */
export async function countryFigure(room: number, say: (line: string) => void): Promise<Figure> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { room } })
  const milliseconds = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  say(`  country in a thread, ${room} places to a mentee: ${milliseconds.toFixed(0)} ms`)
  return {
    what: `country in a thread, ${room} places to a mentee`,
    figure: milliseconds,
    unit: 'ms',
    bound: { atMost: 4_000 },
    note: 'once, its proof checked after; processor time of the thread',
  }
}

if (!isMainThread && parentPort) {
  const network = instanceOf(country, 7, (workerData as { readonly room: number }).room)
  const before = process.threadCpuUsage()
  const flow = solveNetwork(network)
  const { user, system } = process.threadCpuUsage(before)
  if (!certificateOf(network, flow).valid) throw new Error('no proof')
  parentPort.postMessage((user + system) / 1000)
}
