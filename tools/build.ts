import { existsSync, globSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Node runs `.ts` but not `.tsx`: the server, the command line and each worker become one file each. */
async function buildProgram(): Promise<void> {
  const workers = globSync('src/**/*.worker.ts', { cwd: root })
  const entries = ['src/main.ts', 'src/app/cli.ts', ...workers].filter((file) => existsSync(join(root, file)))
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

/** The client and the seed are made by tools of their own; `name` is the function that the tool exports. */
async function buildWith(tool: string, name: string): Promise<void> {
  const path = join(root, 'tools', tool)
  if (!existsSync(path)) return
  const made: Record<string, unknown> = await import(pathToFileURL(path).href)
  const make = made[name]
  if (typeof make !== 'function') throw new TypeError(`tools/${tool} exports no ${name}`)
  await make(dist)
}

const builders: Record<string, () => Promise<void>> = {
  program: buildProgram,
  client: () => buildWith('bundle-client.ts', 'bundleClient'),
  seed: () => buildWith('make-seed.ts', 'makeSeed'),
}

mkdirSync(dist, { recursive: true })
const asked = process.argv.slice(2)
for (const part of asked.length === 0 ? Object.keys(builders) : asked) await builders[part]?.()
