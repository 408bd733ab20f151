import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_MIN_VERSION } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '#config'
import { instant } from '#kit/instant.ts'
import { backupKeys } from '#outside/backups/backup-keys.ts'
import { keyFolder } from '#outside/keys/key-folder.ts'
import { ownCertificate } from '#outside/network/certificate.ts'
import { keyNames } from '#store/seal.ts'
import { listFiles } from '../program/program-files.ts'
import { lookAtBackups } from './look-at-backups.ts'
import { lookAtClock } from './look-at-clock.ts'
import { lookAtConnections } from './look-at-connections.ts'
import { lookAtErasedList } from './look-at-erased-list.ts'
import { lookAtFiles } from './look-at-files.ts'
import { lookAtSecrets } from './look-at-secrets.ts'
import { thirdLevel } from './third-level-texts.ts'

const now = instant(Date.parse('2026-09-01T09:00:00Z'))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vektor-doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const wrong = (
  findings: readonly { readonly check: string; readonly fine: boolean; readonly says: string }[],
) => findings.filter(({ fine }) => !fine).map(({ check, says }) => `${check}: ${says}`)

describe('R-CHK-1 doctor looks at the files of the program', () => {
  it('and names what was changed', async () => {
    const dist = join(folder, 'dist')
    mkdirSync(dist)
    writeFileSync(join(dist, 'main.js'), 'program')
    await listFiles(dist, () => true, {})
    expect(wrong(await lookAtFiles(dist))).toEqual([])
    writeFileSync(join(dist, 'main.js'), 'prodram')
    expect(wrong(await lookAtFiles(dist))).toEqual([expect.stringMatching(/^program-files: .*main\.js/)])
  })
})

describe('R-CHK-2 doctor looks at what is secret', () => {
  beforeEach(() => keyFolder(join(folder, 'keys'), keyNames))
  it('and says nothing against a folder as the program makes it', async () => {
    expect(wrong(await lookAtSecrets(folder))).toEqual([])
  })
  it('and names what others could read', async () => {
    chmodSync(join(folder, 'keys', 'notes-1.key'), 0o640)
    mkdirSync(join(folder, 'log'), { mode: 0o755 })
    expect(wrong(await lookAtSecrets(folder))).toEqual([
      expect.stringMatching(/^secrets: .*log, keys\/notes-1\.key/),
    ])
  })
  it('and names a key that is gone or spoiled', async () => {
    rmSync(join(folder, 'keys', 'notes-1.key'))
    writeFileSync(join(folder, 'keys', 'second-factor-1.key'), 'x')
    expect(wrong(await lookAtSecrets(folder))).toEqual([
      expect.stringMatching(/^keys: .*notes, second-factor-1\.key/),
    ])
  })
  it('of a program that was never started there is nothing to say', async () => {
    rmSync(join(folder, 'keys'), { recursive: true })
    expect(await lookAtSecrets(folder)).toEqual([])
  })
})

describe('R-CHK-3 doctor looks at connections', () => {
  const looked = (env: Record<string, string>) =>
    lookAtConnections(readConfig({ VEKTOR_DATA: folder, SMTP_URL: 'smtp://mail.example', ...env }, []), now)
  const server = (where: string) => ({ DATABASE_URL: `postgres://vektor@${where}` })
  it.each([
    ['an address over TLS', { VEKTOR_URL: 'https://vektor.school.example' }],
    ['this computer', { VEKTOR_URL: 'http://127.0.0.1:3000' }],
    ['a database here', server('localhost/vektor')],
    ['a database behind a socket', server('/vektor?host=/run/postgresql')],
    ['a database that is looked at closely', server('db.example/vektor?sslmode=verify-full')],
  ])('and is content with %s', async (_, env) => {
    expect(wrong(await looked(env as Record<string, string>))).toEqual([])
  })
  it.each([
    ['connection', { VEKTOR_URL: 'http://vektor.school.example' }],
    ['database-connection', server('db.example/vektor')],
    ['database-connection', server('db.example/vektor?sslmode=require')],
    ['certificate', { VEKTOR_CERTIFICATE: '/nowhere.pem', VEKTOR_KEY: '/nowhere.key' }],
    ['mail', { SMTP_URL: '' }],
  ])('and complains: %s', async (check, env) => {
    const said = wrong(await looked(env as Record<string, string>))
    expect(said).toEqual([expect.stringMatching(new RegExp(`^${check}: `))])
  })
  it('and the program itself speaks no TLS older than 1.2', () => {
    expect(DEFAULT_MIN_VERSION).toBe('TLSv1.2')
  })
  it('and says until when devices trust the certificate of the program itself', async () => {
    await ownCertificate({ folder, now, reach: [] })
    const said = await looked({})
    expect(said.find(({ check }) => check === 'certificate')).toMatchObject({ fine: true })
    expect(said.find(({ check }) => check === 'certificate')!.says).toContain('2036')
  })
})

