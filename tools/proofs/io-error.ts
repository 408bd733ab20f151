import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { examine } from './durable/examine.ts'
import { pause, settingsOf } from './durable/settings.ts'
import { notHere, tallyOf } from './durable/verdict.ts'
import { startWriting } from './durable/writing.ts'

/**
 * R-STO-1, R-STO-5. The disk answers a write or a sync with an error, once or from then on, at the N-th call: while the
 * folder is opened, at work, in the recovery after an earlier error. What was acknowledged is there afterwards; a writer
 * whose disk works again goes on by itself.
 */
const settings = settingsOf({ short: 12, usual: 200 })
const { random, rounds } = settings
const faults = [
  { calls: 'fsync', error: 'EIO', within: 220 },
  { calls: 'pwrite64', error: 'EIO', within: 1_500 },
  { calls: 'pwrite64', error: 'ENOSPC', within: 1_500 },
  { calls: 'ftruncate', error: 'EIO', within: 40 },
  { calls: 'pread64', error: 'EIO', within: 2_500 },
] as const

const refused = whyNoStrace()
if (refused) notHere(refused, settings)
else {
  await ensureBuilt(process.execPath, ['seed'])
  const tally = tallyOf('io-error', settings)
  const folder = mkdtempSync(join(tmpdir(), 'vektor-io-'))
  let promised = 0
  try {
    for (let round = 1; round <= rounds; round += 1) await oneRound(`round ${round}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  tally.verdict()

  async function oneRound(where: string): Promise<void> {
    const { calls, error, within } = faults[Math.floor(random(faults.length))]!
    const often = random(3) < 1 ? `${1 + Math.floor(random(within))}+${1 + Math.floor(random(40))}` : ''
    const when = often || String(1 + Math.floor(random(within)))
    const what = `${where}, ${calls} ${error} at ${when}`
    const inject = `inject=${calls}:error=${error}:when=${when}`
    const strace = ['strace', '-f', '-qq', '-e', 'signal=none', '-o', '/dev/null', '-e', `trace=${calls}`]
    const writing = startWriting(folder, { under: [...strace, '-e', inject] })
    await Promise.race([writing.first, pause(20_000)])
    await pause(500 + random(1_500))
    await writing.kill()
    promised = Math.max(promised, writing.last())
    const found = await examine(folder)
    if (!found.opens) return tally.broken(`${what}: does not open: ${found.why}`)
    if (found.last < promised) tally.lost(promised - found.last, what)
    for (const trouble of found.troubles) tally.broken(`${what}: ${trouble}`)
    promised = found.last
    tally.round(writing.count())
  }
}

function whyNoStrace(): string | undefined {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=1', 'true'], {
      stdio: 'pipe',
    })
    return undefined
  } catch (refused) {
    return `strace may not change system calls here (${String(refused).split('\n')[0]})`
  }
}
