import { posix } from 'node:path'

/**
 * Where an import leads. `own` is a file of the house by its path from the root; `reference` is data; `package` is
 * an npm package by its name without the subpath; `builtin` comes with Node.
 */
export type Import = {
  readonly target: string
  readonly to: 'own' | 'reference' | 'package' | 'builtin'
  readonly name: string
  readonly isType: boolean
}

const statement = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"]+)\1|\bimport\s*(['"])([^'"]+)\3/g
const dynamic = /\b(?:import|require|import\.meta\.resolve)\s*\(\s*(['"`])([^'"`]+)\1/g

/** Every import, static, dynamic or re-export. What only looks like one inside a string does not count. */
export function importsOf(path: string, code: string, bare: string): readonly Import[] {
  const found = [...code.matchAll(statement), ...code.matchAll(dynamic)]
  return found
    .filter((match) => /^(import|export|require)/.test(bare.slice(match.index, match.index + 7)))
    .map((match) => destination(path, match[2] ?? match[4] ?? '', /^(import|export)\s+type\b/.test(match[0])))
}

function destination(path: string, target: string, isType: boolean): Import {
  if (target.startsWith('#reference/')) return { target, to: 'reference', name: target, isType }
  if (target.startsWith('#tests/')) return { target, to: 'own', name: target.slice(1), isType }
  if (target.startsWith('#')) return { target, to: 'own', name: `src/${target.slice(1)}`, isType }
  if (target.startsWith('.')) return local(posix.join(posix.dirname(path), target), target, isType)
  if (target.startsWith('node:')) return { target, to: 'builtin', name: target, isType }
  const [scope = '', name] = target.split('/')
  return { target, to: 'package', name: target.startsWith('@') ? `${scope}/${name}` : scope, isType }
}

function local(name: string, target: string, isType: boolean): Import {
  return { target, to: name.startsWith('reference/') ? 'reference' : 'own', name, isType }
}

/** The storey and the room that a file of the house stands in, by its path. */
export function placeOf(path: string): { readonly storey: string; readonly room: string | undefined } {
  const [tree = '', storey = '', room, rest] = path.split('/')
  if (tree !== 'src') return { storey: tree, room: undefined }
  if (room === undefined) return { storey: 'entry', room: undefined }
  return { storey, room: rest === undefined ? undefined : room }
}
