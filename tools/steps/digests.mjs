import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.mjs'

/**
 * What each part of dist/ is made from. A part is built again only when these files changed.
 * - program: the server, the command line and the workers;
 * - client: styles, fonts and islands for the browser;
 * - seed: a packed empty database, so that the first start needs no migrating;
 * - demo: a packed school year, only when it is asked for.
 */
const sources = {
  program: ['src', 'reference', 'tools/build.ts', 'tools/build', 'package-lock.json'],
  client: ['src', 'reference', 'tools/bundle-client.ts', 'package-lock.json'],
  demo: ['src', 'reference', 'tools/build.ts', 'package-lock.json'],
  seed: ['src/store', 'tools/make-seed.ts', 'package-lock.json'],
}
/** What every start needs, in the order in which it is built. */
export const usualParts = ['program', 'client', 'seed']
export const allParts = [...usualParts, 'demo']

/** The parts among `wanted` whose sources are not those that dist/ was built from. */
export function staleParts(wanted = usualParts) {
  return wanted.filter((part) => builtDigest(part) !== digestOf(part))
}

function digestPath(part) {
  return join(root, 'dist', `.${part}.digest`)
}

export function digestOf(part) {
  const hash = createHash('sha256')
  for (const source of sources[part]) {
    for (const file of filesUnder(join(root, source))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Remembers from which sources a part was built. */
export function recordDigest(part, digest) {
  writeFileSync(digestPath(part), digest)
}

function builtDigest(part) {
  return existsSync(digestPath(part)) ? readFileSync(digestPath(part), 'utf8') : undefined
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesUnder(join(path, name)))
}
