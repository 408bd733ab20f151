import { pizZip } from './word-packages.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** One ZIP of several files; names in UTF-8, so that Windows reads the Russian ones. */
export function zip(files: readonly NamedFile[]): Uint8Array {
  const archive = new (pizZip())()
  for (const file of files) archive.file(file.name, file.bytes, { binary: true, compression: 'STORE' })
  return archive.generate({ type: 'uint8array' })
}
