import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { withClient } from '#tests/clusters.ts'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { foundSchool, type Running } from './durable/school.ts'
import { pause, settingsOf } from './durable/settings.ts'
import { tallyOf } from './durable/verdict.ts'
import { type Cluster, missing, startHaCluster } from './ha/cluster.ts'
import { type AtWork, putToWork } from './ha/people-at-work.ts'
import { startProcess } from './ha/program.ts'

/**
 * R-SRV-4. Three PostgreSQL under Patroni with etcd, HAProxy and PgBouncer before them, two processes of the built program,
 * people who send forms to both. The primary is killed, alone or with its whole machine: nothing acknowledged is lost,
 * forms are taken again within thirty seconds, and a form whose outcome nobody knew, sent again, has done its deed once.
 */
const settings = settingsOf({ short: 1, usual: 10 })
const people = 4
const mostSeconds = 30
/** Surnames of all rounds. */
const known: string[] = []
const lacking = missing()

if (lacking.length > 0) {
  console.log(
    `skipped: ${lacking.join(', ')} not on this machine (apt-get install patroni etcd-server haproxy pgbouncer)`,
  )
  process.exitCode = settings.short ? 0 : 1
} else if (await ensureBuilt(process.execPath)) {
  await prove()
} else {
  process.exitCode = 1
}

async function prove(): Promise<void> {
  const tally = tallyOf('ha', settings)
  const folder = mkdtempSync(join(tmpdir(), 'vektor-ha-data-'))
  const cluster = await startHaCluster()
  const processes: Running[] = []
  try {
    processes.push(await startProcess(cluster.url, folder))
    const cookie = await foundSchool(processes[0]!)
    processes.push(await startProcess(cluster.url, folder))
    let sent = 1
    for (let round = 1; round <= settings.rounds; round += 1) {
      const work = putToWork(processes, cookie, people, sent)
      await oneRound(cluster, work, round)
      sent += 100_000
      for (const what of work.strange) tally.broken(`round ${round}: ${what}`)
      const { gone, doubled, unasked } = await compare(cluster, work.acknowledged)
      if (gone > 0) tally.lost(gone, `round ${round}`)
      if (doubled > 0) tally.broken(`round ${round}: ${doubled} were done twice`)
      if (unasked > 0) tally.broken(`round ${round}: ${unasked} were done and never answered`)
      for (const { child, said } of processes)
        if (child.exitCode !== null || child.signalCode !== null)
          tally.broken(`round ${round}: a process ended by itself: ${said().slice(-300)}`)
      tally.round(work.acknowledged.length)
    }
    for (const one of processes) await one.stop()
  } catch (failure) {
    tally.broken(String(failure))
  } finally {
    for (const one of processes) await one.kill()
    cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  tally.verdict()

  async function oneRound(on: Cluster, work: AtWork, round: number): Promise<void> {
    await pause(2_000 + settings.random(3_000))
    const machine = round % 2 === 1
    const killed = performance.now()
    const node = await on.killPrimary(machine)
    const before = work.acknowledged.length
    // what was on its way is answered within a moment; writes are back when answers come again after a silence
    const settled = killed + 1_500
    while (work.lastAt() < settled && performance.now() < killed + 90_000) await pause(50)
    const seconds = (work.lastAt() - killed) / 1000
    await pause(1_000)
    await work.end()
    const how = machine ? 'the machine' : 'the primary'
    console.log(
      `  round ${round}: ${how} of node ${node} killed after ${before} forms, writes back in ${seconds.toFixed(1)} s, ${work.resent()} forms sent again`,
    )
    if (!(seconds <= mostSeconds))
      tally.broken(`round ${round}: writes were away for ${seconds.toFixed(1)} s`)
    await on.heal(node)
  }
}

/** Everything that was acknowledged, as the database has it. */
async function compare(cluster: Cluster, acknowledged: readonly string[]) {
  const names = await withClient(cluster.superuserUrl, async (client) => {
    const { rows } = await client.query<{ surname: string }>('select surname from people')
    return rows.map((row) => row.surname)
  })
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  known.push(...acknowledged)
  const asked = new Set(known)
  return {
    gone: known.filter((name) => !times.has(name)).length,
    doubled: known.filter((name) => (times.get(name) ?? 0) > 1).length,
    unasked: [...times.keys()].filter((name) => /^P[a-z]{12}$/.test(name) && !asked.has(name)).length,
  }
}
