import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const [head, ...lines] = readFileSync(join(root, 'docs/asvs.tsv'), 'utf8').trimEnd().split('\n')
const rows = lines.map((line) => {
  const [id = '', requirement = '', kind = '', where = '', note = ''] = line.split('\t')
  return { id, requirement, kind, where, note, columns: line.split('\t').length }
})

/** The 253 requirements of levels 1 and 2 of OWASP ASVS 5.0, in their order: none may be lost, added or reworded. */
const list = '4e3638718fbf53dc3e2e418532b69e63011867db9c344aa3bf5e23921deafb3f'
/** What is not done yet may only become less. */
const notYet = 0
const tests = /\.(test|spec)\.tsx?$|^tools\/proofs\/[a-z0-9-]+\.ts$/

const text = (path: string) => readFileSync(join(root, path), 'utf8')
const of = (kind: string) => rows.filter((row) => row.kind === kind)

describe('R-HSE-18 docs/asvs.tsv', () => {
  it('is the whole list, each requirement once', () => {
    expect(head).toBe('id\trequirement\tkind\twhere\tnote')
    expect(rows).toHaveLength(253)
    expect(rows.filter(({ columns }) => columns !== 5)).toEqual([])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const said = rows.map(({ id, requirement }) => `${id} ${requirement}`).join('\n')
    expect(createHash('sha256').update(said).digest('hex')).toBe(list)
  })
  it('says of each row what holds it', () => {
    const kinds = ['test', 'decision', 'not-applicable', 'not-yet']
    expect(rows.filter(({ kind }) => !kinds.includes(kind))).toEqual([])
    const silent = ({ kind, where, note }: (typeof rows)[number]) =>
      kind === 'test' || kind === 'decision' ? where === '' : note === '' || where !== ''
    expect(rows.filter(silent)).toEqual([])
  })
  it('names tests that exist: the file, and in it the words of a title or the code of a rule', () => {
    const missing = of('test').flatMap(({ id, where }) =>
      where.split('; ').filter((one) => {
        const [path = '', words = ''] = one.split(/#(.*)/)
        return !(tests.test(path) && existsSync(join(root, path)) && words && text(path).includes(words))
          ? `${id}: ${one}`
          : false
      }),
    )
    expect(missing).toEqual([])
  })
  it('names decisions that can be read', () => {
    const missing = of('decision').filter(({ where }) => {
      const [path = '', words = ''] = where.split(/#(.*)/)
      return !(existsSync(join(root, path)) && text(path).includes(words))
    })
    expect(missing).toEqual([])
  })
  it('has no more undone than it had', () => {
    expect(of('not-yet').length).toBeLessThanOrEqual(notYet)
  })
})
