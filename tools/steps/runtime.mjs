import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { texts } from '../texts.mjs'
import { root } from './root.mjs'

const needed = 24

/** The Node the program runs on: the machine's own where it is new enough, else the one that npm brought. */
export function findRuntime() {
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const brought = join(
    root,
    'node_modules',
    `node-${platform}`,
    'bin',
    platform.startsWith('win') ? 'node.exe' : 'node',
  )
  if (existsSync(brought)) return brought
  process.stderr.write(`${texts.noRuntime(platform)}\n`)
  return undefined
}

/** The environment in which a tool that says «env node» finds the same Node and the project's own programs. */
export function runtimeEnvironment(runtime, more = {}) {
  const path = [dirname(runtime), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...more }
}
