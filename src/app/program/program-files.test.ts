import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesChangedText } from '../start-texts.ts'
import { changedFiles, changedPackages, listFiles, packageDigest } from './program-files.ts'

let root: string
let dist: string
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const flip = (path: string) => {
  const bytes = readFileSync(join(root, path))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(root, path), bytes)
}
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'vektor-files-'))
  dist = join(root, 'dist')
  for (const path of ['main.js', 'main.js.map', '.program.digest', 'client/assets/a.css', 'seed.zst'])
    put(`dist/${path}`, `what ${path} holds`)
  put('node_modules/hono/dist/hono.js', 'export {}')
  await listFiles(dist, () => true, {
    'node_modules/hono': await packageDigest(join(root, 'node_modules/hono')),
  })
})
afterEach(() => rmSync(root, { recursive: true }))

describe('R-FIL-1 the files of the built program', () => {
  it('are as they were built, wherever the folder was moved', async () => {
    cpSync(dist, join(root, 'moved'), { recursive: true })
    expect(await changedFiles(join(root, 'moved'))).toEqual([])
  })
  it.each(['main.js', 'client/assets/a.css', 'seed.zst'])(
    'are not, when one bit is another, and the file is named: %s',
    async (file) => {
      flip(`dist/${file}`)
      expect(await changedFiles(dist)).toEqual([{ file, how: 'changed' }])
    },
  )
  it('are told to a person by name, with the way out', async () => {
    flip('dist/main.js')
    rmSync(join(dist, 'seed.zst'))
    const said = filesChangedText(await changedFiles(dist))
    expect(said).toContain('dist/main.js (изменён), dist/seed.zst (пропал)')
    expect(said).toContain('npm start')
  })
  it('are not when one is gone, or the list itself', async () => {
    rmSync(join(dist, 'main.js'))
    expect(await changedFiles(dist)).toEqual([{ file: 'main.js', how: 'missing' }])
    rmSync(join(dist, 'files.json'))
    expect(await changedFiles(dist)).toEqual([{ file: 'files.json', how: 'missing' }])
  })
  it('include neither maps nor notes of the build', async () => {
    put('dist/main.js.map', 'other')
    put('dist/.program.digest', 'other')
    expect(await changedFiles(dist)).toEqual([])
  })
  it('are listed anew only where they were built anew: another file stays found out', async () => {
    flip('dist/seed.zst')
    put('dist/main.js', 'a new program')
    await listFiles(dist, (file) => file === 'main.js', undefined)
    expect(await changedFiles(dist)).toEqual([{ file: 'seed.zst', how: 'changed' }])
  })
  it('a package that was changed is named too', async () => {
    expect(await changedPackages(dist, root)).toEqual([])
    put('node_modules/hono/readme.md', 'nobody runs it')
    expect(await changedPackages(dist, root)).toEqual([])
    flip('node_modules/hono/dist/hono.js')
    expect(await changedPackages(dist, root)).toEqual([{ file: 'node_modules/hono', how: 'changed' }])
  })
})
