import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { examine } from './durable/examine.ts'
import { type Disk, makeDisk, whyNoMounts } from './durable/image.ts'
import { pause, settingsOf } from './durable/settings.ts'
import { notHere, tallyOf } from './durable/verdict.ts'
import { signal, startWriting, type Writing } from './durable/writing.ts'

/**
 * R-STO-1. The power goes while the program writes, while it opens a folder after a cut, and during its first start: the
 * disk is an image, the writer is stopped, the image is copied as it is (what the system had not written yet is gone) and
 * opened by another program. Every acknowledged number must be there, whole, and every table and index in order.
 */
const settings = settingsOf({ short: 10, usual: 200 })
const { random, rounds } = settings
const roundsOfOneDisk = 25

const refused = await whyNoMounts()
if (refused) notHere(refused, settings)
else {
  await ensureBuilt(process.execPath, ['seed'])
  const tally = tallyOf('power-cut', settings)
  for (let done = 0; done < rounds; done += roundsOfOneDisk) {
    await onOneDisk(Math.min(roundsOfOneDisk, rounds - done), done)
  }
  tally.verdict()

  async function onOneDisk(count: number, before: number): Promise<void> {
    const disk = makeDisk(768)
    let writing: Writing | undefined
    try {
      for (let round = 1; round <= count; round += 1) {
        const where = `round ${before + round}`
        const kind = random(10)
        if (kind < 1.5) await firstStart(disk, `new-${round}`, where)
        else {
          writing ??= await begun(disk)
          await cutWork(disk, writing, where, kind > 8)
          if (random(4) < 1) {
            await writing.kill()
            writing = undefined
          }
        }
      }
    } finally {
      await writing?.kill()
      await disk.remove()
    }
  }

  async function begun(disk: Disk): Promise<Writing> {
    const writing = startWriting(join(disk.folder, 'data'))
    const first = await writing.first
    if (!first.startsWith('open')) tally.broken(`the writer did not begin: ${first}`)
    return writing
  }

  /** Cuts while it writes; `again`: and once more while the folder is opened after the cut. */
  async function cutWork(disk: Disk, writing: Writing, where: string, again: boolean): Promise<void> {
    const before = writing.count()
    await pause(100 + random(2_500))
    const cut = await stopped(writing, disk)
    const promised = writing.last()
    signal(writing.child, 'SIGCONT')
    try {
      if (again) await cutOpening(cut, promised, where)
      else await compare(join(cut.folder, 'data'), promised, where)
    } finally {
      await cut.remove()
    }
    tally.round(writing.count() - before)
  }

  async function cutOpening(disk: Disk, promised: number, where: string): Promise<void> {
    const opening = startWriting(join(disk.folder, 'data'))
    await pause(200 + random(1_200))
    const cut = await stopped(opening, disk)
    const now = Math.max(promised, opening.last())
    await opening.kill()
    try {
      await compare(join(cut.folder, 'data'), now, `${where}, cut while opening`)
    } finally {
      await cut.remove()
    }
  }

  /** A first start leaves a whole database or none: the next start works either way. */
  async function firstStart(disk: Disk, name: string, where: string): Promise<void> {
    const writing = startWriting(join(disk.folder, name))
    await pause(random(2_500))
    const cut = await stopped(writing, disk)
    const promised = writing.last()
    await writing.kill()
    try {
      await compare(join(cut.folder, name), promised, `${where}, cut during the first start`)
    } finally {
      await cut.remove()
    }
    tally.round(writing.count())
  }

  async function stopped(writing: Writing, disk: Disk): Promise<Disk> {
    signal(writing.child, 'SIGSTOP')
    await pause(20)
    return disk.cut()
  }

  async function compare(folder: string, promised: number, where: string): Promise<void> {
    const found = await examine(folder)
    if (!found.opens) return tally.broken(`${where}: does not open: ${found.why}`)
    if (found.last < promised) tally.lost(promised - found.last, where)
    for (const trouble of found.troubles) tally.broken(`${where}: ${trouble}`)
  }
}