describe('R-CHK-4 doctor looks at the clock', () => {
  const written = (at: string) => {
    mkdirSync(join(folder, 'log'), { recursive: true })
    const file = join(folder, 'log', 'x.jsonl')
    writeFileSync(file, '')
    utimesSync(file, new Date(at), new Date(at))
  }
  it('and sees that it stands before what was written', async () => {
    written('2026-09-01T08:59:00Z')
    expect(await lookAtClock(folder, now, async () => true)).toMatchObject({ fine: true })
    written('2026-09-01T09:30:00Z')
    expect(await lookAtClock(folder, now, async () => true)).toMatchObject({ fine: false, needed: true })
  })
  it('and says when nobody keeps it, and when it cannot be told', async () => {
    expect(await lookAtClock(folder, now, async () => false)).toMatchObject({ fine: false, needed: false })
    expect(await lookAtClock(folder, now, async () => undefined)).toMatchObject({ fine: true })
  })
})

describe('R-CHK-6 doctor looks at the copies', () => {
  const looked = (env: Record<string, string> = {}) =>
    lookAtBackups(readConfig({ VEKTOR_DATA: folder, ...env }, []), now)
  const copy = (place: string, name: string) => {
    mkdirSync(join(folder, place, 'copies'), { recursive: true })
    writeFileSync(join(folder, place, 'copies', name), '')
  }
  beforeEach(() => {
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '18')
  })
  it('of a program that was never started there is nothing to say', async () => {
    rmSync(join(folder, 'database'), { recursive: true })
    expect(await looked()).toEqual([])
  })
  it('and says how old they are, where they lie and whether the key was noted', async () => {
    copy('backups', '2026-09-01T08-50-00.000Z.copy')
    expect(wrong(await looked())).toEqual([
      expect.stringContaining('на диске с данными'),
      expect.stringContaining('никто не записал'),
    ])
    const keys = backupKeys(join(folder, 'keys'))
    await keys.note((await keys.renew(now)).slice(-4), now)
    copy('second', '2026-08-30T08-50-00.000Z.copy')
    const second = { VEKTOR_BACKUP: join(folder, 'second') }
    expect(wrong(await looked(second))).toEqual([expect.stringContaining('больше суток')])
    copy('second', '2026-09-01T08-55-00.000Z.copy')
    expect(wrong(await looked(second))).toEqual([])
    expect(wrong(await looked({ VEKTOR_BACKUP: join(folder, 'gone') }))).toEqual([
      expect.stringContaining('gone нет'),
    ])
  })
})

describe('R-CHK-5 the third level', () => {
  it('says of each measure whose work it is, and plainly that the program is no certified protection', () => {
    expect(thirdLevel.plainly).toContain('не является сертифицированным средством защиты')
    expect(thirdLevel.checked).toContain('не сверено с официальным текстом')
    const codes = thirdLevel.measures.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, program, operator } of thirdLevel.measures)
      expect(program ?? operator, code).toBeTruthy()
    expect(thirdLevel.measures.some(({ program }) => program === null)).toBe(true)
  })
})

describe('R-RGT-11 doctor looks for a damaged list of the erased', () => {
  it('and names it until somebody takes it away', async () => {
    expect(await lookAtErasedList(folder)).toEqual([])
    writeFileSync(join(folder, 'erasures-damaged-0123.json'), '[')
    expect(wrong(await lookAtErasedList(folder))).toEqual([
      expect.stringMatching(/^erased-list: .*erasures-damaged-0123\.json/),
    ])
  })
})
