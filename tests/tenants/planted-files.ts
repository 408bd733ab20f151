import { createHash } from 'node:crypto'
import PizZip from 'pizzip'
import { filesInMemory, type ListedFiles } from '#outside/files/file-keeper.ts'
import { marked, markOf } from './canaries.ts'

/** Bytes of the files of the bases, by their digest. */
export type BaseFiles = ReadonlyMap<string, Uint8Array>

/** Under which digest a clone finds its own copy of a file of the base. */
export function digestIn(number: number, sha256: string): string {
  return createHash('sha256').update(`${number} ${sha256}`).digest('hex')
}

/** A keeper in which every clone has each file of its base with its own mark in it, made when it is read. */
export function plantedFiles(base: BaseFiles, organisations: number): ListedFiles {
  const kept = filesInMemory()
  const copies = new Map<string, readonly [sha256: string, number: number]>()
  for (const sha256 of base.keys()) {
    for (let number = 0; number < organisations; number++)
      copies.set(digestIn(number, sha256), [sha256, number])
  }
  return {
    ...kept,
    read: async (sha256) => {
      const copy = copies.get(sha256)
      if (!copy) return kept.read(sha256)
      return withMark(base.get(copy[0])!, markOf(copy[1]))
    },
  }
}

function withMark(bytes: Uint8Array, mark: string): Uint8Array {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isArchive) return new TextEncoder().encode(marked(new TextDecoder().decode(bytes), mark))
  const archive = new PizZip(bytes)
  for (const part of Object.values(archive.files).filter(({ dir }) => !dir)) {
    const inside = part.asUint8Array()
    archive.file(part.name, withMark(inside, mark))
  }
  return archive.generate({ type: 'uint8array' })
}

/** Text of an answer; of an archive, the text of each part without its marks: documents and tables are archives. */
export function textIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes)
  const parts = Object.values(new PizZip(bytes).files).filter((part) => !part.dir)
  return parts.map((part) => textIn(part.asUint8Array()).replace(/<[^>]*>/g, '')).join('\n')
}
