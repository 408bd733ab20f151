import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Complaint, Source } from './source.ts'

const codePattern = /\bR-[A-Z]{2,5}-\d+\b/g

/** R-HSE-12. Each rule that a methodologist can read is named by a test, and each rule a test names can be read. */
export function checkCodes(root: string, sources: readonly Source[]): readonly Complaint[] {
  const documented = codesIn(pagesOfRules(root))
  const tested = codesIn(
    sources.filter(({ isTest }) => isTest).map(({ path, code }) => ({ path, text: code })),
  )
  const untested = [...documented].filter(([code]) => !tested.has(code))
  const unwritten = [...tested].filter(([code]) => !documented.has(code))
  return [
    ...untested.map(([code, path]) => ({ path, what: `${code} is named by no test` })),
    ...unwritten.map(([code, path]) => ({ path, what: `${code} is on no page of docs/rules` })),
  ]
}

type Text = { readonly path: string; readonly text: string }

function pagesOfRules(root: string): readonly Text[] {
  const folder = join(root, 'docs', 'rules')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: `docs/rules/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Each code with the first place that names it. */
function codesIn(texts: readonly Text[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { path, text } of texts) {
    for (const [code] of text.matchAll(codePattern)) if (!found.has(code)) found.set(code, path)
  }
  return found
}
