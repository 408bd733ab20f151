import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { listFiles, packageDigest } from '#app/program/program-files.ts'
import { packagesOf, sbomOf } from './build/sbom.ts'
import { usualParts } from './steps/digests.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Packages of many small files that the first page waits for: bundled, they are read at once. The others are native, or
 *  come in when they are needed, and stay where npm put them. */
const joined = [
  ...['kysely', 'zod', 'hono', '@hono/node-server', 'preact', 'preact-render-to-string'],
  ...[
    'otpauth',
    'uqr',
    'aws4fetch',
    'pg-boss',
    'cron-parser',
    'luxon',
    'rrule-temporal',
    'serialize-error',
    'non-error',
  ],
]
const othersStay: Plugin = {
  name: 'others stay where npm put them',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) => {
      const isJoined = joined.some((one) => path === one || path.startsWith(`${one}/`))
      return kind === 'entry-point' || isJoined ? undefined : { path, external: true }
    })
  },
}

/** Node runs `.ts` but not `.tsx`: the server, the command line and each worker become one file each, and what they share
 *  a few more. */
async function buildProgram(): Promise<void> {
  for (const one of globSync('part-*.js*', { cwd: dist })) rmSync(join(dist, one))
  const workers = globSync('src/**/*.worker.ts', { cwd: root })
  const entries = ['src/main.ts', 'src/app/cli.ts', 'src/app/demo/make-demo.ts', ...workers]
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((file) => ({ in: file, out: basename(file, '.ts') })),
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    plugins: [othersStay],
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  writeFileSync(join(dist, 'sbom.json'), `${JSON.stringify(sbomOf(lockfile()), null, 1)}\n`)
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

const lockfile = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

/** Whose file it is, by its place in dist/. */
function partOf(file: string): string {
  if (file.startsWith('client/')) return 'client'
  if (file.startsWith('demo/')) return 'demo'
  return file === 'seed.zst' ? 'seed' : 'program'
}

/** The packages that are there, but for those of the machine: its Node and a PostgreSQL for tests. */
async function packages(): Promise<Readonly<Record<string, string>>> {
  const there = packagesOf(lockfile()).filter(
    ({ path, locked }) => !locked.optional && existsSync(join(root, path)),
  )
  return Object.fromEntries(
    await Promise.all(there.map(async ({ path }) => [path, await packageDigest(join(root, path))] as const)),
  )
}

mkdirSync(dist, { recursive: true })
const asked = process.argv.slice(2)
const parts = asked.length === 0 ? usualParts : asked
for (const part of parts) await builders[part]?.()
await listFiles(
  dist,
  (file) => (parts as readonly string[]).includes(partOf(file)),
  parts.includes('program') ? await packages() : undefined,
)
