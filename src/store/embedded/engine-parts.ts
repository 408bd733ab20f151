import { readFile } from 'node:fs/promises'
import type { PGliteOptions } from '@electric-sql/pglite'

/** What PGlite would read and compile itself when it opens a folder. */
export type EngineParts = Required<Pick<PGliteOptions, 'pgliteWasmModule' | 'fsBundle'>>

/** Reads and compiles the engine while nobody knows yet on which folder it will work. */
export async function readEngine(): Promise<EngineParts> {
  const read = (file: string) => readFile(new URL(file, import.meta.resolve('@electric-sql/pglite')))
  const compiled = read('./pglite.wasm').then((bytes) => WebAssembly.compile(bytes))
  const [pgliteWasmModule, files] = await Promise.all([compiled, read('./pglite.data')])
  return { pgliteWasmModule, fsBundle: new Blob([files]) }
}
