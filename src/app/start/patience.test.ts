import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patiently } from './patience.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const after = (milliseconds: number) => () =>
  new Promise<string>((ready) => setTimeout(() => ready('done'), milliseconds))

describe('R-RUN-6 what takes longer than two seconds', () => {
  it.each([
    [1_900, []],
    [2_100, ['Открываю…\n']],
  ])('%i ms', async (milliseconds, said) => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const work = patiently('Открываю…', after(milliseconds))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await work).toBe('done')
    expect(write.mock.calls.map(([line]) => line)).toEqual(said)
  })
})
