import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { digestOf } from './digests.mjs'
import { isInstalledIn } from './install.mjs'
import { patiently } from './patience.mjs'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  vi.restoreAllMocks()
  vi.useRealTimers()
})

type Packages = Readonly<Record<string, object>>

/** A checkout whose lockfile names `wanted` and whose node_modules hold `present`. */
function checkout(wanted: Packages, present: Packages | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'steps-'))
  folders.push(folder)
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (present === undefined) return folder
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  return folder
}

const pg = { version: '8.0.0' }
const vitest = { version: '5.0.0', dev: true }
const mac = { version: '24.0.0', optional: true }

describe('R-RUN-1 what is done is skipped', () => {
  it.each([
    ['a fresh clone', { pg }, undefined, false, false],
    ['everything there', { pg }, { pg }, false, true],
    ['another version', { pg }, { pg: { version: '7.0.0' } }, false, false],
    ['a new package', { pg, zod: { version: '4.0.0' } }, { pg }, false, false],
    ['another platform’s package', { pg, mac }, { pg }, false, true],
    ['no tools of the tests, for a start', { pg, vitest }, { pg }, false, true],
    ['no tools of the tests, for the tests', { pg, vitest }, { pg }, true, false],
  ] as const)('%s', (_, wanted, present, development, installed) => {
    expect(isInstalledIn(checkout(wanted, present), development)).toBe(installed)
  })

  it('the same sources have the same digest', () => {
    expect(digestOf('seed')).toBe(digestOf('seed'))
    expect(digestOf('seed')).not.toBe(digestOf('client'))
  })
})

describe('R-RUN-2 what takes longer than two seconds says so', () => {
  function heard() {
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    return lines
  }

  it.each([
    [1900, []],
    [2100, ['working\n', 'done in 2\n']],
  ])('%i ms', async (milliseconds, lines) => {
    vi.useFakeTimers()
    const said = heard()
    const work = () => new Promise<string>((resolve) => setTimeout(() => resolve('made'), milliseconds))
    const answer = patiently('working', (seconds) => `done in ${seconds}`, work)
    await vi.advanceTimersByTimeAsync(milliseconds)
    expect(await answer).toBe('made')
    expect(said).toEqual(lines)
  })
})
