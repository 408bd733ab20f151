import { limits, limitsOfAnybody } from '#app/server/limits.ts'
import { mostScanBytes } from '#domain/mentorships/scan.ts'
import { largestFile as largestKept } from '#outside/files/file-keeper.ts'
import { readMemory, readWithin } from '#outside/spreadsheets/read-table.ts'
import * as tables from '#outside/spreadsheets/table-refusal.ts'
import { usualQueryLimit } from '#store/query-limit.ts'
import type { GeneratedFile } from './generated-file.ts'
import { limitsTexts as texts } from './limits/texts.ts'

type Line = readonly [text: string, shown: (value: number) => string]

/** docs/limits.md: how much may be sent at once, as the code says. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const files: Readonly<Record<string, number | object>> = {
    ...tables,
    readWithin,
    readMemory,
    mostScanBytes,
    largestKept,
  }
  const page = [
    ...texts.head,
    ...section(texts.requests, 'src/app/server/limits.ts', texts.lines, limits),
    ...section(texts.anybody, 'src/app/server/limits.ts', texts.anybodyLines, limitsOfAnybody),
    ...section(texts.files, 'src/outside', texts.fileLines, files as Readonly<Record<string, number>>),
    ...section(
      texts.tables,
      'src/store/query-limit.ts',
      { usualQueryLimit: texts.queryLimit },
      { usualQueryLimit },
    ),
  ]
  return [{ path: 'docs/limits.md', text: `${page.join('\n').trimEnd()}\n` }]
}

function section(
  title: string,
  place: string,
  lines: Readonly<Record<string, Line>>,
  values: Readonly<Record<string, number>>,
): readonly string[] {
  const rows = Object.entries(lines).map(([name, [text, shown]]) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no limit is called ${name}`)
    return row([text, shown(value), `\`${name}\` (${place})`])
  })
  return [`## ${title}`, '', row(texts.columns), row(texts.columns.map(() => '---')), ...rows, '']
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
