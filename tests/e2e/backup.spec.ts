import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startSite } from './site.ts'
import { vektor } from './vektor.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const data = join(folder, 'data')
const other = join(folder, 'other')
const place = join(folder, 'place')
const environment = { VEKTOR_BACKUP: place }

describe('R-CLI-6 a copy and what becomes of it', () => {
  it('is made by the program that works, when there is one', async () => {
    mkdirSync(place)
    const site = await startSite({ dataFolder: data, environment })
    try {
      const made = vektor(['backup', 'early.backup'], { folder, data, environment })
      expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('не зашифрована') })
      expect(made.answer()).toMatchObject({ file: 'early.backup', engine: 'embedded 18' })
      const closed = vektor(['backup'], { folder, data, environment })
      expect(closed).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('Ключ восстановления не записан'),
      })
      expect(closed.answer()).toMatchObject({ places: [{ address: place, trouble: null, copies: 1 }] })
      expect(vektor(['doctor'], { folder, data }).answer()).toMatchObject({ fine: true })
    } finally {
      expect(await site.stop()).toBe(0)
    }
    expect(readdirSync(folder).sort()).toEqual(['data', 'early.backup', 'place'])
  })

  it('in one file holds everything, and comes back into an empty place only', () => {
    const made = vektor(['backup', 'whole.backup'], { folder, data })
    expect(made.answer()).toMatchObject({ file: 'whole.backup', engine: 'embedded 18' })
    expect(vektor(['verify', 'whole.backup'], { folder, data }).answer().rows).toEqual(made.answer().rows)

    expect(vektor(['restore', 'whole.backup'], { folder, data })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('только в пустое место'),
    })
    const restored = vektor(['restore', 'whole.backup'], { folder, data: join(folder, 'moved') })
    expect(restored).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Ключей в этой копии нет'),
    })
    expect(restored.answer().rows).toEqual(made.answer().rows)
  })
})

describe('R-BAK-5 a new computer from yesterday’s copy', () => {
  it('needs the folder of copies, the key from paper, and nothing else', () => {
    const { stdout } = vektor(['recovery-key'], { folder, data })
    const key = /(\w{4}-){7}\w{4}/.exec(stdout)![0]
    expect(vektor(['recovery-key', '--noted', key.slice(-4)], { folder, data })).toMatchObject({ code: 0 })
    const made = vektor(['backup'], { folder, data, environment })
    expect(made).toMatchObject({ code: 0, stderr: expect.not.stringContaining('не записан') })
    const keys = readdirSync(join(data, 'keys')).sort()
    rmSync(data, { recursive: true })

    writeFileSync(join(place, 'erasures.json'), '[]')
    writeFileSync(join(folder, 'key.txt'), key.toLowerCase().replaceAll('-', ' '))
    writeFileSync(
      join(folder, 'slip.txt'),
      key.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
    )
    const restore = (file: string) => vektor(['restore', place, '--key-file', file], { folder, data: other })
    expect(restore('slip.txt')).toMatchObject({ code: 1, stderr: expect.stringContaining('где-то опечатка') })
    const half = join(folder, 'half')
    cpSync(place, half, { recursive: true })
    const [earlier, newest] = readdirSync(join(half, 'copies')).sort()
    truncateSync(join(half, 'copies', newest!), 2_000)
    const fromHalf = vektor(['restore', half, '--key-file', 'key.txt'], { folder, data: other })
    expect(fromHalf).toMatchObject({ code: 1, stderr: expect.stringContaining('скопирована не целиком') })
    expect(fromHalf.stderr).toContain(earlier!.replace('.copy', ''))
    expect(vektor(['restore', join(half, 'copies', newest!)], { folder, data: other })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Назовите всю папку'),
    })
    expect(restore('key.txt')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`VEKTOR_DATA=${other} npm start`),
    })
    expect(readFileSync(join(other, 'erasures.json'), 'utf8')).toBe('[]')
    expect(readdirSync(join(other, 'keys')).sort()).toEqual(keys)
    expect(keys).toContain('notes-1.key')
    expect(vektor(['verify', '--restore'], { folder, data: other, environment }).answer()).toMatchObject({
      restored: true,
    })
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
