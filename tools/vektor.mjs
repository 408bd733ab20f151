import { join, resolve } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from './steps/ensure-built.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { root } from './steps/root.mjs'
import { findRuntime, runtimeEnvironment } from './steps/runtime.mjs'
import { become } from './steps/spawn.mjs'

/** `npm run --silent vektor -- COMMAND`: stdout carries the answer of the command and nothing else. */
const runtime = (await ensureInstalled()) ? findRuntime() : undefined
if (runtime !== undefined && (await ensureBuilt(runtime, ['program']))) {
  // npm moves to the package's folder: files are meant from where the person stands, the data folder from the root
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const data = resolve(root, process.env.VEKTOR_DATA ?? 'data')
  become(runtime, [join(root, 'dist', 'cli.js'), ...process.argv.slice(2)], {
    cwd,
    env: runtimeEnvironment(runtime, { VEKTOR_DATA: data }),
  })
} else {
  process.exitCode = 1
}
