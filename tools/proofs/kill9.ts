import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { examineSchool } from './durable/examine-school.ts'
import { browserOf, foundSchool, personOf, type Running, startSchool, surnameOf } from './durable/school.ts'
import { pause, settingsOf } from './durable/settings.ts'
import { tallyOf } from './durable/verdict.ts'

/**
 * R-STO-1. The built program is killed at a random moment while four people send forms to its pages: people are added, files
 * are brought. Whoever got an answer finds it after the next start, once; the journal's chain holds, every file that a row
 * names is there, heaps and indexes are in order.
 */
const settings = settingsOf({ short: 20, usual: 500 })
const { random, rounds } = settings
const clients = 4
const schoolLives = 50

if (!(await ensureBuilt(process.execPath))) process.exit(1)
const tally = tallyOf('kill9', settings)
let folder = ''
let cookie = ''
let running: Running | undefined
let next = 1
let acknowledged: string[] = []
try {
  for (let round = 1; round <= rounds; round += 1) {
    if (round % schoolLives === 1) await anotherSchool()
    await oneRound(round)
  }
} finally {
  await running?.kill()
  rmSync(folder, { recursive: true, force: true })
}
tally.verdict()

async function anotherSchool(): Promise<void> {
  await running?.kill()
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'vektor-kill-'))
  acknowledged = []
  running = await startSchool(folder)
  cookie = await foundSchool(running)
}

async function oneRound(round: number): Promise<void> {
  const before = acknowledged.length
  try {
    running ??= await startSchool(folder)
  } catch (failure) {
    tally.broken(`round ${round}: ${failure}`)
    return
  }
  const sending = Promise.all(Array.from({ length: clients }, () => sendForms(running!)))
  if (random(4) > 1) await untilSomeoneIsAnswered(before)
  await pause(50 + random(1_200))
  await running.kill()
  running = undefined
  await sending
  const thorough = round % 5 === 0 || round === rounds
  for (const { lost, what } of await examineSchool(folder, acknowledged, thorough)) {
    if (lost > 0) tally.lost(lost, `round ${round}: ${what}`)
    else tally.broken(`round ${round}: ${what}`)
  }
  tally.round(acknowledged.length - before)
}

/** On a busy machine the first answer takes its time, and a kill before it shows little. */
async function untilSomeoneIsAnswered(before: number): Promise<void> {
  const deadline = performance.now() + 10_000
  while (acknowledged.length === before && performance.now() < deadline) await pause(10)
}

/** One person at the keyboard until the program is gone. */
async function sendForms(to: Running): Promise<void> {
  const browser = browserOf(to, cookie)
  try {
    for (;;) {
      const n = next++
      const isFile = n % 7 === 0
      const file = {
        name: `${surnameOf(n)}.csv`,
        bytes: new TextEncoder().encode(`Name\n${surnameOf(n)} A B\n`),
      }
      const { status, text } = isFile
        ? await browser.post('/staff', { list: file })
        : await browser.post('/people/new', personOf(n))
      if (status === 303) acknowledged.push(isFile ? file.name : surnameOf(n))
      else tally.broken(`a form was answered ${status}: ${text.replace(/<[^>]+>/g, ' ').slice(0, 300)}`)
    }
  } catch {
    // the program is gone
  }
}
