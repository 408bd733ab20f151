import { mkdirSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const headLength = 4
const level = 12

type Entry = { readonly path: string; readonly size: number | null }

/** R-STO-7. A closed data folder as one file: length of the list, list of paths with sizes (`null` is a folder), contents. */
export async function packFolder(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  // A folder comes before what lies in it.
  found.sort((one, other) => (join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1))
  const entries: Entry[] = []
  const contents: Buffer[] = []
  for (const one of found) {
    const path = join(one.parentPath, one.name)
    const content = one.isFile() ? await readFile(path) : undefined
    entries.push({ path: relative(folder, path).split(sep).join('/'), size: content?.length ?? null })
    if (content) contents.push(content)
  }
  const list = Buffer.from(JSON.stringify(entries))
  const head = Buffer.alloc(headLength)
  head.writeUInt32BE(list.length)
  return compress(Buffer.concat([head, list, ...contents]), {
    params: { [constants.ZSTD_c_compressionLevel]: level },
  })
}

/** Lays a packed folder out into an empty one, in one go: a thousand small files wait for nobody. It is not on the disk
 *  before `syncTree`. */
export async function unpackFolder(packed: Uint8Array, folder: string): Promise<void> {
  const all = await decompress(packed)
  const start = headLength + all.readUInt32BE(0)
  const entries: readonly Entry[] = JSON.parse(all.toString('utf8', headLength, start))
  let at = start
  for (const { path, size } of entries) {
    if (size === null) mkdirSync(join(folder, path), { mode: 0o700 })
    else writeFileSync(join(folder, path), all.subarray(at, at + size), { mode: 0o600 })
    at += size ?? 0
  }
}
