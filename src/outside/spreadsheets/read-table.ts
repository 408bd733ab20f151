import { Worker } from 'node:worker_threads'
import type { Workbook } from '#domain/staff/workbook.ts'
import { no, type Result } from '#kit/result.ts'
import type { Progress, Source } from './parse-workbook.ts'
import { recogniseContent } from './recognise-content.ts'
import type { WorkerMessage } from './spreadsheet.worker.ts'
import { largestFile, type TableRefusal } from './table-refusal.ts'
import { unpackZip } from './unpack-zip.ts'

export type ReadTableOptions = {
  readonly onProgress?: (progress: Progress) => void
  /** Where the build put the worker, when it is not `spreadsheet.worker.js` beside this code. */
  readonly worker?: URL
}

/** Milliseconds, and mebibytes, for one workbook. */
export const readWithin = 20_000
export const readMemory = 768
const memory = { maxOldGenerationSizeMb: readMemory, maxYoungGenerationSizeMb: 64 }

/**
 * R-STF-12. A workbook of any format staff lists come in, recognised by content; everything else is refused
 * with a reason. Parsing runs in a worker thread with limits of memory and time.
 *
 * From the sources the worker is `spreadsheet.worker.ts` (Node 24 runs it as it is); a bundle must emit
 * `spreadsheet.worker.ts` as an entry point of its own, named `spreadsheet.worker.js`, beside itself.
 */
export async function readTable(
  bytes: Uint8Array,
  options: ReadTableOptions = {},
): Promise<Result<Workbook, TableRefusal>> {
  if (bytes.byteLength > largestFile)
    return no({ reason: 'too-big', size: bytes.byteLength, allowed: largestFile })
  if (bytes.byteLength === 0) return no({ reason: 'empty' })
  options.onProgress?.({ stage: 'checking', done: 0, of: 1 })
  const content = recogniseContent(bytes)
  if (content.kind === 'other') return no({ reason: 'not-a-table', what: content.what })
  if (content.kind !== 'zip') return inWorker({ kind: content.kind, bytes }, options)
  const unpacked = await unpackZip(bytes)
  return unpacked.ok ? inWorker({ kind: 'parts', parts: unpacked.value }, options) : unpacked
}

function inWorker(source: Source, options: ReadTableOptions): Promise<Result<Workbook, TableRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(options.worker ?? besideUs(), { workerData: source, resourceLimits: memory })
    const finish = (result: Result<Workbook, TableRefusal>) => {
      clearTimeout(limit)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      resolve(result)
      void worker.terminate()
    }
    const limit = setTimeout(() => finish(no({ reason: 'too-heavy' })), readWithin)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') options.onProgress?.(message.progress)
      else finish(message.result)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(no({ reason: 'too-heavy' }))
      else {
        clearTimeout(limit)
        reject(error)
      }
    })
  })
}

function besideUs(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./spreadsheet.worker.${extension}`, import.meta.url)
}
