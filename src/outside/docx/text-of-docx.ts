import { pizZip } from '../word-packages.ts'
import { blocksOfDocx, linesOf } from './blocks-of-docx.ts'

/** The words of a DOCX as lines: a paragraph a line, the cells of a row joined by « | » (□ for an empty one), headers first. */
export function textOfDocx(bytes: Uint8Array): string {
  const zip = new (pizZip())(bytes)
  const headers = Object.keys(zip.files)
    .filter((name) => /^word\/header\d+\.xml$/.test(name))
    .sort()
    .flatMap((name) => linesOf(zip.file(name)!.asText()))
  const body = blocksOfDocx(bytes).flatMap((block) => {
    if (block.kind === 'page') return []
    if (block.kind === 'table') {
      return block.rows.map((row) => row.map((cell) => cell.lines.join(' / ') || '□').join(' | '))
    }
    return [
      block.runs
        .map((run) => run.text)
        .join('')
        .replace(/[\n\t]/g, ' ')
        .trim(),
    ]
  })
  return [...headers, ...body].filter((line) => line !== '').join('\n')
}
