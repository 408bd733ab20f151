import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { examine } from './durable/examine.ts'
import { pause, settingsOf } from './durable/settings.ts'
import { tallyOf } from './durable/verdict.ts'
import { startWriting, type Writing } from './durable/writing.ts'

/**
 * R-STO-2. Several programs are started on one folder at once, or while one works there that is then killed: never two of
 * them open it, one always does, the others say that it is in use, and nothing written is lost or damaged.
 */
const settings = settingsOf({ short: 12, usual: 200 })
const { random, rounds } = settings
const folderLives = 8

await ensureBuilt(process.execPath, ['seed'])
const tally = tallyOf('two-processes', settings)
let folder = ''
let promised = 0
let holder: Writing | undefined
try {
  for (let round = 1; round <= rounds; round += 1) {
    if (round % folderLives === 1) await anotherFolder()
    await oneRound(`round ${round}`)
  }
} finally {
  await anotherFolder()
}
tally.verdict()

async function anotherFolder(): Promise<void> {
  await holder?.kill()
  holder = undefined
  if (folder) {
    const found = await examine(folder)
    if (!found.opens) tally.broken(`does not open: ${found.why}`)
    else {
      if (found.last < promised) tally.lost(promised - found.last, 'at the end of a folder')
      for (const trouble of found.troubles) tally.broken(trouble)
    }
    rmSync(folder, { recursive: true, force: true })
  }
  folder = mkdtempSync(join(tmpdir(), 'vektor-two-'))
  promised = 0
}

async function oneRound(where: string): Promise<void> {
  const before = holder?.count() ?? 0
  const others = Array.from({ length: 2 + Math.floor(random(3)) }, () => startWriting(folder))
  if (holder && random(2) < 1) {
    await pause(random(1_500))
    promised = Math.max(promised, holder.last())
    tally.round(holder.count() - before)
    await holder.kill()
    holder = undefined
    await settle(others, where)
    await startOneMore(where)
    return
  }
  await settle(others, where)
  if (!holder) tally.broken(`${where}: nobody could open the folder`)
  await pause(200 + random(400))
  promised = Math.max(promised, holder?.last() ?? 0)
  tally.round((holder?.count() ?? 0) - before)
}

/** Whoever opens the folder becomes its holder; all others must have been told that it is in use. */
async function settle(starting: readonly Writing[], where: string): Promise<void> {
  for (const one of starting) {
    const word = await one.first
    if (word.startsWith('open')) {
      if (holder) tally.broken(`${where}: two hold the folder`)
      if (one.last() < promised) tally.lost(promised - one.last(), where)
      holder = one
    } else if (word !== 'refused folder-in-use') tally.broken(`${where}: one says «${word}»`)
  }
}

/** After a crash the folder is free for the next one, whatever the others met. */
async function startOneMore(where: string): Promise<void> {
  if (holder) return
  await settle([startWriting(folder)], where)
  if (!holder) tally.broken(`${where}: nobody can open the folder after a crash`)
}
