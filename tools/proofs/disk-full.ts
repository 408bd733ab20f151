import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { examine } from './durable/examine.ts'
import { examineSchool } from './durable/examine-school.ts'
import { browserOf, foundSchool, personOf, type Running, startSchool } from './durable/school.ts'
import { pause, settingsOf } from './durable/settings.ts'
import { notHere, tallyOf } from './durable/verdict.ts'
import { startWriting } from './durable/writing.ts'

/**
 * R-STO-14. A disk fills up under the built program, to the last byte or nearly, while people send forms: whatever is not
 * acknowledged comes back with what was typed and the word that there is no room; pages are read all the time. Then the
 * program is killed or stopped and started on the full disk, where it reads; then room comes, and it saves again by itself.
 * Every second round a writer that asks nobody for room meets the full disk in the middle of its transactions.
 */
const settings = settingsOf({ short: 4, usual: 100 })
const { random, rounds } = settings
const megabyte = 1024 * 1024
const disk = 700
const noRoom = 507

const patience = 60_000

const place = mkdtempSync(join(tmpdir(), 'vektor-full-'))
const refused = whyNoDisk()
if (refused) notHere(refused, settings)
else {
  if (!(await ensureBuilt(process.execPath))) process.exit(1)
  const tally = tallyOf('disk-full', settings)
  const folder = join(place, 'data')
  const written = join(place, 'written')
  const acknowledged: string[] = []
  let next = 1
  let meetings = 0
  let running: Running | undefined
  try {
    running = await startSchool(folder)
    const cookie = await foundSchool(running)
    for (let round = 1; round <= rounds; round += 1) {
      const before = acknowledged.length
      const where = `round ${round}`
      const work = round % 2 === 1 ? () => throughPages(where, cookie) : () => inTheMiddle(where)
      const more = await work().catch((failure) => {
        tally.broken(`${where}: ${failure}`)
        return 0
      })
      tally.round(acknowledged.length - before + more)
    }
  } finally {
    await running?.kill()
    execFileSync('umount', [place])
    rmSync(place, { recursive: true, force: true })
  }
  console.log(`  the writer met the full disk in ${meetings} of ${Math.floor(rounds / 2)} rounds`)
  tally.verdict()

  async function throughPages(where: string, cookie: string): Promise<number> {
    running ??= await startSchool(folder)
    await sendUntil(cookie, (status) => status === 303, 3, where)
    fill(random(2) < 1 ? 0 : Math.floor(random(120)))
    await sendUntil(cookie, (status) => status === noRoom, 2, where)
    await read(cookie, `${where}, full`)

    if (random(3) > 1) {
      await (random(2) < 1 ? running.kill() : running.stop())
      running = await startSchool(folder)
      if (!running.said().includes('reading-only'))
        tally.broken(`${where}: it does not say that it only reads`)
      await read(cookie, `${where}, started full`)
      await sendUntil(cookie, (status) => status === noRoom, 1, where)
    }

    rmSync(join(place, 'filling'), { force: true })
    await sendUntil(cookie, (status) => status === 303, 3, `${where}, room again`)
    await running.kill()
    running = undefined
    for (const { lost, what } of await examineSchool(folder, acknowledged, true)) {
      if (lost > 0) tally.lost(lost, `${where}: ${what}`)
      else tally.broken(`${where}: ${what}`)
    }
    return 0
  }

  async function inTheMiddle(where: string): Promise<number> {
    await running?.kill()
    running = undefined
    const writing = startWriting(written)
    const first = await writing.first
    if (!first.startsWith('open')) throw new Error(`the writer says ${first}`)
    await pause(random(1_500))
    fill(0)
    const met = () => writing.said().some((line) => line.startsWith('failed'))
    for (let tries = 0; tries < 100 && !met(); tries += 1) await pause(100)
    if (met()) meetings += 1
    await pause(random(1_000))
    const atFull = writing.count()
    rmSync(join(place, 'filling'), { force: true })
    const deadline = performance.now() + patience
    while (writing.count() === atFull && performance.now() < deadline) await pause(50)
    if (writing.count() === atFull)
      tally.broken(`${where}: it does not write again: ${writing.said().at(-1)}`)
    await writing.kill()
    const found = await examine(written)
    if (!found.opens) throw new Error(`does not open: ${found.why}`)
    if (found.last < writing.last()) tally.lost(writing.last() - found.last, where)
    for (const trouble of found.troubles) tally.broken(`${where}: ${trouble}`)
    rmSync(written, { recursive: true, force: true })
    return writing.count()
  }

  /** Sends people until `wanted` answers of a kind have come; nothing else may come for longer than patience. */
  async function sendUntil(
    cookie: string,
    isWanted: (status: number) => boolean,
    wanted: number,
    where: string,
  ): Promise<void> {
    const browser = browserOf(running!, cookie)
    const deadline = performance.now() + patience
    for (let got = 0; got < wanted; ) {
      const person = personOf(next++)
      const { status, text } = await browser.post('/people/new', person)
      if (status === 303) acknowledged.push(person.surname!)
      else if (status !== noRoom) tally.broken(`${where}: a form was answered ${status}`)
      else if (!text.includes(person.surname!)) tally.broken(`${where}: what was typed is gone`)
      if (isWanted(status)) got += 1
      else await pause(100)
      if (performance.now() > deadline) throw new Error(`answers ${status} for a minute`)
    }
  }

  async function read(cookie: string, where: string): Promise<void> {
    const browser = browserOf(running!, cookie)
    for (const page of ['/today', '/people', '/history']) {
      const { status, text } = await browser.get(page)
      if (status !== 200) tally.broken(`${where}: ${page} answered ${status}`)
      const last = acknowledged.at(-1)
      if (page === '/people' && last && !text.includes(last)) tally.broken(`${where}: ${last} is not read`)
    }
  }
}

/** Another program writes until so many megabytes are left. */
function fill(left: number): void {
  const file = join(place, 'filling')
  for (let piece = 4 * megabyte; piece >= 4096; piece /= 4) {
    try {
      for (;;) {
        const { bavail, bsize } = statfsSync(place)
        if (bavail * bsize - piece < left * megabyte) break
        appendFileSync(file, Buffer.alloc(piece, 1))
      }
    } catch {
      // full: a smaller piece may still go in
    }
  }
}

function whyNoDisk(): string | undefined {
  try {
    mkdirSync(place, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}m`, 'vektor', place], { stdio: 'pipe' })
    return undefined
  } catch (refusal) {
    rmSync(place, { recursive: true, force: true })
    return `a small disk in memory is not allowed here (${String(refusal).split('\n')[0]})`
  }
}
