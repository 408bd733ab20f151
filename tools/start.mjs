import { join } from 'node:path'
import process from 'node:process'
import { allParts, usualParts } from './steps/digests.mjs'
import { ensureBuilt } from './steps/ensure-built.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { root } from './steps/root.mjs'
import { findRuntime, runtimeEnvironment } from './steps/runtime.mjs'
import { become } from './steps/spawn.mjs'

/** `npm start`: from a fresh clone to a running program. Any Node from 20 on runs this file. */
const runtime = (await ensureInstalled()) ? findRuntime() : undefined
const parts = process.argv.includes('--demo') ? allParts : usualParts
if (runtime !== undefined && (await ensureBuilt(runtime, parts))) {
  become(runtime, [join(root, 'dist', 'main.js'), ...process.argv.slice(2)], {
    cwd: root,
    env: runtimeEnvironment(runtime),
  })
} else {
  process.exitCode = 1
}
