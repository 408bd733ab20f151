import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { texts } from '../texts.mjs'
import { patiently } from './patience.mjs'
import { root } from './root.mjs'
import { run } from './spawn.mjs'

/**
 * Installs what the lockfile names, unless it lies in node_modules already. npm itself writes there what it
 * installed, so a plain `npm ci` beforehand counts. `development` asks for the tools of the tests too.
 * Answers whether everything is there.
 */
export async function ensureInstalled({ development = false } = {}) {
  if (isInstalledIn(root, development)) return true
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const install = () =>
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      keep: true,
      shell: process.platform === 'win32',
    })
  const { code, output } = await patiently(texts.installing, texts.took, install)
  if (code === 0 && isInstalledIn(root, development)) return true
  process.stderr.write(`${output}${texts.noInstall}\n`)
  return false
}

/** Whether node_modules under `folder` holds every package of its lockfile, but those for other platforms. */
export function isInstalledIn(folder, development) {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(join(folder, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '' || present[path]?.version === version) return true
    if (present[path] !== undefined) return false
    return optional === true || ((dev === true || devOptional === true) && !development)
  })
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return undefined
  }
}
