import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import type { Assets } from '#ui/page.tsx'

type Options = {
  /** Folder for `manifest.json` and `assets/`; emptied first. */
  readonly out?: string
  /** Folders searched for `*.island.tsx`. */
  readonly islands?: readonly string[]
}

const root = resolve(import.meta.dirname, '..')
const ui = join(root, 'src/ui')
const floor = ['chrome109', 'firefox115']

/** Everything a browser takes: one stylesheet, the fonts (`fonts` names those every page has), the mark, a loader and a
 * chunk an island. Names carry a digest of the content, so the server may let browsers keep them for ever; .br and .gz
 * lie beside each. */
export async function bundleClient({
  out = join(root, 'dist/client'),
  islands,
}: Options = {}): Promise<Assets> {
  const assets = join(out, 'assets')
  await rm(out, { recursive: true, force: true })
  await mkdir(assets, { recursive: true })
  const js = await bundleScripts(assets, islands ?? [join(root, 'src/ui'), join(root, 'src/features')])
  const css = await bundleStyles(assets)
  const icon = await copyWithDigest(join(ui, 'logo.svg'), assets)
  const manifest: Assets = {
    css: addressOf(css, '.css'),
    js: `/assets/${js}`,
    icon: `/assets/${icon}`,
    fonts: Object.keys(css.outputs)
      .filter((file) => /golos-(?:russian|figures)[^/]*\.woff2$/.test(file))
      .map(address),
  }
  await copyFile(join(ui, 'fonts/OFL.txt'), join(assets, 'OFL.txt'))
  await compressAll(assets)
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function bundleStyles(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(ui, 'styles/vektor.css')],
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    target: floor,
    loader: { '.woff2': 'file' },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'warning',
  })
  return metafile
}

/** The entry is written here, from the islands that exist: nobody keeps a list by hand. */
async function bundleScripts(outdir: string, folders: readonly string[]): Promise<string> {
  const files = (await Promise.all(folders.map(islandsIn))).flat()
  const names = files.map((file) => basename(file, '.island.tsx'))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`two islands are called ${twice}`)
  const lines = files.map(
    (file, index) => `${JSON.stringify(names[index])}: () => import(${JSON.stringify(file)}),`,
  )
  const { metafile } = await build({
    stdin: {
      contents: `import { start } from './client/start.ts'\nstart({\n${lines.join('\n')}\n})\n`,
      resolveDir: ui,
      sourcefile: 'main.ts',
      loader: 'ts',
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    target: floor,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: 'main-[hash]',
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
  })
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('main.ts'))
  if (!entry) throw new Error('the loader was not built')
  return basename(entry[0])
}

async function islandsIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true })
  return entries
    .filter((entry) => entry.endsWith('.island.tsx'))
    .sort()
    .map((entry) => join(folder, entry))
}

async function copyWithDigest(file: string, folder: string): Promise<string> {
  const content = await readFile(file)
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()
  const name = `${basename(file, extname(file))}-${digest}${extname(file)}`
  await writeFile(join(folder, name), content)
  return name
}

async function compressAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/\.(css|js|svg)$/.test(name)) continue
    const content = await readFile(join(folder, name))
    const best = {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(content, best))
    await writeFile(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}

function address(file: string): string {
  return `/assets/${basename(file)}`
}

function addressOf(metafile: Metafile, extension: string): string {
  const file = Object.keys(metafile.outputs).find((one) => one.endsWith(extension))
  if (!file) throw new Error(`no ${extension} was built`)
  return address(file)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundleClient()
