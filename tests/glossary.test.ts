import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import glossary from '#reference/glossary.json' with { type: 'json' }
import neverSay from '#reference/never-say.json' with { type: 'json' }
import { generate } from '../tools/generate/glossary.ts'
import { forbiddenInCode, forbiddenInTexts } from '../tools/house/never-say.ts'
import { readSources, type Source } from '../tools/house/source.ts'

const product = readSources(fileURLToPath(new URL('..', import.meta.url))).filter(
  ({ path, isTest }) => path.startsWith('src/') && !isTest,
)
const source = (path: string, text: string): Source => ({
  path,
  name: path,
  storey: 'domain',
  room: undefined,
  isTest: false,
  lines: 1,
  code: text,
  bare: text,
  imports: [],
})

describe('R-HSE-14 the words of the glossary, never synonyms', () => {
  it('names nothing in code by a forbidden synonym', () => {
    expect(product.flatMap(forbiddenInCode)).toEqual([])
  })

  it('says nothing to a person by a forbidden synonym', () => {
    expect(product.flatMap(forbiddenInTexts)).toEqual([])
  })

  it.each([
    ['src/domain/tutor.ts', 'export const one = 1', 'tutor'],
    ['src/domain/a.ts', 'const mainTutors = []', 'tutor'],
    ['src/domain/a.ts', 'type AcademicYear = string', 'academic-year'],
    ['src/domain/a.ts', 'const tenant_id = 1', 'tenant'],
  ])('sees it in %s: %s', (path, text, word) => {
    expect(forbiddenInCode(source(path, text)).map((one) => one.word)).toEqual([word])
  })

  it('reads whole words only', () => {
    expect(forbiddenInCode(source('src/domain/forward.ts', 'const forwarded = coaching'))).toEqual([])
  })

  it('sees a Russian synonym with any ending, and leaves «школа-ментор» alone', () => {
    const path = 'src/features/mentors/texts.ts'
    expect(forbiddenInTexts(source(path, "'Ваши дефициты'")).map((one) => one.word)).toEqual(['дефицит'])
    expect(forbiddenInTexts(source(path, "'Школа-ментор: замените'"))).toEqual([])
  })

  it('knows every word it stands for', () => {
    const known = new Set(glossary.items.map(({ code }) => code))
    expect(neverSay.items.filter(({ code }) => !known.has(code))).toEqual([])
  })
})

describe('R-HSE-15 what is made from other files equals them', () => {
  it('the page of the glossary', async () => {
    for (const { path, text } of await generate()) {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text)
    }
  })
})
