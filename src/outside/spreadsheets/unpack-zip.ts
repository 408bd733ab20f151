import yauzl from 'yauzl'
import { no, ok, type Result } from '#kit/result.ts'
import {
  largestUnpacked,
  mostEntries,
  type NotATable,
  ratioMattersFrom,
  steepestRatio,
  type TableRefusal,
} from './table-refusal.ts'

export type Parts = {
  readonly format: 'xlsx' | 'xlsb' | 'ods'
  readonly parts: readonly (readonly [name: string, bytes: Uint8Array])[]
  readonly externalLinks: boolean
}

const neverNeeded =
  /^xl\/(media|drawings|embeddings|externalLinks|printerSettings|theme|charts|pivot\w*|slicers?|queryTables|ctrlProps|activeX|customProperty|model|comments\w*|threadedComments|persons|richData)|^docProps|^customXml|^Thumbnails|^Pictures|^Configurations/iu
const macros = /(^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/.|^Scripts\/./iu

/** R-STF-12. Looks an archive over before anything is unpacked, then unpacks only what a table needs, counting. */
export async function unpackZip(bytes: Uint8Array): Promise<Result<Parts, TableRefusal>> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    if (zip.entryCount > mostEntries) return no({ reason: 'zip-bomb' })
    const entries: yauzl.Entry[] = []
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry)
    const refusal = lookOver(entries)
    if (refusal) return no(refusal)
    return await unpack(zip, entries)
  } catch {
    return no({ reason: 'broken' })
  }
}

function lookOver(entries: readonly yauzl.Entry[]): TableRefusal | null {
  const steep = (one: yauzl.Entry) =>
    one.uncompressedSize > ratioMattersFrom && one.uncompressedSize > one.compressedSize * steepestRatio
  if (entries.some(steep)) return { reason: 'zip-bomb' }
  const names = entries.map((one) => one.fileName)
  if (entries.some((one) => one.isEncrypted())) return { reason: 'password' }
  const what = notATable(names)
  if (what) return { reason: 'not-a-table', what }
  if (names.some((one) => macros.test(one))) return { reason: 'macros' }
  const needed = entries.filter((one) => !neverNeeded.test(one.fileName))
  const unpacked = needed.reduce((sum, one) => sum + one.uncompressedSize, 0)
  return unpacked > largestUnpacked ? { reason: 'too-big', size: unpacked, allowed: largestUnpacked } : null
}

function notATable(names: readonly string[]): NotATable | null {
  const has = (pattern: RegExp) => names.some((one) => pattern.test(one))
  if (has(/^xl\/workbook\.(xml|bin)$/iu)) return null
  if (has(/^word\//iu)) return 'text-document'
  if (has(/^ppt\//iu)) return 'presentation'
  return has(/^content\.xml$/iu) ? null : 'archive'
}

async function unpack(
  zip: yauzl.ZipFile,
  entries: readonly yauzl.Entry[],
): Promise<Result<Parts, TableRefusal>> {
  const parts: (readonly [string, Uint8Array])[] = []
  let left = largestUnpacked
  for (const entry of entries.filter((one) => !neverNeeded.test(one.fileName))) {
    const bytes = await inflate(zip, entry, left)
    if (bytes === null) return no({ reason: 'zip-bomb' })
    left -= bytes.byteLength
    parts.push([entry.fileName, bytes])
  }
  const names = entries.map((one) => one.fileName)
  const openDocument = !names.some((one) => /^xl\//iu.test(one))
  if (openDocument) {
    const refusal = openDocumentRefusal(parts)
    if (refusal) return no(refusal)
  }
  const binary = names.some((one) => /^xl\/workbook\.bin$/iu.test(one))
  const format = openDocument ? 'ods' : binary ? 'xlsb' : 'xlsx'
  return ok({ format, parts, externalLinks: names.some((one) => /^xl\/externalLinks\//iu.test(one)) })
}

/** Null when the entry gives out more than it may, whatever its header promised. */
async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<Uint8Array | null> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > left) {
      stream.destroy()
      return null
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function openDocumentRefusal(parts: Parts['parts']): TableRefusal | null {
  const text = (name: string) => Buffer.from(parts.find(([one]) => one === name)?.[1] ?? []).toString('utf8')
  if (text('META-INF/manifest.xml').includes('encryption-data')) return { reason: 'password' }
  const type =
    text('mimetype') || /office:(text|presentation|spreadsheet)\b/u.exec(text('content.xml'))?.[0] || ''
  if (type.includes('text')) return { reason: 'not-a-table', what: 'text-document' }
  return type.includes('presentation') ? { reason: 'not-a-table', what: 'presentation' } : null
}
