import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { keyNames } from '#store/seal.ts'
import type { Finding } from './finding.ts'
import { doctorTexts as texts } from './texts.ts'

/** What lies in the data folder for its owner alone. */
const closed = ['database', 'files', 'keys', 'log', 'tls', 'metrics.token', 'operator.json']
const forOthers = 0o077
const keyLength = 32

/** R-CHK-2. Whether somebody else on this computer could read what is secret. Windows knows no such modes: there the folder of
 *  a user is closed by the system. */
export async function lookAtSecrets(folder: string): Promise<readonly Finding[]> {
  const there = await readdir(folder).catch(() => [])
  if (!there.some((name) => closed.includes(name))) return []
  const open = process.platform === 'win32' ? [] : await openToOthers(folder, there)
  const secrets: Finding = {
    check: 'secrets',
    needed: true,
    fine: open.length === 0,
    says: open.length === 0 ? texts.secretsClosed : texts.secretsOpen(open),
  }
  return [secrets, await keys(join(folder, 'keys'))]
}

async function openToOthers(folder: string, there: readonly string[]): Promise<readonly string[]> {
  const deeper = await readdir(join(folder, 'keys')).catch(() => [])
  const paths = [
    ...there.filter((name) => closed.includes(name)),
    ...deeper.map((name) => join('keys', name)),
  ].map((name) => join(folder, name))
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode })))
  return modes.filter(({ mode }) => (mode & forOthers) !== 0).map(({ path }) => relative(folder, path))
}

async function keys(folder: string): Promise<Finding> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.key'))
  const missing = keyNames.filter((name) => !files.some((file) => file.startsWith(`${name}-`)))
  const spoiled = await Promise.all(
    files.map(async (file) => ((await isKey(join(folder, file))) ? [] : [file])),
  )
  const wrong = [...missing, ...spoiled.flat()]
  return {
    check: 'keys',
    needed: true,
    fine: wrong.length === 0,
    says: wrong.length === 0 ? texts.keysWhole(files.length) : texts.keysWrong(wrong),
  }
}

async function isKey(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return Buffer.from(text.trim(), 'base64url').length === keyLength
}
