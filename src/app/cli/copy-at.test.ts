import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#kit/instant.ts'
import { backupKeys } from '#outside/backups/backup-keys.ts'
import { closingWith } from '#outside/backups/closing.ts'
import { folderPlace } from '#outside/backups/folder-place.ts'
import { openVault } from '#outside/backups/vault.ts'
import { writeBackupFile } from '#store/backup/backup-file.ts'
import { sourceAt } from './copy-at.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-copy-at-'))
const place = join(folder, 'copies-here')
const [keys, empty] = [join(folder, 'data', 'keys'), join(folder, 'empty')]
const dump = join(folder, 'data', 'before-upgrade', 'a.backup')

beforeAll(async () => {
  for (const one of [place, empty, join(folder, 'data', 'before-upgrade')])
    mkdirSync(one, { recursive: true })
  const own = await backupKeys(keys).all()
  const vault = openVault(await folderPlace(place), { keys: own, wrapped: null })
  await vault.keepCopy('2026-09-01T10:15:00.000Z' as Instant, { keys: {}, parts: [] })
  await writeBackupFile(dump, (line) => line('{}'), closingWith(own))
})
afterAll(() => rmSync(folder, { recursive: true }))

const asked = (where: string, values: Record<string, string> = {}) =>
  sourceAt(where, new Map(Object.entries(values)))

describe('R-CLI-6 a copy whose key is not there', () => {
  it.each([
    ['in a folder of keys without it', () => empty],
    ['in a folder that is gone', () => join(folder, 'gone')],
  ])('%s: it is said what is missing and what to do', async (_, where) => {
    const found = await asked(place, { keys: where() })
    expect(found.ok ? '' : found.refusal).toMatch(/нет ключа копий \(backup-1\.key\).*--keys ПАПКА\/keys/)
    const file = await asked(dump, { keys: where() })
    expect(file.ok ? '' : file.refusal).toMatch(/Копия зашифрована.*--keys ПАПКА\/keys/)
  })
  it('opens where it lies: a copy from before an upgrade with the keys of its own data folder', async () => {
    expect(await asked(place, { keys })).toMatchObject({ ok: true })
    expect(await asked(dump)).toMatchObject({ ok: true })
    expect(await asked(dump, { keys })).toMatchObject({ ok: true })
  })
  it('an open copy asks for none', async () => {
    const open = join(folder, 'open.backup')
    writeFileSync(open, randomBytes(100))
    expect(await asked(open, { keys: empty })).toMatchObject({ ok: true })
  })
})
