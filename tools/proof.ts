import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * `npm run proof -- NAME [--short]`: a long experiment that shows a promise kept (power cuts, foreign eyes). Each is a
 * file of tools/proofs/ and ends with exit code 0 when the promise held.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const [name = '', ...words] = process.argv.slice(2)
const file = join(root, 'tools', 'proofs', `${name}.ts`)

if (name === '' || !existsSync(file)) {
  const known = globSync('tools/proofs/*.ts', { cwd: root }).map((path) => basename(path, '.ts'))
  console.error(`npm run proof -- NAME, where NAME is one of: ${known.sort().join(', ')}`)
  process.exitCode = 2
} else {
  process.exitCode =
    spawnSync(process.execPath, [file, ...words], { cwd: root, stdio: 'inherit' }).status ?? 1
}
