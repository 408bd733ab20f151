import { globSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { usualParts } from './steps/digests.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Node runs `.ts` but not `.tsx`: the server, the command line and each worker become one file each. */
async function buildProgram(): Promise<void> {
  const workers = globSync('src/**/*.worker.ts', { cwd: root })
  const entries = ['src/main.ts', 'src/app/cli.ts', 'src/app/demo/make-demo.ts', ...workers]
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((file) => ({ in: file, out: basename(file, '.ts') })),
    outdir: dist,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

async function buildClient(): Promise<void> {
  const { bundleClient } = await import('./bundle-client.ts')
  await bundleClient({ out: join(dist, 'client') })
}

async function buildSeed(): Promise<void> {
  const { makeSeed } = await import('./make-seed.ts')
  await makeSeed(dist)
}

/** The year of the demo, played by the program as it was just built. */
async function buildDemo(): Promise<void> {
  const { makeDemo } = await import(pathToFileURL(join(dist, 'make-demo.js')).href)
  await makeDemo(dist)
}

/** Each part loads its own tools: a stale command line does not wait for a database. */
const builders: Record<string, () => Promise<unknown>> = {
  program: buildProgram,
  client: buildClient,
  seed: buildSeed,
  demo: buildDemo,
}

mkdirSync(dist, { recursive: true })
const asked = process.argv.slice(2)
for (const part of asked.length === 0 ? usualParts : asked) await builders[part]?.()
