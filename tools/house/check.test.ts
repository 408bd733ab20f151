import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { checkHouse } from './check.ts'

type Tree = Readonly<Record<string, string>>

const made: string[] = []
afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true })
})

function complaintsIn(tree: Tree): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'house-'))
  made.push(root)
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return checkHouse(root).map(({ path, what }) => `${path}: ${what}`)
}

/** A code that this file itself does not name, so that the guard does not ask for its page. */
const code = ['R', 'ABC', '1'].join('-')

const violations: readonly (readonly [string, string, Tree])[] = [
  [
    'R-HSE-1',
    'a lower storey importing a higher one',
    { 'src/kit/a.ts': "import { b } from '#domain/b.ts'" },
  ],
  ['R-HSE-1', 'the same by a relative path', { 'src/domain/a/b.ts': "import { c } from '../../store/c.ts'" }],
  ['R-HSE-1', 'the same by a dynamic import', { 'src/domain/a.ts': "await import('#store/b.ts')" }],
  ['R-HSE-1', 'the same by a re-export', { 'src/ui/a.ts': "export * from '#domain/b.ts'" }],
  [
    'R-HSE-1',
    'the same in several lines',
    { 'src/store/a.ts': "import {\n  b,\n  c,\n} from '#outside/b.ts'" },
  ],
  ['R-HSE-1', 'the same for a type', { 'src/domain/a.ts': "import type { b } from '#app/b.ts'" }],
  ['R-HSE-1', 'the product importing its tests', { 'src/app/a.ts': "import { b } from '#tests/b.ts'" }],
  ['R-HSE-1', 'a reference that is not data', { 'src/domain/a.ts': "import '#reference/a.ts'" }],
  ['R-HSE-1', 'the configuration taken, not given', { 'src/store/a.ts': "import { b } from '../config.ts'" }],
  [
    'R-HSE-2',
    'a feature importing another',
    { 'src/features/a/find-one.ts': "import { b } from '#features/b/find-two.ts'" },
  ],
  [
    'R-HSE-2',
    'the same by a relative path',
    { 'src/features/a/find-one.ts': "import { b } from '../b/find-two.ts'" },
  ],
  [
    'R-HSE-3',
    'the tables outside the store',
    { 'src/features/a/find-one.ts': "import { sql } from 'kysely'" },
  ],
  [
    'R-HSE-3',
    'a subpath of a package away from home',
    { 'src/app/a.ts': "import { live } from '@electric-sql/pglite/live'" },
  ],
  ['R-HSE-3', 'documents outside outside', { 'src/app/a.ts': "import Doc from 'docxtemplater'" }],
  ['R-HSE-3', 'pages in a deed', { 'src/features/a/find-one.ts': "import { Hono } from 'hono'" }],
  ['R-HSE-3', 'a package without a home', { 'src/app/a.ts': "import x from 'left-pad'" }],
  ['R-HSE-3', 'a tool of the tests in the product', { 'src/app/a.ts': "import x from 'fast-check'" }],
  ['R-HSE-4', 'the disk in a rule', { 'src/domain/a.ts': "import { readFileSync } from 'node:fs'" }],
  ['R-HSE-4', 'the same by its old name', { 'src/ui/a.ts': "import { readFileSync } from 'fs'" }],
  ['R-HSE-4', 'chance in a rule', { 'src/domain/a.ts': 'export const a = () => Math.random()' }],
  [
    'R-HSE-5',
    'an island bringing the domain along',
    { 'src/features/a/pick.island.tsx': "import { b } from '#domain/b.ts'" },
  ],
  [
    'R-HSE-5',
    'an island bringing data along',
    { 'src/features/a/pick.island.tsx': "import b from '#reference/b.json' with { type: 'json' }" },
  ],
  ['R-HSE-6', 'a name that says nothing', { 'src/domain/utils.ts': 'export const a = 1' }],
  ['R-HSE-6', 'a heap called a service', { 'src/domain/mentor-service.ts': 'export const a = 1' }],
  ['R-HSE-6', 'a folder called lib', { 'src/domain/lib/day-range.ts': 'export const a = 1' }],
  ['R-HSE-6', 'another kind of file in a feature', { 'src/features/a/mentor.ts': 'export const a = 1' }],
  ['R-HSE-6', 'a folder in a feature', { 'src/features/a/b/find-one.ts': 'export const a = 1' }],
  ['R-HSE-6', 'camelCase in a name', { 'src/domain/mentorBank.ts': 'export const a = 1' }],
  ['R-HSE-7', 'a long file', { 'src/domain/a.ts': 'export const a = 1\n'.repeat(301) }],
  ['R-HSE-8', 'Russian in a rule', { 'src/domain/a.ts': "export const a = 'Иванова'" }],
  [
    'R-HSE-8',
    'Russian in a template',
    { 'src/app/a.ts': `export const a = (b: string) => \`Итого: \${b}\`` },
  ],
  ['R-HSE-9', 'the clock in a deed', { 'src/features/a/find-one.ts': 'export const a = () => new Date()' }],
  [
    'R-HSE-9',
    'the clock inside a template',
    { 'src/store/a.ts': `export const a = () => \`\${Date.now()}\`` },
  ],
  ['R-HSE-10', 'the environment elsewhere', { 'src/app/a.ts': 'export const a = process.env.PORT' }],
  [
    'R-HSE-10',
    'the environment imported',
    { 'src/app/a.ts': "import { env } from 'node:process'\nexport const a = env.PORT" },
  ],
  ['R-HSE-11', 'a default export', { 'src/domain/a.ts': 'export default 1' }],
  ['R-HSE-12', 'a rule no test names', { 'docs/rules/a.md': `${code} Правило` }],
  ['R-HSE-12', 'a test of no written rule', { 'tests/a.test.ts': `it('${code}', () => {})` }],
  [
    'R-HSE-13',
    'a door of one’s own',
    { 'src/store/a.ts': 'export const a = (db) => db.transaction().execute()' },
  ],
  ['R-HSE-13', 'a role of one’s own', { 'src/store/a.ts': 'export const a = sql`SET LOCAL ROLE desk`' }],
]

