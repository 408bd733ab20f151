import glossary from '#reference/glossary.json' with { type: 'json' }
import neverSay from '#reference/never-say.json' with { type: 'json' }
import type { GeneratedFile } from './generated-file.ts'
import { glossaryTexts as texts } from './texts.ts'

/** docs/glossary.md: Russian term, the word in code, the meaning, and what is never said instead. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const rows = glossary.items.map(
    ({ term, code, definition }) => `| ${term} | \`${code}\` | ${cell(definition)} | ${never(code)} |`,
  )
  const why = neverSay.items.map((item) => `- \`${item.code}\`: ${item.why}.`)
  const page = [...texts.head, ...rows, '', `## ${texts.why}`, '', ...why]
  return [{ path: 'docs/glossary.md', text: `${page.join('\n')}\n` }]
}

function never(code: string): string {
  const found = neverSay.items.find((item) => item.code === code)
  if (found === undefined) return ''
  const inCode = found.neverCode.map((word) => `\`${word}\``).join(', ')
  const inTexts = found.neverWords.map((word) => `«${word}»`).join(', ')
  return [inCode && `${texts.inCode}: ${inCode}`, inTexts && `${texts.inTexts}: ${inTexts}`]
    .filter((part) => part !== '')
    .join('; ')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
