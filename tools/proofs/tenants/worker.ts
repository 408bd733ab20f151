import process from 'node:process'
import { routes } from '#app/routes.ts'
import { openPlanted, readPlanted } from '#tests/tenants/atlas.ts'
import { probe } from '#tests/tenants/probe.ts'
import type { Said } from './prove.ts'

const [folder, file, requests, seed] = process.argv.slice(2)

/** After so many requests the organisations have changed enough: it goes on in a fresh copy. */
const inOneCopy = 5_000

const wanted = Number(requests)
const done = new Set<string>()
const reached = new Set<string>()
const findings: Said['findings'][number][] = []
let sent = 0
let saidAt = performance.now()
const minute = 60_000
for (let round = 0; sent < wanted && findings.length === 0; round++) {
  const planted = readPlanted(file!)
  const here = await openPlanted(planted, folder!)
  const probed = await probe({
    world: here,
    organisations: planted.organisations,
    routes,
    requests: Math.min(inOneCopy, wanted - sent),
    seed: Number(seed) * 1_000_003 + round,
    each: round === 0,
    heard: (now) => {
      if (performance.now() - saidAt < minute) return
      saidAt = performance.now()
      process.send!(sent + now)
    },
  })
  await here.database.close()
  sent += probed.requests
  findings.push(...probed.findings)
  for (const name of probed.done) done.add(name)
  for (const name of probed.reached) reached.add(name)
}
const said: Said = { requests: sent, findings, done: [...done], reached: [...reached] }
process.send!(said, () => process.exit(0))