describe('the guard of the house catches', () => {
  it.each(violations)('%s %s', (_, __, tree) => {
    const found = complaintsIn(tree)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(Object.keys(tree)[0])
  })
})

describe('the guard of the house leaves alone', () => {
  it.each<readonly [string, Tree]>([
    ['an import written in a string', { 'src/kit/a.ts': `export const a = "import x from 'kysely'"` }],
    ['an import written in a comment', { 'src/kit/a.ts': "// import x from 'kysely'\nexport const a = 1" }],
    ['Russian in a comment', { 'src/kit/a.ts': '/** «5 подопечных» */\nexport const a = 1' }],
    ['a comment sign inside a string', { 'src/kit/a.ts': "export const a = 'https://a.b' // да" }],
    ['a quote inside a regular expression', { 'src/kit/a.ts': "export const a = /['/]/ // да" }],
    ['a day made of a day', { 'src/domain/a.ts': 'export const a = (b: string) => new Date(b)' }],
    ['data in a rule', { 'src/domain/a.ts': "import a from '#reference/a.json' with { type: 'json' }" }],
    ['a word of the domain', { 'src/domain/length-of-service.ts': 'export const a = 1' }],
    ['the disk in a test', { 'src/domain/a.test.ts': "import { readFileSync } from 'node:fs'" }],
    ['the frame of a deed', { 'src/features/a/find-one.ts': "import { command } from '../command.ts'" }],
    [
      'a type in an island',
      { 'src/features/a/pick.island.tsx': "import type { Topic } from '#domain/topics.ts'" },
    ],
    ['a rule and its test', { 'docs/rules/a.md': code, 'tests/a.test.ts': `describe('${code}', () => {})` }],
    ['what is generated', { 'src/store/tables.generated.ts': '//\n'.repeat(400) }],
  ])('%s', (_, tree) => {
    expect(complaintsIn(tree)).toEqual([])
  })

  it('and the house as it stands', () => {
    const complaints = checkHouse(fileURLToPath(new URL('../..', import.meta.url)))
    expect(complaints.filter(({ path }) => path.startsWith('tools/house/'))).toEqual([])
  })
})
