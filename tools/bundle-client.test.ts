import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleClient } from './bundle-client.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vektor-bundle-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('R-UI-13 what a browser takes', () => {
  it('is named by its content, and named the same when built again', async () => {
    const first = await bundleClient({ out: join(folder, 'one') })
    const second = await bundleClient({ out: join(folder, 'two') })
    expect(second).toEqual(first)
    expect(JSON.parse(await readFile(join(folder, 'one/manifest.json'), 'utf8'))).toEqual(first)
    for (const address of [first.css, first.js, first.icon, ...first.fonts]) {
      expect(address).toMatch(/^\/assets\/[a-z-]+-[0-9A-Z]{8}\.\w+$/)
      await readFile(join(folder, 'one', address))
    }
    expect(first.fonts).toHaveLength(2)
  })

  it('lies compressed beside itself', async () => {
    const { css, js } = await bundleClient({ out: join(folder, 'three') })
    for (const address of [css, js]) {
      const file = join(folder, 'three', address)
      const plain = await readFile(file)
      expect(brotliDecompressSync(await readFile(`${file}.br`)).equals(plain)).toBe(true)
      expect(gunzipSync(await readFile(`${file}.gz`)).equals(plain)).toBe(true)
    }
  })

  it('finds islands by their file names and refuses two of one name', async () => {
    const [here, there] = [join(folder, 'here'), join(folder, 'there')]
    for (const place of [here, there]) {
      await mkdir(place)
      await writeFile(
        join(place, 'lamp.island.tsx'),
        'export function enhance(box: HTMLElement) { box.hidden = false }\n',
      )
    }
    await bundleClient({ out: join(folder, 'four'), islands: [here] })
    expect(
      (await readdir(join(folder, 'four/assets'))).some((name) => /^lamp\.island-\w+\.js$/.test(name)),
    ).toBe(true)
    await expect(bundleClient({ out: join(folder, 'five'), islands: [here, there] })).rejects.toThrow(/lamp/)
  })
})
