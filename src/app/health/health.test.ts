import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyFolder } from '#outside/keys/key-folder.ts'
import { keyNames } from '#store/seal.ts'
import type { Line } from '../log/events.ts'
import { checksOf } from './checks.ts'
import { type CheckName, watchHealth } from './health.ts'
import { queuePulse } from './queue-pulse.ts'

let folder: string
let at = 0
let log: Line[]
let down: ReadonlySet<CheckName>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vektor-health-'))
  ;[at, log, down] = [0, [], new Set()]
})
afterEach(() => rmSync(folder, { recursive: true }))

const answers = (name: CheckName) => async () => !down.has(name)
const watched = () =>
  watchHealth(
    {
      database: answers('database'),
      space: answers('space'),
      keys: answers('keys'),
      'erased-list': answers('erased-list'),
      jobs: () => (down.has('jobs') ? Promise.reject(new Error('no')) : Promise.resolve(true)),
    },
    (line) => log.push(line),
    () => at,
  )

describe('R-HLT-2 readiness', () => {
  it('is there when each thing is, and names the one that is not', async () => {
    const health = watched()
    expect(await health.ready()).toMatchObject({ ready: true })
    down = new Set(['jobs'])
    at += 2_000
    expect(await health.ready()).toEqual({
      ready: false,
      checks: { database: true, space: true, keys: true, jobs: false, 'erased-list': true },
    })
  })
  it('is there though a list of the erased was damaged: that is told, and written down (R-RGT-11)', async () => {
    down = new Set(['erased-list'])
    const health = watched()
    expect(await health.ready()).toMatchObject({ ready: true, checks: { 'erased-list': false } })
    expect(log.map(({ event, check }) => [event, check])).toEqual([['not-ready', 'erased-list']])
  })
  it('writes a turn down once, and the turn back', async () => {
    const health = watched()
    for (const gone of [['database'], ['database'], []] as CheckName[][]) {
      down = new Set(gone)
      at += 2_000
      await health.ready()
    }
    expect(log.map(({ event, check }) => [event, check])).toEqual([
      ['not-ready', 'database'],
      ['ready-again', 'database'],
    ])
  })
  it('is looked at once a second, however often one asks', async () => {
    let looked = 0
    const count = async () => {
      looked += 1
      return true
    }
    const all = { database: count, space: count, keys: count, jobs: count, 'erased-list': count }
    const health = watchHealth(
      all,
      () => {},
      () => at,
    )
    await Promise.all(Array.from({ length: 50 }, () => health.ready()))
    expect(looked).toBe(5)
  })
  it('is looked at where nobody asks, until the program leaves', async () => {
    let looked = 0
    const yes = async () => true
    const database = async () => {
      looked += 1
      return true
    }
    let now = 0
    const tick = () => (now += 2_000)
    const health = watchHealth(
      { database, space: yes, keys: yes, jobs: yes, 'erased-list': yes },
      () => {},
      tick,
      5,
    )
    health.watch()
    await expect.poll(() => looked).toBeGreaterThan(2)
    health.leave()
    const before = looked
    await new Promise((later) => setTimeout(later, 30))
    expect(looked).toBe(before)
  })
  it('is over as soon as the program is about to stop', async () => {
    const health = watched()
    health.leave()
    expect(await health.ready()).toMatchObject({ ready: false })
  })
})

describe('R-HLT-2 what is looked at', () => {
  const rows = [{ one: 1 }]
  const looked = () => {
    const pulse = queuePulse({ executeSql: async () => ({ rows }) }, () => at)
    return { pulse, checks: checksOf({ folder, queue: { executeSql: async () => ({ rows }) }, pulse }) }
  }
  it('are keys that can be read, each of them', async () => {
    const { checks } = looked()
    await expect(checks.keys()).rejects.toThrow('ENOENT')
    await keyFolder(join(folder, 'keys'), keyNames)
    expect(await checks.keys()).toBe(true)
    rmSync(join(folder, 'keys', 'notes-1.key'))
    expect(await checks.keys()).toBe(false)
  })
  it('is a queue that somebody looks into', async () => {
    const { checks, pulse } = looked()
    expect(await checks.jobs()).toBe(true)
    at += 61_000
    expect(await checks.jobs()).toBe(false)
    await pulse.queue.executeSql('select 1')
    expect(await checks.jobs()).toBe(true)
  })
  it('is room on the disk', async () => {
    expect(await looked().checks.space()).toBe(true)
    writeFileSync(join(folder, 'x'), '')
  })
})
