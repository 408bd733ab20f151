import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { eachOf } from './disk.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const headLength = 4
const level = 12

type Entry = { readonly path: string; readonly size: number | null }

/** R-STO-7. A closed data folder as one file: length of the list, list of paths with sizes (`null` is a folder), contents. */
export async function packFolder(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
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

/** Lays a packed folder out into an empty one. It is not on the disk before `syncTree`. */
export async function unpackFolder(packed: Uint8Array, folder: string): Promise<void> {
  const all = await decompress(packed)
  const start = headLength + all.readUInt32BE(0)
  const entries: readonly Entry[] = JSON.parse(all.toString('utf8', headLength, start))
  const folders = entries.filter((one) => one.size === null).map((one) => one.path)
  for (const path of folders) await mkdir(join(folder, path), { recursive: true, mode: 0o700 })

  const files: { readonly path: string; readonly content: Buffer }[] = []
  let at = start
  for (const { path, size } of entries) {
    if (size === null) continue
    files.push({ path: join(folder, path), content: all.subarray(at, at + size) })
    at += size
  }
  await eachOf(files, async ({ path, content }) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, content, { mode: 0o600 })
  })
}
