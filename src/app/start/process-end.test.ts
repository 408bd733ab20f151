import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { traceOf } from '../trace.ts'

const program = fileURLToPath(new URL('../../../tests/programs/end-badly.ts', import.meta.url))
const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })

describe('R-RUN-4 a failure that nobody foresaw', () => {
  it.each(['rejection', 'exception'])('ends the whole program, in order: %s', (kind) => {
    const { status, stdout, stderr } = run(kind)
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'closed\n' })
    expect(JSON.parse(stderr)).toMatchObject({ level: 'fatal', bug: 'RangeError E_BROKEN' })
    expect(stderr).toContain('end-badly.ts')
    expect(stderr).not.toContain('Иванова')
  })
  it('in the middle of closing does not stop the closing', () => {
    expect(run('twice')).toMatchObject({ status: 1, stdout: 'closed\n' })
  })
  it('that is not even an error says so', () => {
    expect(traceOf('Иванова Мария')).toEqual({ bug: 'string', places: [] })
  })
})

describe('R-RUN-3 a program that is asked to stop', () => {
  it('closes and ends well; asked again while it does, it leaves at once', () => {
    expect(run('stop')).toMatchObject({ status: 0, stdout: 'closed\n', stderr: '' })
    expect(run('stop-twice')).toMatchObject({ status: 1, stdout: '' })
  })
})
