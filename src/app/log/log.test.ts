import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Instant, instant } from '#kit/instant.ts'
import { dayFiles } from './day-files.ts'
import { happened } from './events.ts'
import { lineOf } from './line-of.ts'
import { openLog } from './open-log.ts'

const at = (text: string): Instant => instant(Date.parse(text))
const noon = at('2026-09-01T12:00:00.000Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vektor-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const kept = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('R-LOG-2 a line', () => {
  it('says when in UTC, how loud and what, as JSON', () => {
    expect(JSON.parse(lineOf(noon, happened('foreign-form', { request: 'a1', status: 403 })))).toEqual({
      at: '2026-09-01T12:00:00.000Z',
      level: 'notice',
      event: 'foreign-form',
      request: 'a1',
      status: 403,
    })
  })
  it('stays one line of plain signs, and says the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (cause) => {
        const text = lineOf(noon, happened('engine-reopened', { cause }))
        expect(text).toMatch(/^[ -~]+$/)
        expect(JSON.parse(text).cause).toBe(cause)
      }),
      { numRuns: 40 },
    )
  })
  it('cannot be ended, coloured or turned around by what came in', () => {
    const cause = 'a\r\n{"event":"session-begun"}\u001b[31m\u009b\u202e\u2028'
    const text = lineOf(noon, happened('engine-reopened', { cause }))
    expect(text).toMatch(/^[ -~]+$/)
    expect(text).toContain('\\r\\n{\\"event\\"')
  })
  it('is cut when somebody makes it long', () => {
    expect(lineOf(noon, happened('engine-reopened', { cause: 'x'.repeat(1e6) })).length).toBeLessThan(2_200)
  })
})

describe('R-LOG-3 where lines are kept', () => {
  it('is a file for each day of UTC, read by its owner alone', () => {
    const log = dayFiles(folder)
    log.write(at('2026-09-01T23:59:59.999Z'), 'evening')
    log.write(at('2026-09-02T00:00:00.000Z'), 'morning')
    expect(kept('2026-09-01.jsonl')).toBe('evening\n')
    expect(kept('2026-09-02.jsonl')).toBe('morning\n')
    expect(statSync(join(folder, '2026-09-01.jsonl')).mode & 0o777).toBe(0o600)
  })
  it('goes on after a restart, forgets what is older than the term, and nothing that is not its own', () => {
    for (const name of ['2025-07-27.jsonl', '2025-07-29.jsonl', 'letter.txt'])
      writeFileSync(join(folder, name), 'x\n')
    writeFileSync(join(folder, '2026-09-01.jsonl'), 'before\n')
    dayFiles(folder).write(noon, 'after')
    expect(kept('2026-09-01.jsonl')).toBe('before\nafter\n')
    expect(readdirSync(folder).sort()).toEqual(['2025-07-29.jsonl', '2026-09-01.jsonl', 'letter.txt'])
  })
  it('does not fill the disk: the rest of the day is counted, and the count is written', () => {
    const log = dayFiles(folder, 20)
    for (const text of ['0123456789', '0123456789', '0123456789', 'short']) log.write(noon, text)
    expect(kept('2026-09-01.jsonl')).toBe('0123456789\nshort\n')
    log.write(at('2026-09-02T00:00:00.000Z'), 'next')
    expect(JSON.parse(kept('2026-09-01.jsonl').split('\n')[2]!)).toMatchObject({
      event: 'lines-left-out',
      left: 2,
    })
  })
  it('that takes nothing stops nobody; the terminal still hears', () => {
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const heard: string[] = []
    const log = openLog({
      folder: join(blocked, 'log'),
      now: () => noon,
      terminal: (text) => heard.push(text),
    })
    log(happened('program-failed', { bug: 'Error ENOSPC' }))
    expect(heard).toHaveLength(1)
  })
  it('is silent on the terminal about everyday things, unless somebody collects them there', () => {
    const heard: string[] = []
    const terminal = (text: string) => void heard.push(text)
    openLog({ terminal })(happened('session-begun', {}))
    expect(heard).toEqual([])
    openLog({ terminal, everything: true })(happened('session-begun', {}))
    expect(heard).toHaveLength(1)
  })
})
