import process from 'node:process'
import { ensureInstalled } from './steps/install.mjs'
import { root } from './steps/root.mjs'
import { findRuntime, runtimeEnvironment } from './steps/runtime.mjs'
import { become } from './steps/spawn.mjs'

/** `node tools/run.mjs FILE.ts …`: a tool written in TypeScript, on the program's own Node. */
const runtime = (await ensureInstalled({ development: true })) ? findRuntime() : undefined
if (runtime === undefined) process.exitCode = 1
else become(runtime, process.argv.slice(2), { cwd: root, env: runtimeEnvironment(runtime) })
