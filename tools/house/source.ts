import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Import, importsOf } from './imports.ts'
import { scan, scanStyles } from './scan.ts'

/** One file of the house. `path` is from the root with `/`; `storey` and `room` are the folders it stands in. */
export type Source = {
  readonly path: string
  readonly name: string
  readonly storey: string
  readonly room: string | undefined
  readonly isTest: boolean
  readonly lines: number
  readonly code: string
  readonly bare: string
  readonly imports: readonly Import[]
}

/** A sentence about one file that the house does not allow. */
export type Complaint = { readonly path: string; readonly what: string }

/** One rule of the house: what it finds wrong in one file. */
export type Check = (source: Source) => readonly string[]

const grown = ['src', 'tests', 'tools'] as const
const readable = /\.(ts|tsx|mjs|css)$/

export function readSources(root: string): readonly Source[] {
  return grown.flatMap((folder) => list(root, folder)).map((path) => readSource(root, path))
}

function list(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return list(root, path)
    return readable.test(path) && !path.includes('.generated.') ? [path] : []
  })
}

function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const steps = path.split('/')
  const inside = steps[0] === 'src' && steps.length > 2
  const { code, bare } = path.endsWith('.css') ? scanStyles(text) : scan(text)
  return {
    path,
    name: steps.at(-1) ?? path,
    storey: inside ? (steps[1] ?? '') : steps[0] === 'src' ? 'entry' : (steps[0] ?? ''),
    room: inside && steps.length > 3 ? steps[2] : undefined,
    isTest: steps[0] === 'tests' || /\.(test|spec)\.tsx?$/.test(path),
    lines: text.replace(/\n$/, '').split('\n').length,
    code,
    bare,
    imports: importsOf(path, code, bare),
  }
}
