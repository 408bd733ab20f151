import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt } from './steps/ensure-built.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { root } from './steps/root.mjs'
import { findRuntime, runtimeEnvironment } from './steps/runtime.mjs'
import { become } from './steps/spawn.mjs'

/** `npm run --silent vektor -- COMMAND`: stdout carries the answer of the command and nothing else. */
const runtime = (await ensureInstalled()) ? findRuntime() : undefined
if (runtime !== undefined && (await ensureBuilt(runtime, ['program']))) {
  // npm moves to the package's folder; files on the command line are meant from where the person stands
  const cwd = process.env.INIT_CWD ?? process.cwd()
  become(runtime, [join(root, 'dist', 'cli.js'), ...process.argv.slice(2)], {
    cwd,
    env: runtimeEnvironment(runtime),
  })
} else {
  process.exitCode = 1
}
