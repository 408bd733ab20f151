import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { routes } from '#app/routes.ts'
import { type ClusterName, startCluster } from '#tests/clusters.ts'
import { startPgBouncer } from '#tests/pgbouncer.ts'
import { type Atlas, growAtlas, plantAtlas, savePlanted } from '#tests/tenants/atlas.ts'
import type { Finding } from '#tests/tenants/judge.ts'
import { holesNotFound, holesPlanted } from '#tests/tenants/planted-holes.ts'
import { never } from '#tests/tenants/scenes.ts'
import { nameOf } from '#tests/world/examples.ts'

export type Share = {
  readonly engine: string
  readonly pgbouncer: boolean
  readonly requests: number
  readonly seed: number
  readonly processes: number
  readonly organisations: number
}

/** What a process says when its share is done. */
export type Said = {
  readonly requests: number
  readonly findings: readonly Finding[]
  readonly done: readonly string[]
  readonly reached: readonly string[]
}

/** Answers whether the promise held; the last line it prints says how much was asked. */
export async function proveTenants(shares: readonly Share[], file?: string): Promise<boolean> {
  const began = performance.now()
  const atlas = await atlasIn(file)
  console.log(`two organisations were built through their pages: ${since(began)}`)
  const missedHoles = await tryHoles(atlas)
  const said: Said[] = []
  for (const share of shares) said.push(...(await provedOn(share, atlas)))

  const findings = said.flatMap((one) => one.findings)
  for (const { is, what, request } of findings.slice(0, 50)) console.error(`${is}: ${what}\n  ${request}`)
  const missed = without(said.flatMap(({ reached }) => reached))
  if (missed.length > 0) console.error(`not reached: ${missed.join(', ')}`)
  const undone = without(said.flatMap(({ done }) => done)).filter((name) => !(name in never))
  if (undone.length > 0) console.error(`reached and never carried out: ${undone.join(', ')}`)
  for (const [name, why] of Object.entries(never)) console.log(`not carried out: ${name}, for ${why}`)
  const count = (is: Finding['is']) => findings.filter((one) => one.is === is).length
  if (count('broken') > 0) console.error(`${count('broken')} answers broke`)
  const requests = said.reduce((sum, one) => sum + one.requests, 0)
  console.log(`${requests} requests, ${count('leak')} leaks, ${count('change')} changes`)
  return [findings, missed, undone, missedHoles].every(({ length }) => length === 0)
}

/** A proof that finds nothing must be one that would: the holes come first. */
async function tryHoles(atlas: Atlas): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vektor-holes-'))
  process.env.VEKTOR_TEST_ENGINE = 'embedded'
  try {
    const missed = await holesNotFound(await plantAtlas(atlas, 4, folder), folder)
    for (const hole of missed) console.error(`planted and not found: ${hole}`)
    console.log(`${holesPlanted - missed.length} of ${holesPlanted} planted holes were found`)
    return missed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function atlasIn(file: string | undefined): Promise<Atlas> {
  if (file && existsSync(file)) return deserialize(readFileSync(file)) as Atlas
  const atlas = await growAtlas(routes)
  if (file) writeFileSync(file, serialize(atlas))
  return atlas
}

function without(reached: readonly string[]): readonly string[] {
  const known = new Set(reached)
  return routes.map(nameOf).filter((name) => !known.has(name))
}

async function provedOn(share: Share, atlas: Atlas): Promise<readonly Said[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vektor-tenants-'))
  const close = await serve(share)
  const began = performance.now()
  try {
    const planted = join(folder, 'planted')
    savePlanted(await plantAtlas(atlas, share.organisations, folder), planted)
    console.log(`${nameOfEngine(share)}: ${share.organisations} organisations stand after ${since(began)}`)
    const asked = performance.now()
    const each = Math.ceil(share.requests / share.processes)
    const sofar = Array.from({ length: share.processes }, () => 0)
    const heard = (at: number) => (count: number) => {
      sofar[at] = count
      const sum = sofar.reduce((one, other) => one + other, 0)
      const rate = sum / ((performance.now() - asked) / 1000)
      const left = Math.round((share.requests - sum) / rate / 60)
      console.log(`${nameOfEngine(share)}: ${sum} requests, ${Math.round(rate)} a second, ${left} min left`)
    }
    const all = sofar.map((_, at) => worker(folder, planted, each, share.seed + at, heard(at)))
    const said = await Promise.all(all)
    const sent = said.reduce((sum, { requests }) => sum + requests, 0)
    const rate = Math.round(sent / ((performance.now() - asked) / 1000))
    console.log(`${nameOfEngine(share)}: ${sent} requests, ${rate} a second, seed ${share.seed}`)
    return said
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const nameOfEngine = ({ engine, pgbouncer }: Share) => (pgbouncer ? `${engine} behind PgBouncer` : engine)

/** Starts what the engine needs, and tells it to the tests' databases here and in the processes. */
async function serve({ engine, pgbouncer }: Share): Promise<() => Promise<void>> {
  process.env.VEKTOR_TEST_ENGINE = engine
  if (engine === 'embedded') return async () => {}
  const cluster = await startCluster(engine as ClusterName)
  process.env.VEKTOR_TEST_CLUSTER = cluster.url('postgres')
  const bouncer = pgbouncer ? await startPgBouncer(cluster.url('postgres')) : undefined
  if (bouncer) process.env.VEKTOR_TEST_PGBOUNCER = new URL(bouncer.url(cluster.url('postgres'))).host
  return async () => {
    delete process.env.VEKTOR_TEST_CLUSTER
    delete process.env.VEKTOR_TEST_PGBOUNCER
    await bouncer?.stop()
    await cluster.stop()
  }
}

const hook = fileURLToPath(new URL('../../../tests/tenants/read-pages.mjs', import.meta.url))

/** Tells every minute how many it has sent, and in the end what it found. */
async function worker(
  folder: string,
  planted: string,
  requests: number,
  seed: number,
  heard: (sent: number) => void,
): Promise<Said> {
  const file = fileURLToPath(new URL('./worker.ts', import.meta.url))
  const child = fork(file, [folder, planted, String(requests), String(seed)], {
    execArgv: ['--import', hook],
  })
  let said: Said | undefined
  child.on('message', (message) => {
    if (typeof message === 'number') heard(message)
    else said = message as Said
  })
  const [code] = await once(child, 'exit')
  if (!said) throw new Error(`a process of the proof ended with ${code} and said nothing`)
  return said
}

function since(began: number): string {
  return `${Math.round((performance.now() - began) / 1000)} s`
}
