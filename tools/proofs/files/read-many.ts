import process from 'node:process'
import { blocksOfDocx } from '#outside/docx/blocks-of-docx.ts'
import { parseWorkbook } from '#outside/spreadsheets/parse-workbook.ts'
import { recogniseContent } from '#outside/spreadsheets/recognise-content.ts'
import { unpackZip } from '#outside/spreadsheets/unpack-zip.ts'
import { fileOf } from './file-of.ts'

/** Says one line for each file that it has read: its number, what became of it, how long it took, how large the process is. */
export type Read = {
  readonly at: number
  readonly fate: string
  readonly milliseconds: number
  readonly rss: number
}

const [seed, from, through] = process.argv.slice(2).map(Number) as [number, number, number]

for (let at = from; at < through; at++) {
  const { bytes } = fileOf(seed, at)
  process.send?.({ at, fate: 'begun', milliseconds: 0, rss: 0 } satisfies Read)
  const began = performance.now()
  const fate = await fateOf(bytes)
  const milliseconds = performance.now() - began
  await said({ at, fate, milliseconds, rss: process.memoryUsage().rss })
}
process.exit(0)

function said(line: Read): Promise<void> {
  return new Promise((sent) => process.send?.(line, () => sent()))
}

/** The way of `readTable`, here without a thread for each: what throws there is «broken», and so it is here. */
async function fateOf(bytes: Uint8Array): Promise<string> {
  const content = recogniseContent(bytes)
  if (bytes.length === 0) return 'empty'
  if (content.kind === 'other') return `no table: ${content.what}`
  try {
    if (content.kind !== 'zip') return fateOfTable(parseWorkbook({ kind: content.kind, bytes }, () => {}))
    const unpacked = await unpackZip(bytes)
    if (unpacked.ok) return fateOfTable(parseWorkbook({ kind: 'parts', parts: unpacked.value }, () => {}))
    return fateOfTable(unpacked, bytes)
  } catch {
    return 'broken'
  }
}

type Told =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly reason: string; readonly what?: string } }

function fateOfTable(read: Told, archive?: Uint8Array): string {
  if (read.ok) return 'read'
  if (read.refusal.what === 'text-document' && archive) seeDocument(archive)
  return read.refusal.reason
}

/** A document is never read from outside; if it were, it would have to end too. */
function seeDocument(bytes: Uint8Array): void {
  try {
    blocksOfDocx(bytes)
  } catch {
    return
  }
}
