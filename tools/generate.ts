import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { GeneratedFile } from './generate/generated-file.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every tools/generate/*.ts that exports `generate` is a generator. */
type Generator = { readonly generate?: () => Promise<readonly GeneratedFile[]> }

async function generateAll(): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = []
  for (const path of globSync('tools/generate/*.ts', { cwd: root }).sort()) {
    if (path.endsWith('.test.ts')) continue
    const module: Generator = await import(pathToFileURL(join(root, path)).href)
    files.push(...((await module.generate?.()) ?? []))
  }
  return files
}

function onDisk(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

/** R-HSE-15. `npm run generate` writes; with --check nothing is written and a difference is an error. */
const check = process.argv.includes('--check')
const different = (await generateAll()).filter(({ path, text }) => onDisk(path) !== text)
for (const { path, text } of different) {
  if (check) {
    console.error(`${path}: not what its source gives; run npm run generate`)
  } else {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`${path}: written`)
  }
}
if (different.length === 0) console.log('generated files are up to date')
else if (check) process.exitCode = 1
