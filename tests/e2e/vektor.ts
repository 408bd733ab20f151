import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Place = {
  readonly folder: string
  readonly data: string
  readonly environment?: Readonly<Record<string, string>>
}

/** The command line exactly as a person types it, from a folder of their own and on a data folder of their own. */
export function vektor(words: readonly string[], { folder, data, environment = {} }: Place) {
  const npm = ['run', '--silent', '--prefix', root, 'vektor', '--', ...words]
  const env = { ...process.env, VEKTOR_DATA: data, INIT_CWD: folder, ...environment }
  const { status, stdout, stderr } = spawnSync('npm', npm, { cwd: folder, env, encoding: 'utf8' })
  return { code: status, stdout, stderr, answer: () => JSON.parse(stdout) }
}
