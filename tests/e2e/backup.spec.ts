import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startSite } from './site.ts'
import { vektor } from './vektor.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const data = join(folder, 'data')
const other = join(folder, 'other')

describe('R-CLI-6 a copy and what becomes of it', () => {
  it('is not made behind the back of a running program', async () => {
    const site = await startSite({ dataFolder: data })
    try {
      expect(vektor(['backup', 'early.backup'], { folder, data })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining('уже работает другой запущенный'),
      })
      expect(vektor(['doctor'], { folder, data }).answer()).toMatchObject({ fine: true })
    } finally {
      expect(await site.stop()).toBe(0)
    }
    expect(readdirSync(folder)).toEqual(['data'])
  })

  it('holds everything, and comes back into an empty place only', () => {
    const made = vektor(['backup', 'whole.backup'], { folder, data })
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.answer()).toMatchObject({ file: 'whole.backup', engine: 'embedded 18' })

    expect(vektor(['restore', 'whole.backup'], { folder, data })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('только в пустое место'),
    })
    const restored = vektor(['restore', 'whole.backup'], { folder, data: other })
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    expect(restored.answer().rows).toEqual(made.answer().rows)
  })

  it('is a folder the program works with', async () => {
    const site = await startSite({ dataFolder: other })
    try {
      expect((await fetch(site.url)).status).toBe(200)
    } finally {
      expect(await site.stop()).toBe(0)
    }
  })
})
